import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { createHash } from "node:crypto"
import { ModelAnswer } from "../../domain/ModelAnswer.js"
import type { ModelApi } from "../../domain/ModelEndpoint.js"

/** What a model's answer depends on, beside the prompt and chance. */
export interface AskSettings {
  readonly model: string
  readonly api: ModelApi
  readonly system: string
  readonly temperature: number
  readonly maxTokens: number
}

/** Names a request: the first 128 bits, in hexadecimal, of the SHA-256 of all that identifies it. */
export const requestName = (settings: AskSettings, prompt: string, sample: number): string => {
  const { api, maxTokens, model, system, temperature } = settings
  return createHash("sha256")
    .update(JSON.stringify([model, api, system, prompt, temperature, maxTokens, sample]))
    .digest("hex")
    .slice(0, 32)
}

/** Answers that are there already. */
export interface KeptAnswers {
  /** By case and sample: `answerKey`. */
  readonly answers: ReadonlyMap<string, ModelAnswer>
  /** Bytes that they take. A line that follows was cut. */
  readonly length: number
  /** Whether the last of them lacks its line break. */
  readonly open: boolean
}

export const answerKey = (id: string, sample: number): string => `${sample} ${id}`

const decode = Schema.decodeUnknownEither(Schema.parseJson(ModelAnswer))
const utf8 = new TextDecoder("utf-8", { fatal: true })

const NEWLINE = 10
/** How every line begins. */
const START = '{"id":'

/** Whether it may be the beginning of a line of answers: what was cut has no more to tell by. */
const isCut = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, START.length)).toString("latin1")
  return START.startsWith(start)
}

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Reads the answers that are kept in `bytes`: those to requests with the settings, to the cases by id. A last line that was cut, by
 * a process that was killed, does not count. The left side is why they are not such answers: then nothing may be written there.
 */
export const readKept = (
  bytes: Uint8Array,
  settings: AskSettings,
  prompts: ReadonlyMap<string, string>,
): Either.Either<KeptAnswers, string> => {
  const answers = new Map<string, ModelAnswer>()
  let length = 0
  for (let number = 1; length < bytes.length; number++) {
    const newline = bytes.indexOf(NEWLINE, length)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(length, end)
    const read = Either.fromNullable(textOf(line), () => undefined).pipe(Either.flatMap(decode))
    if (Either.isLeft(read)) {
      if (newline < 0 && isCut(line)) break
      return Either.left(`line ${number} is not an answer of a model that is tested`)
    }
    const answer = read.right
    if (answer.request !== requestName(settings, answer.prompt, answer.sample))
      return Either.left("it has answers of another model, or with another API, system message, temperature or length")
    if (prompts.get(answer.id) !== answer.prompt)
      return Either.left(`line ${number} answers a case that is not one of these`)
    const key = answerKey(answer.id, answer.sample)
    if (!answers.has(key)) answers.set(key, answer)
    if (newline < 0) return Either.right({ answers, length: end, open: true })
    length = end + 1
  }
  return Either.right({ answers, length, open: false })
}
