import { Category } from "../../domain/Category.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import { Level } from "../../domain/Level.js"
import type { Defect } from "./defects.js"
import { JsonLine } from "./jsonLine.js"
import { CATEGORIES, ordinaryRecord } from "./ordinaryRecord.js"
import { cut, quoted } from "./quoted.js"
import { isTests, testsProblem } from "./recordTests.js"
import { decodeUtf8, utf8Defect } from "./utf8.js"

/** Bytes of a line that every reader takes: pyarrow reads blocks of 1 MiB, and no line may be in three of them. */
export const LONGEST_LINE = 1 << 20
/** Problems of one record that are told. */
const TOLD = 3

const KEYS = ["prompt", "binary_ir", "assembly", "expected_output", "level", "category"] as const
const LEVELS: ReadonlySet<unknown> = new Set(Level.literals)

const isText = (value: unknown): value is string => typeof value === "string" && value !== ""
const isByte = (value: unknown): value is number => typeof value === "number" && (value & 255) === value

/** What further keys must have where a record has them, and whether it does. */
const FURTHER: Readonly<Record<string, readonly [wanted: string, has: (value: unknown) => boolean]>> = {
  id: ["a string that is not empty", isText],
  family: ["a string that is not empty", isText],
  problem: [
    "16 hexadecimal digits in lower case",
    (value) => typeof value === "string" && /^[0-9a-f]{16}$/.test(value),
  ],
  steps: ["an integer from 0 to 9007199254740991", (value) => Number.isSafeInteger(value) && (value as number) >= 0],
  tests: ["tests", isTests],
}

/** How many further keys a record has; NaN if one of them has not what it must have. */
const further = (record: Readonly<Record<string, unknown>>): number => {
  let keys = 0
  for (const key in FURTHER) if (Object.hasOwn(record, key)) keys += FURTHER[key]![1](record[key]) ? 1 : Number.NaN
  return keys
}

/** The same test as the Schema's, some twenty times as fast; the tests hold the two together. */
export const isRecord = (value: unknown): value is AnyRecord => {
  if (typeof value !== "object" || value === null) return false
  const record = value as Record<string, unknown>
  let fields = 0
  for (const _ in record) fields++
  if (fields !== KEYS.length && fields !== KEYS.length + further(record)) return false
  const { prompt, binary_ir: bytes, assembly, expected_output: answer, level, category } = record
  if (!isText(prompt) || !isText(assembly) || !Number.isSafeInteger(answer)) return false
  if (!CATEGORIES.has(category) || !LEVELS.has(level) || !Array.isArray(bytes)) return false
  for (let n = 0; n < bytes.length; n++) if (!isByte(bytes[n])) return false
  return true
}

/** `1, 2 or 3`. */
const either = (words: ReadonlyArray<string | number>): string =>
  `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`

/** What kind of value it is, for numbers and short ones the value itself. */
const shown = (value: unknown, literal: string | undefined): string => {
  if (literal !== undefined) return cut(literal)
  if (typeof value === "string") return quoted(value)
  if (Array.isArray(value)) return "an array"
  return typeof value === "object" && value !== null ? "an object" : String(value)
}

const ANSWER = "an integer from -9007199254740991 to 9007199254740991"

