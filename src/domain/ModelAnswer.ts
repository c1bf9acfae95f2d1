import * as Schema from "effect/Schema"

/** A line of a file of answers: what a model wrote for one sample of a case. Field order is the order of the keys. */
export const ModelAnswer = Schema.Struct({
  /** Id of the case. */
  id: Schema.String,
  /** Number of the sample among those of the case, from 0. */
  sample: Schema.NonNegativeInt,
  prompt: Schema.String,
  completion: Schema.String,
  /** Time from the request to the whole answer, in milliseconds, without what went wrong before. */
  latency_ms: Schema.NonNegative,
  /** Names what was asked, and with which settings: 32 hexadecimal digits. */
  request: Schema.String.pipe(Schema.pattern(/^[0-9a-f]{32}$/)),
})
export type ModelAnswer = typeof ModelAnswer.Type
