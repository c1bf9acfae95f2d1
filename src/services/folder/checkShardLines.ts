import * as Effect from "effect/Effect"
import { type BlockResult, checkLines, checkLinesInTurns } from "../dataset/checkLines.js"
import type { RecordChecker } from "../dataset/RecordChecker.js"
import type { LinesCheck, ShardCheck, ShardPlace, ShardResult } from "./ShardCheck.js"

const NEWLINE = 10

/** Lines in the bytes, of which the last may lack its line break. */
export const lineCount = ({ buffer, byteLength, byteOffset }: Uint8Array): number => {
  // Its `indexOf` is several times as fast.
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  let count = 0
  let end = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, end)) {
    count++
    end = at + 1
  }
  return end < byteLength ? count + 1 : count
}

const resultOf = (result: BlockResult, { counts, problems }: LinesCheck): ShardResult => ({
  ...result,
  problems,
  counts: { ...counts },
})

/** Checks lines of a shard: all that is checked of any, and whether they are the records that the plan has there. */
export const checkShardLines = (
  checker: RecordChecker,
  shards: ShardCheck,
  place: ShardPlace,
  bytes: Uint8Array,
): ShardResult => {
  const check = shards.begin(place, lineCount(bytes))
  return resultOf(
    checkLines(checker, bytes, (line, record) => check.check(line, record)),
    check,
  )
}

/** The same with turns of the event loop in between. */
export const checkShardLinesInTurns = (
  checker: RecordChecker,
  shards: ShardCheck,
  place: ShardPlace,
  bytes: Uint8Array,
): Effect.Effect<ShardResult> =>
  Effect.suspend(() => {
    const check = shards.begin(place, lineCount(bytes))
    return Effect.map(
      checkLinesInTurns(checker, bytes, (line, record) => check.check(line, record)),
      (result) => resultOf(result, check),
    )
  })
