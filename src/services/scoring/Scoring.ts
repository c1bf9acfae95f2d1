import * as Context from "effect/Context"
import type * as Stream from "effect/Stream"
import type { WorkerFailure } from "../../domain/errors.js"
import type { ScoredLines } from "./scoreLines.js"
import type { SharedTestData } from "./TestData.js"

/** Whole lines of answers. */
export interface AnswerLines {
  readonly bytes: Uint8Array
  /** Answers of the first lines that are not to be scored, since they were before. */
  readonly skip: number
}

/** How answers are scored. */
export interface ScoringOptions {
  /** Threads to score with, from 1 on. The scores do not depend on it. */
  readonly workers: number
  /** About how many bytes of lines there are; infinite where nobody knows. */
  readonly bytes: number
  /** Whether what answers get wrong is counted. */
  readonly faults: boolean
}

/** Scores files of answers against test data. */
export class Scoring extends Context.Tag("nl-datagen/Scoring")<
  Scoring,
  {
    /** What becomes of each block of lines, in order, together with the block. */
    readonly score: <E>(
      data: SharedTestData,
      options: ScoringOptions,
      lines: Stream.Stream<AnswerLines, E>,
    ) => Stream.Stream<readonly [lines: AnswerLines, scored: ScoredLines], E | WorkerFailure>
    /**
     * Answers requests (docs/measure.md), each block of whole lines by as many lines, in order; `undefined` stands for a line that
     * was too long to be read.
     */
    readonly answer: <E>(
      data: SharedTestData | undefined,
      workers: number,
      requests: Stream.Stream<Uint8Array | undefined, E>,
    ) => Stream.Stream<string, E | WorkerFailure>
  }
>() {}
