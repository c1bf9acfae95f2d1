import * as Effect from "effect/Effect"
import { inTurns } from "../turns/inTurns.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import { type Defect, type DefectKind, noDefects, SHOWN } from "./defects.js"
import { hash, hashPrompt } from "./promptHash.js"
import type { RecordChecker } from "./RecordChecker.js"
import { decodeUtf8 } from "./utf8.js"

/** What checking a block of lines by itself gives. */
export interface BlockResult {
  readonly lines: number
  readonly kinds: Record<DefectKind, number>
  /** The block's first defects; lines from 0. */
  readonly first: ReadonlyArray<{ readonly line: number; readonly kind: DefectKind; readonly reason: string }>
  /** Two words a line: its prompt's hash. */
  readonly hashes: Uint32Array<ArrayBuffer>
  /** A record's answer; NaN for a line that is not a record. */
  readonly answers: Float64Array<ArrayBuffer>
}

/** Looks at each record, too, and tells what else is wrong with it. */
export type Watch = (line: number, record: AnyRecord) => ReadonlyArray<Defect>

const NEWLINE = 10
const RETURN = 13

/** Bytes of a block that are decoded at once. A larger one has lines that are too long to be decoded. */
const DECODED = 4 << 20

/** The lines of a block, without their line breaks: as bytes where the block is not UTF-8 in whole. */
export function* linesOf(bytes: Uint8Array): Generator<string | Uint8Array> {
  const text = bytes.length <= DECODED ? decodeUtf8(bytes) : undefined
  for (let start = 0; text !== undefined && start < text.length;) {
    const found = text.indexOf("\n", start)
    const end = found < 0 ? text.length : found
    yield text.slice(start, end > start && text.charCodeAt(end - 1) === RETURN ? end - 1 : end)
    start = end + 1
  }
  for (let start = 0; text === undefined && start < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found < 0 ? bytes.length : found
    yield bytes.subarray(start, end > start && bytes[end - 1] === RETURN ? end - 1 : end)
    start = end + 1
  }
}

/** Checks the lines of a block one by one, all but the repetition of prompts. */
class BlockCheck {
  private hashes = new Uint32Array(2048)
  private answers = new Float64Array(1024)
  private readonly kinds = noDefects()
  private readonly first: Array<BlockResult["first"][number]> = []
  private lines = 0

  constructor(
    private readonly checker: RecordChecker,
    private readonly watch: Watch | undefined,
  ) {}

  add(line: string | Uint8Array): void {
    const n = this.lines++
    if (n === this.answers.length) this.grow()
    this.tell(n, this.checker.check(line))
    const { record } = this.checker
    this.answers[n] = record === undefined ? Number.NaN : record.expected_output
    if (record === undefined) return
    hashPrompt(record.prompt)
    this.hashes[2 * n] = hash.low
    this.hashes[2 * n + 1] = hash.high
    if (this.watch !== undefined) this.tell(n, this.watch(n, record))
  }

  private tell(line: number, defects: ReadonlyArray<Defect>): void {
    for (const { kind, reason } of defects) {
      this.kinds[kind]++
      if (this.first.length < SHOWN) this.first.push({ line, kind, reason })
    }
  }

  private grow(): void {
    const { answers, hashes } = this
    this.answers = new Float64Array(answers.length * 2)
    this.answers.set(answers)
    this.hashes = new Uint32Array(hashes.length * 2)
    this.hashes.set(hashes)
  }

  get result(): BlockResult {
    const { first, kinds, lines } = this
    return { lines, kinds, first, hashes: this.hashes.slice(0, 2 * lines), answers: this.answers.slice(0, lines) }
  }
}

/** Checks the lines of a block, all but the repetition of prompts. */
export const checkLines = (checker: RecordChecker, bytes: Uint8Array, watch?: Watch): BlockResult => {
  const check = new BlockCheck(checker, watch)
  for (const line of linesOf(bytes)) check.add(line)
  return check.result
}

/** The same with turns of the event loop in between. */
export const checkLinesInTurns = (
  checker: RecordChecker,
  bytes: Uint8Array,
  watch?: Watch,
): Effect.Effect<BlockResult> =>
  Effect.suspend(() => {
    const check = new BlockCheck(checker, watch)
    return Effect.map(
      inTurns(linesOf(bytes), (line) => check.add(line)),
      () => check.result,
    )
  })
