import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import { Category } from "../../domain/Category.js"
import { TrainingExample } from "../../domain/TrainingExample.js"
import { assemble } from "../../vm/assemble.js"
import { decode, Image } from "../../vm/decode.js"
import { Machine } from "../../vm/Machine.js"
import { TextMatcher } from "../../vm/matchText.js"
import type { Defect } from "./defects.js"
import { levelDefect } from "./levelRules.js"

const decodeRecord = Schema.decodeUnknownEither(TrainingExample, { onExcessProperty: "error" })

/** The Schema's complaint in one line. */
const schemaProblem = (value: unknown): string =>
  Either.match(decodeRecord(value), {
    onRight: () => "not a record",
    onLeft: (error) => {
      const [issue] = ParseResult.ArrayFormatter.formatErrorSync(error)
      return issue === undefined ? "not a record" : `${issue.path.map(String).join(".") || "record"}: ${issue.message}`
    },
  })

const CATEGORIES: ReadonlySet<unknown> = new Set(Category.literals)

/** The same test as the Schema's, some twenty times as fast; the tests hold the two together. */
export const isRecord = (value: unknown): value is TrainingExample => {
  if (typeof value !== "object" || value === null) return false
  const record = value as Record<string, unknown>
  let fields = 0
  for (const _ in record) fields++
  if (fields !== 6) return false
  const { prompt, binary_ir: bytes, assembly, expected_output: answer, level, category } = record
  if (typeof prompt !== "string" || prompt === "" || typeof assembly !== "string" || assembly === "") return false
  if (!Number.isSafeInteger(answer) || !CATEGORIES.has(category)) return false
  if (level !== 1 && level !== 2 && level !== 3 && level !== 4 && level !== 5) return false
  if (!Array.isArray(bytes)) return false
  for (let n = 0; n < bytes.length; n++) {
    const byte = bytes[n] as unknown
    if (typeof byte !== "number" || (byte & 255) !== byte) return false
  }
  return true
}

const shown = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57)}...`)

/** Checks records from nothing but their line: no part of it knows how records are made. */
export class RecordChecker {
  /** The record of the last `check`, if the line was one. */
  record: TrainingExample | undefined
  /** Its decoded program, if its bytes are one. */
  readonly image = new Image()
  private readonly machine = new Machine()
  private readonly matcher = new TextMatcher()
  private bytes = new Uint8Array(4096)

  /** Instructions that the last record's program executed. */
  get steps(): number {
    return this.machine.steps
  }

  /** Everything wrong with the line by itself; repeated prompts are found by those who see all lines. */
  check(line: string): ReadonlyArray<Defect> {
    this.record = undefined
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      return [{ kind: "json", reason: error instanceof Error ? error.message : "not JSON" }]
    }
    if (!isRecord(value)) return [{ kind: "schema", reason: schemaProblem(value) }]
    this.record = value
    const defects: Array<Defect> = []
    const length = this.load(value.binary_ir)
    const bytes = this.bytes.subarray(0, length)

    const halted = this.machine.run(this.bytes, length)
    const { fault } = this.machine
    if (!halted) defects.push({ kind: "execution", reason: fault?.message ?? "fault" })
    else {
      const { resultHigh, resultLow } = this.machine
      // Rounding never brings a value beyond 2^53 below it.
      if (resultHigh * 2 ** 32 + (resultLow >>> 0) !== value.expected_output) {
        const left = (BigInt(resultHigh) << 32n) | BigInt(resultLow >>> 0)
        defects.push({ kind: "answer", reason: `the program leaves ${left}, not ${value.expected_output}` })
      }
    }
    if (fault?.kind === "InvalidInstruction" && !this.decodes(length)) {
      this.assembles(value.assembly, bytes, defects)
      return defects
    }
    decode(this.bytes, length, this.image)
    if (!this.matcher.matches(value.assembly, bytes, this.image)) this.assembles(value.assembly, bytes, defects)
    const level = levelDefect(value.level, value.category, this.image)
    if (level !== undefined) defects.push({ kind: "level", reason: level })
    return defects
  }

  private load(bytes: ReadonlyArray<number>): number {
    if (bytes.length > this.bytes.length) this.bytes = new Uint8Array(bytes.length * 2)
    for (let n = 0; n < bytes.length; n++) this.bytes[n] = bytes[n]!
    return bytes.length
  }

  private decodes(length: number): boolean {
    try {
      decode(this.bytes, length, this.image)
      return true
    } catch {
      return false
    }
  }

  private assembles(assembly: string, bytes: Uint8Array, defects: Array<Defect>): void {
    const assembled = assemble(assembly)
    if (!assembled.ok) {
      const [first] = assembled.diagnostics
      const place = first === undefined ? "" : `line ${first.line}: ${first.message} (${shown(first.text)})`
      defects.push({ kind: "assembly", reason: place })
      return
    }
    const other = assembled.bytes
    const length = Math.min(other.length, bytes.length)
    for (let n = 0; n < length; n++) {
      if (other[n] === bytes[n]) continue
      defects.push({ kind: "bytes", reason: `byte ${n} is ${bytes[n]}, the assembly gives ${other[n]}` })
      return
    }
    if (other.length === bytes.length) return
    defects.push({ kind: "bytes", reason: `${bytes.length} bytes, the assembly gives ${other.length}` })
  }
}
