import type { AnswerLines } from "./Scoring.js"
import { readPrediction, Unreadable } from "./predictions.js"

const NEWLINE = 10

/** Bytes of lines that are scored at once: results come out that often. */
const PIECE = 64 << 10

/** A block of lines in pieces of whole lines. */
export const inPieces = (block: Uint8Array): ReadonlyArray<Uint8Array> => {
  const pieces: Array<Uint8Array> = []
  for (let at = 0; at < block.length;) {
    const newline = block.indexOf(NEWLINE, at + PIECE)
    const end = newline < 0 ? block.length : newline + 1
    pieces.push(block.subarray(at, end))
    at = end
  }
  return pieces
}

/** Leaves out of blocks of lines as many answers as were scored before. */
export class SkippedAnswers {
  constructor(private left: number) {}

  /** What of a block is to be scored, and how many of its lines are not. */
  rest(block: Uint8Array): { readonly lines: AnswerLines; readonly skipped: number } {
    let at = 0
    let skipped = 0
    while (this.left > 0 && at < block.length) {
      const newline = block.indexOf(NEWLINE, at)
      const end = newline < 0 ? block.length : newline
      const prediction = readPrediction(block.subarray(at, end))
      // A bad line is for the scorer to tell.
      if (prediction instanceof Unreadable || prediction.answers.length > this.left) break
      this.left -= prediction.answers.length
      skipped++
      at = end + 1
    }
    const skip = at < block.length ? this.left : 0
    if (at < block.length) this.left = 0
    return { lines: { bytes: block.slice(at), skip }, skipped }
  }
}
