import * as Either from "effect/Either"
import * as Schema from "effect/Schema"

/** The two OpenAI-compatible APIs that a server may have for one request and its answer. */
export const ModelApi = Schema.Literal("chat", "completions")
export type ModelApi = typeof ModelApi.Type

/** Where a model is asked, and how. */
export interface ModelEndpoint {
  /** The whole address, which ends with the path of the API. */
  readonly url: string
  readonly api: ModelApi
}

const PATHS: Readonly<Record<ModelApi, string>> = { chat: "/chat/completions", completions: "/completions" }

/** The API whose path it is. */
const apiAt = (path: string): ModelApi | undefined => ModelApi.literals.find((api) => path.endsWith(PATHS[api]))

/**
 * Reads an endpoint: the address of a server's API (`http://localhost:8000/v1`), or the whole of it
 * (`http://localhost:8000/v1/completions`). `api` is `chat` where neither says otherwise. The left side is what is wrong with it,
 * in words that go behind its name.
 */
export const readEndpoint = (text: string, api?: ModelApi): Either.Either<ModelEndpoint, string> => {
  let url
  try {
    url = new URL(text)
  } catch {
    return Either.left("must be a URL such as http://localhost:8000/v1")
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return Either.left("must begin with http:// or https://, such as http://localhost:8000/v1")
  // It would be shown with the address, and stored with it.
  if (url.username !== "" || url.password !== "")
    return Either.left("must not have a password in it; name an environment variable with the key by --api-key-env")
  url.hash = ""
  const path = url.pathname.replace(/\/+$/, "")
  const said = apiAt(path)
  if (said !== undefined && api !== undefined && api !== said)
    return Either.left(`has the path of the ${said} API, but --api is ${api}; leave --api out`)
  const chosen = said ?? api ?? "chat"
  url.pathname = said === undefined ? path + PATHS[chosen] : path
  return Either.right({ url: url.href, api: chosen })
}

/** The address as messages show it: a query may have a key in it. */
export const shownEndpoint = ({ url }: Pick<ModelEndpoint, "url">): string => {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
