import * as FileSystem from "@effect/platform/FileSystem"
import * as HttpClient from "@effect/platform/HttpClient"
import type { HttpClientError } from "@effect/platform/HttpClientError"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import type { HttpClientResponse } from "@effect/platform/HttpClientResponse"
import * as HttpIncomingMessage from "@effect/platform/HttpIncomingMessage"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as ParseResult from "effect/ParseResult"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { ModelError, type ModelErrorReason } from "../domain/errors.js"
import { type ModelApi, type ModelEndpoint, shownEndpoint } from "../domain/ModelEndpoint.js"
import { count } from "../domain/quantity.js"
import { cut } from "../domain/shown.js"
import { type Completion, Model, type ModelRequest } from "../services/model/Model.js"
import { codeOf } from "./files/systemReason.js"

export interface OpenAiOptions {
  readonly endpoint: ModelEndpoint
  /** Its name on the server. */
  readonly model: string
  readonly temperature: number
  /** The longest answer, in tokens. */
  readonly maxTokens: number
  /** For one attempt, from the request to the end of the answer. */
  readonly timeout: Duration.DurationInput
  /** Sent as `Authorization: Bearer …`; it stands in no message. */
  readonly key?: Redacted.Redacted
  /** Time to the first new attempt; from one to the next it doubles (default: half a second). */
  readonly pause?: Duration.DurationInput
}

/** The longest time between attempts, unless the server asks for more, in milliseconds. */
const LONGEST_PAUSE = 30_000
/** The longest that a server may ask us to wait, in milliseconds: beyond it a person has to decide. */
const LONGEST_WAIT = 300_000
/** Answers are a few kilobytes. */
const LONGEST_BODY = FileSystem.MiB(16)

/** How often it is tried again: where that may be in vain, after the usual accidents, and where the server asks for it. */
const FEW = 2
const SEVERAL = 6
const MANY = 10

/** An attempt that failed. */
interface Failed {
  readonly reason: ModelErrorReason
  readonly status?: number
  readonly what: string
  /** What a person can do about it. */
  readonly wayOut: string
  /** How often it may be tried again. */
  readonly retries: number
  /** How long the server asks us to wait, in milliseconds. */
  readonly wait?: number
}

/** Text that a server has. Some have a list of parts, of which those that are thoughts have another key. */
const Content = Schema.Union(
  Schema.String,
  Schema.Array(Schema.Struct({ text: Schema.optional(Schema.String) })),
).annotations({ message: () => "Expected a text" })

/** A text, or nothing: what a model refuses to say, and calls of tools, are no text. */
const Said = Schema.NullishOr(Content)

const choices = <A, I>(choice: Schema.Schema<A, I>) =>
  Schema.parseJson(Schema.Struct({ choices: Schema.NonEmptyArray(choice) }))

const textOf = (said: typeof Said.Type): string =>
  typeof said === "string" ? said : (said ?? []).map(({ text }) => text ?? "").join("")

const ChatResponse = choices(Schema.Struct({ message: Schema.Struct({ content: Schema.optional(Said) }) }))
const CompletionsResponse = choices(Schema.Struct({ text: Schema.optional(Said) }))

const decodeChat = Schema.decodeUnknownEither(ChatResponse)
const decodeCompletions = Schema.decodeUnknownEither(CompletionsResponse)

/** The text in a response, or why it has none. */
const read: Readonly<Record<ModelApi, (body: string) => Either.Either<string, ParseResult.ParseError>>> = {
  chat: (body) => Either.map(decodeChat(body), ({ choices: [{ message }] }) => textOf(message.content)),
  completions: (body) => Either.map(decodeCompletions(body), ({ choices: [{ text }] }) => textOf(text)),
}

const NAMES: Readonly<Record<ModelApi, string>> = { chat: "chat completion", completions: "completion" }

/** Where servers put their words. */
const Words = Schema.parseJson(
  Schema.Union(
    Schema.Struct({ error: Schema.Struct({ message: Schema.String }) }),
    Schema.Struct({ error: Schema.String }),
    Schema.Struct({ message: Schema.String }),
    Schema.Struct({ detail: Schema.String }),
  ),
)
const decodeWords = Schema.decodeUnknownEither(Words)

