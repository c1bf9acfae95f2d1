import { hash, hashPrompt } from "./promptHash.js"
import { type DefectKind, noDefects, SHOWN } from "./defects.js"
import type { RecordChecker } from "./RecordChecker.js"

/** What checking a block of lines by itself gives. */
export interface BlockResult {
  readonly lines: number
  readonly kinds: Record<DefectKind, number>
  /** The block's first defects; lines from 0. */
  readonly first: ReadonlyArray<{ readonly line: number; readonly kind: DefectKind; readonly reason: string }>
  /** Three words a line: its prompt's hash, and the answer's. A line that is no record has `NO_PROMPT` in `records`. */
  readonly hashes: Uint32Array<ArrayBuffer>
  /** 1 for a line that is a record. */
  readonly isRecord: Uint8Array<ArrayBuffer>
}

export const HASH_WORDS = 3

const decoder = new TextDecoder()

/** The lines of a block, without their line breaks. */
export const eachLine = (bytes: Uint8Array, use: (line: string) => void): void => {
  const text = decoder.decode(bytes)
  let start = 0
  while (start < text.length) {
    let end = text.indexOf("\n", start)
    if (end < 0) end = text.length
    use(text.charCodeAt(end - 1) === 13 ? text.slice(start, end - 1) : text.slice(start, end))
    start = end + 1
  }
}

/** A hash of an answer: equal answers have equal ones. */
const answerHash = (answer: number): number => Math.imul(answer | 0, 0x9e3779b1) ^ Math.floor(answer / 2 ** 32)

/** Checks the lines of a block, all but the repetition of prompts. */
export const checkLines = (checker: RecordChecker, bytes: Uint8Array): BlockResult => {
  let capacity = 1024
  let hashes = new Uint32Array(capacity * HASH_WORDS)
  let isRecord = new Uint8Array(capacity)
  const kinds = noDefects()
  const first: Array<{ line: number; kind: DefectKind; reason: string }> = []
  let lines = 0
  eachLine(bytes, (text) => {
    if (lines === capacity) {
      capacity *= 2
      const more = new Uint32Array(capacity * HASH_WORDS)
      more.set(hashes)
      hashes = more
      const flags = new Uint8Array(capacity)
      flags.set(isRecord)
      isRecord = flags
    }
    for (const { kind, reason } of checker.check(text)) {
      kinds[kind]++
      if (first.length < SHOWN) first.push({ line: lines, kind, reason })
    }
    const { record } = checker
    if (record !== undefined) {
      hashPrompt(record.prompt)
      hashes[lines * HASH_WORDS] = hash.low
      hashes[lines * HASH_WORDS + 1] = hash.high
      hashes[lines * HASH_WORDS + 2] = answerHash(record.expected_output)
      isRecord[lines] = 1
    }
    lines++
  })
  return { lines, kinds, first, hashes: hashes.slice(0, lines * HASH_WORDS), isRecord: isRecord.slice(0, lines) }
}