/** What is wrong with an object that is not a record, or whose integers are not written as such: the first few things. */
const problemsOf = (record: object, literals: ReadonlyMap<string, string>): string => {
  const problems: Array<string> = []
  let more = 0
  const tell = (problem: string) => (problems.length < TOLD ? void problems.push(problem) : void more++)
  const fields = new Map<string, unknown>(Object.entries(record))
  const expect = (place: string, value: unknown, wanted: string) =>
    tell(`${place} must be ${wanted}, not ${shown(value, literals.get(place))}`)
  /** Whether an integer is written with a fraction or an exponent; readers would make the column one of floats. */
  const isFloat = (place: string, value: unknown): boolean => {
    const written = literals.get(place)
    if (written === undefined || !Number.isSafeInteger(value) || !/[.eE]/.test(written)) return false
    tell(`${place} must be written as an integer, without a fraction or an exponent, not ${cut(written)}`)
    return true
  }
  for (const key of KEYS) {
    if (!fields.has(key)) {
      tell(`${key} is missing`)
      continue
    }
    const value = fields.get(key)
    if (key === "prompt" || key === "assembly") {
      if (value === "") tell(`${key} is empty`)
      else if (typeof value !== "string") expect(key, value, "a string")
    } else if (key === "expected_output") {
      if (!isFloat(key, value) && !Number.isSafeInteger(value)) expect(key, value, ANSWER)
    } else if (key === "level") {
      if (!isFloat(key, value) && !LEVELS.has(value)) expect(key, value, either(Level.literals))
    } else if (key === "category") {
      if (!CATEGORIES.has(value)) expect(key, value, either(Category.literals))
    } else if (!Array.isArray(value)) expect(key, value, "an array of bytes")
    else {
      value.forEach((byte: unknown, n) => {
        const place = `${key}[${n}]`
        if (!isFloat(place, byte) && !isByte(byte)) expect(place, byte, "an integer from 0 to 255")
      })
    }
  }
  for (const key of fields.keys()) {
    if (key === "tests") {
      const written = literals.get("tests")
      const problem =
        written !== undefined && /[.eE]/.test(written)
          ? `tests must have integers, without a fraction or an exponent, not ${cut(written)}`
          : testsProblem(fields.get(key))
      if (problem !== undefined) tell(problem)
    } else if (Object.hasOwn(FURTHER, key)) {
      const [wanted, has] = FURTHER[key]!
      const value = fields.get(key)
      if (!isFloat(key, value) && !has(value)) expect(key, value, wanted)
    } else if (!(KEYS as ReadonlyArray<string>).includes(key)) tell(`a record has no key ${quoted(key)}`)
  }
  return problems.join("; ") + (more > 0 ? `; and ${more} more` : "")
}

const kindOfValue = (value: unknown): string =>
  Array.isArray(value)
    ? "an array"
    : value === null
      ? "null"
      : typeof value === "object"
        ? "an object"
        : `a ${typeof value}`

const utf8 = new TextEncoder()

const lengthOf = (line: string | Uint8Array): number =>
  typeof line !== "string" ? line.length : line.length * 3 <= LONGEST_LINE ? 0 : utf8.encode(line).length

/** Reads lines as records, as strictly as the strictest of the usual readers of JSON lines (docs/data.md). */
export class RecordReader {
  /** The record of the last line, if it was one. */
  record: AnyRecord | undefined
  private readonly json = new JsonLine()

  /** What keeps the line, without its line break, from being a record; `undefined` if it is one. */
  read(line: string | Uint8Array): Defect | undefined {
    this.record = undefined
    const length = lengthOf(line)
    if (length > LONGEST_LINE) {
      return {
        kind: "json",
        reason: `the line has ${length} bytes, and some readers take no more than ${LONGEST_LINE}`,
      }
    }
    const text = typeof line === "string" ? line : decodeUtf8(line)
    if (text === undefined) return { kind: "json", reason: utf8Defect(line as Uint8Array) }
    this.record = ordinaryRecord(text)
    if (this.record !== undefined) return undefined
    const problems = this.json.read(text)
    if (problems.length > 0) return { kind: "json", reason: problems.join("; ") }
    const value = JSON.parse(text) as unknown
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return { kind: "schema", reason: `the line is not a JSON object but ${kindOfValue(value)}` }
    }
    const { literals } = this.json
    const hasFloats = literals.size > 0 && [...literals.values()].some((literal) => /[.eE]/.test(literal))
    if (hasFloats || !isRecord(value)) return { kind: "schema", reason: problemsOf(value, literals) }
    this.record = value
    return undefined
  }
}