/** What the server says, on one line: an error's message, or the beginning of whatever else it is. Half a key would tell, too. */
const wordsOf = (body: string, hidden: (text: string) => string): string => {
  const said = Either.match(decodeWords(body), {
    onLeft: () => (/^\s*</.test(body) ? body.replace(/<[^>]*>/g, " ") : body),
    onRight: (words) => {
      if ("detail" in words) return words.detail
      if ("message" in words) return words.message
      return typeof words.error === "string" ? words.error : words.error.message
    },
  })
  const words = cut(hidden(said.replace(/\s+/g, " ").trim()))
  return words === "" ? "" : `, "${words}"`
}

/** Codes of connections that nothing but another address, or another certificate, will make work. */
const IN_VAIN = /^(ENOTFOUND|EPROTO|CERT_|DEPTH_|SELF_|UNABLE_|HOSTNAME_|ERR_)/

/** What the commonest codes mean. */
const MEANINGS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up",
  ECONNRESET: "the connection broke off",
  EPIPE: "the connection broke off",
  ETIMEDOUT: "the host does not answer",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
}

const RUNNING = "see that the server runs, and that the endpoint is its address"

const connectionFailed = (error: HttpClientError): Failed => {
  const cause: unknown = error.cause
  const code = codeOf(cause)
  const words = cause instanceof Error && cause.message !== "" ? cut(cause.message.replace(/\s+/g, " ")) : error.reason
  const meaning = error._tag === "ResponseError" ? "the answer broke off" : MEANINGS[code ?? ""]
  const what = meaning === undefined ? words : code === undefined ? meaning : `${meaning} (${code})`
  const inVain = error._tag === "RequestError" && (error.reason !== "Transport" || IN_VAIN.test(code ?? ""))
  // A server that starts takes longer than anybody would wait for a wrong address.
  const retries = inVain ? 0 : code === "ECONNREFUSED" ? FEW : SEVERAL
  return { reason: "Unreachable", what, wayOut: RUNNING, retries }
}

/** How long a server asks us to wait, in milliseconds: RFC 9110, 10.2.3. */
const waitOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined
  const asked = /^\s*\d+(\.\d+)?\s*$/.test(header) ? 1000 * Number(header) : Date.parse(header) - now
  return Number.isNaN(asked) ? undefined : Math.max(0, asked)
}

/** What to do about a request that the server does not take. */
const wayOutOf = (status: number): string => {
  if (status < 400) return "give the endpoint that it names"
  if (status === 401 || status === 403) return "see that the key is the right one, and may use this model"
  if (status === 404 || status === 405) return "see that the model's name is right, and the endpoint: most end with /v1"
  return "change what is asked"
}

const statusFailed = (response: HttpClientResponse, words: string, now: number): Failed => {
  const { headers, status } = response
  const what = `status ${status}${words}`
  if (status !== 429 && status < 500) return { reason: "Refused", status, what, wayOut: wayOutOf(status), retries: 0 }
  const wait = waitOf(headers["retry-after"], now)
  if (wait !== undefined && wait > LONGEST_WAIT) {
    const wayOut = `it asks to be left alone for ${Math.ceil(wait / 1000)} seconds; try again then`
    return { reason: "Overloaded", status, what, wayOut, retries: 0 }
  }
  const wayOut =
    status === 429 ? "ask fewer at once, or try again later" : "the server's own log says more; try again later"
  const retries = status === 429 || status === 503 ? MANY : SEVERAL
  return { reason: "Overloaded", status, what, wayOut, retries, ...(wait === undefined ? {} : { wait }) }
}

/** What is wrong first with a response, and where. */
const issueOf = (error: ParseResult.ParseError): string => {
  const [issue] = ParseResult.ArrayFormatter.formatErrorSync(error)
  const path = issue?.path.join(".") ?? ""
  return cut(`${path === "" ? "" : `${path}: `}${issue?.message ?? "it is not JSON"}`.replace(/\s+/g, " "))
}

/** The body of a request. */
const bodyOf = ({ endpoint, maxTokens, model, temperature }: OpenAiOptions, { prompt, system }: ModelRequest) => {
  const settings = { temperature, max_tokens: maxTokens }
  if (endpoint.api === "completions")
    return { model, prompt: system === "" ? prompt : `${system.trimEnd()}\n\n${prompt}`, ...settings }
  const user = { role: "user", content: prompt }
  return { model, messages: system === "" ? [user] : [{ role: "system", content: system }, user], ...settings }
}

