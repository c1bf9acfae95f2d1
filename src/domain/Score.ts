import * as Schema from "effect/Schema"

/** What became of a model's answer. */
export const Verdict = Schema.Literal(
  /** It left the right number in `r0` in every test. */
  "passed",
  /** It halted with another number. */
  "wrong-answer",
  /** It ended in a fault of the machine. */
  "fault",
  /** It had not halted when its fuel was used up. */
  "out-of-fuel",
  /** Its text is not an assembly program. */
  "not-assembled",
  /** Its bytes are not a program. */
  "not-decoded",
  /** There is nothing in it. */
  "no-program",
)
export type Verdict = typeof Verdict.Type

const Integer = Schema.Int.pipe(Schema.between(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER))

/** How a model's answer did. */
export const Outcome = Schema.Struct({
  passed: Schema.Boolean,
  verdict: Verdict,
  /** `r0` after the test that is told of; `null` if there was no result, or none within ±(2^53 − 1). */
  result: Schema.NullOr(Integer),
  /** What that test wants in `r0`. */
  expected: Integer,
  /** Number of the first test that failed, from 1; `null` if all passed (the figures are the first one's) or none was run. */
  test: Schema.NullOr(Schema.Positive.pipe(Schema.int())),
  /** Instructions that completed in it; `null` if none was run. */
  steps: Schema.NullOr(Schema.NonNegativeInt),
  /** Length of the program; `null` if there is none. */
  bytes: Schema.NullOr(Schema.NonNegativeInt),
  /** Why it did not pass, in one line; `null` if it did. */
  error: Schema.NullOr(Schema.String),
})
export type Outcome = typeof Outcome.Type

/** One line of the results: how one sample of a problem did. Field order is the order of the keys. */
export const SampleScore = Schema.Struct({
  /** Id of the problem. */
  id: Schema.String,
  /** Number of the sample among those of the problem, from 0, in the order in which they came. */
  sample: Schema.NonNegativeInt,
  ...Outcome.fields,
})
export type SampleScore = typeof SampleScore.Type
