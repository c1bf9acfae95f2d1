import { JsonLine } from "../dataset/jsonLine.js"
import { shown } from "../../domain/shown.js"
import { decodeUtf8, utf8Defect } from "../dataset/utf8.js"
import { type Answer, answerIn } from "./Answer.js"

/** What a line of a file of answers is about: a problem by its id, by its number in the test data (from 0), or by its prompt. */
export type ProblemName =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "prompt"; readonly prompt: string }

/** A line of a file of answers: a problem, and one answer or several. */
export interface Prediction {
  readonly problem: ProblemName
  readonly answers: ReadonlyArray<Answer>
}

/** Keys that may have the answer: of those that a line has, the first counts. */
export const ANSWER_KEYS = ["completion", "solution", "assembly", "output", "response", "binary_ir"] as const
/** Key of several answers to one problem. */
export const ANSWERS_KEY = "completions"

/** A line, or a value in it, is not what it should be: why. */
export class Unreadable {
  constructor(readonly reason: string) {}
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The text of a message's content: a text, or a list of parts. */
const contentText = (content: unknown): string | undefined => {
  if (typeof content === "string") return content
  if (content === null || content === undefined) return ""
  if (!Array.isArray(content)) return undefined
  return content
    .map((part: unknown) => (isObject(part) && typeof part["text"] === "string" ? part["text"] : ""))
    .join("")
}

/** The last message's text, where the value is a list of messages. */
const lastMessage = (value: ReadonlyArray<unknown>, role: string): string | undefined => {
  const messages = value.filter(isObject)
  if (messages.length !== value.length || messages.length === 0) return undefined
  const last = messages.findLast((message) => message["role"] === role) ?? messages[messages.length - 1]!
  return contentText(last["content"])
}

/** The answer that a JSON value is: a text, a list of bytes, a list of messages, or `null` for none. */
export const answerOf = (value: unknown, place: string): Answer | Unreadable => {
  if (value === null) return undefined
  if (typeof value === "string") return answerIn(value)
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === "number")) return value.length === 0 ? undefined : value
    const said = lastMessage(value, "assistant")
    if (said !== undefined) return answerIn(said)
  }
  return new Unreadable(`${place} must be a text, a list of bytes or of messages, or null, not ${shown(value)}`)
}

/** The answers that an object has, under whichever of the keys; `undefined` if it has none of these. */
export const answersOf = (fields: Fields): ReadonlyArray<Answer> | Unreadable | undefined => {
  const key = ANSWER_KEYS.find((name) => Object.hasOwn(fields, name))
  if (key !== undefined) {
    const answer = answerOf(fields[key], key)
    return answer instanceof Unreadable ? answer : [answer]
  }
  if (!Object.hasOwn(fields, ANSWERS_KEY)) return undefined
  const all: unknown = fields[ANSWERS_KEY]
  if (!Array.isArray(all)) return new Unreadable(`${ANSWERS_KEY} must be a list of answers, not ${shown(all)}`)
  const answers: Array<Answer> = []
  for (const [n, each] of all.entries()) {
    const answer = answerOf(each, `${ANSWERS_KEY}[${n}]`)
    if (answer instanceof Unreadable) return answer
    answers.push(answer)
  }
  return answers
}

const problemOf = (fields: Fields): ProblemName | Unreadable | undefined => {
  for (const key of ["id", "task_id"]) {
    const id = fields[key]
    if (typeof id === "string") return { kind: "id", id }
    if (typeof id === "number" && Number.isSafeInteger(id) && id >= 0) return { kind: "number", number: id }
    if (id !== undefined && id !== null)
      return new Unreadable(`${key} must be a text or a number from 0, not ${shown(id)}`)
  }
  const { prompt } = fields
  if (prompt === undefined) return undefined
  const text = Array.isArray(prompt) ? lastMessage(prompt, "user") : prompt
  return typeof text === "string"
    ? { kind: "prompt", prompt: text }
    : new Unreadable(`prompt must be a text or a list of messages, not ${shown(prompt)}`)
}

const json = new JsonLine()

/** The object that a line of JSON is. It may be as deep and as long as memory allows. */
export const objectOf = (line: string | Uint8Array): Fields | Unreadable => {
  const text = typeof line === "string" ? line : decodeUtf8(line)
  if (text === undefined) return new Unreadable(utf8Defect(line as Uint8Array))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return new Unreadable(json.read(text)[0] ?? "the line is not JSON")
  }
  return isObject(value) ? value : new Unreadable(`the line must be a JSON object, not ${shown(value)}`)
}

/** Reads a line of a file of answers. */
export const readPrediction = (line: string | Uint8Array): Prediction | Unreadable => {
  const fields = objectOf(line)
  if (fields instanceof Unreadable) return fields
  const problem = problemOf(fields)
  if (problem instanceof Unreadable) return problem
  if (problem === undefined) return new Unreadable("it names no problem: a line has id, task_id or prompt")
  const answers = answersOf(fields)
  if (answers instanceof Unreadable) return answers
  if (answers === undefined)
    return new Unreadable(`it has no answer: a line has one of ${[...ANSWER_KEYS, ANSWERS_KEY].join(", ")}`)
  return { problem, answers }
}