/** Characters of a key that nobody writes by chance. */
const TELLING = 12

const NANOS_PER_MS = 1e6

/**
 * A model behind the OpenAI-compatible chat or completions API, as vLLM, llama.cpp, TGI, Ollama and `transformers serve` have it.
 * It tries again, ever more slowly, after status 429 (as late as `Retry-After` says) and 5xx, where a connection breaks off, where
 * an answer takes too long, and, twice, where it is not what the API has. Any other status is a `ModelError` at once.
 */
export const layer = (options: OpenAiOptions): Layer.Layer<Model, never, HttpClient.HttpClient> =>
  Layer.effect(
    Model,
    Effect.map(HttpClient.HttpClient, (httpClient) => {
      const { api, url } = options.endpoint
      const endpoint = shownEndpoint(options.endpoint)
      const timeout = Duration.decode(options.timeout)
      const pause = Duration.toMillis(options.pause ?? "500 millis")
      const secret = options.key === undefined ? "" : Redacted.value(options.key)
      /** The text without the key, in case that a server repeats it. */
      const hidden = (text: string): string => (secret === "" ? text : text.replaceAll(secret, "…"))

      const empty = HttpClientRequest.post(url).pipe(HttpClientRequest.acceptJson)
      const authorised = options.key === undefined ? empty : HttpClientRequest.bearerToken(empty, options.key)
      const client = httpClient.pipe(
        HttpClient.withTracerPropagation(false),
        HttpClient.withTracerDisabledWhen(() => true),
      )

      const ask = (request: ModelRequest): Effect.Effect<Completion, Failed> =>
        Effect.gen(function* () {
          const body = HttpClientRequest.bodyUnsafeJson(authorised, bodyOf(options, request))
          const started = yield* Clock.currentTimeNanos
          const response = yield* client.execute(body)
          const came = yield* response.text
          const text = secret.length < TELLING ? came : hidden(came)
          const ended = yield* Clock.currentTimeNanos
          const { status } = response
          if (status < 200 || status >= 300)
            return yield* Effect.fail(statusFailed(response, wordsOf(text, hidden), yield* Clock.currentTimeMillis))
          const said = read[api](text)
          if (Either.isLeft(said)) {
            const what = `status ${status}, but what came is not a ${NAMES[api]} (${issueOf(said.left)})${wordsOf(text, hidden)}`
            const wayOut = `see that the endpoint is one of the OpenAI ${api} API`
            return yield* Effect.fail<Failed>({ reason: "Invalid", status, what, wayOut, retries: FEW })
          }
          return { text: said.right, latencyMs: Number(ended - started) / NANOS_PER_MS }
        }).pipe(
          HttpIncomingMessage.withMaxBodySize(Option.some(LONGEST_BODY)),
          Effect.catchTags({
            RequestError: (error) => Effect.fail(connectionFailed(error)),
            ResponseError: (error) => Effect.fail(connectionFailed(error)),
          }),
          Effect.timeoutFail({
            duration: timeout,
            onTimeout: (): Failed => ({
              reason: "TimedOut",
              what: `no answer within ${count(Duration.toSeconds(timeout), "second")}`,
              wayOut: "give it more time, or ask fewer at once",
              retries: FEW,
            }),
          }),
        )

      const giveUp = ({ reason, status, wayOut, what }: Failed, attempts: number) => {
        const often = attempts > 1 ? `, after ${attempts} attempts` : ""
        return new ModelError({ endpoint, reason, status, description: `${what}${often}; ${wayOut}` })
      }

      /** Half of the time is left to chance, so that those who were refused together do not come back together. */
      const rest = ({ wait = 0 }: Failed, retry: number) =>
        Effect.flatMap(Random.nextRange(0.5, 1), (share) =>
          Effect.sleep(Math.max(wait, share * Math.min(LONGEST_PAUSE, pause * 2 ** retry))),
        )

      const complete = (request: ModelRequest, retry = 0): Effect.Effect<Completion, ModelError> =>
        Effect.catchAll(ask(request), (failed) =>
          retry < failed.retries
            ? Effect.zipRight(rest(failed, retry), complete(request, retry + 1))
            : Effect.fail(giveUp(failed, retry + 1)),
        )

      return Model.of({ name: options.model, complete: (request) => complete(request) })
    }),
  )
