import type { AnyRecord } from "../../domain/DatasetRecord.js"
import { type Problem, problemOf, valueTests } from "./ProgramScorer.js"

/** Scoring, apart from the `Scorer`: what goes into it, and what comes of many scores. */

export { type Answer, answerIn } from "./Answer.js"
export { type Cluster, clusteredMean, type Estimate, passAtK } from "./passAtK.js"
export { type Problem, problemOf } from "./ProgramScorer.js"

/** What an answer to a record has to do: pass its tests, or leave its number where it has none. */
export const problemOfRecord = ({ expected_output, steps, tests }: AnyRecord): Problem =>
  problemOf(tests ?? valueTests(expected_output), steps)
