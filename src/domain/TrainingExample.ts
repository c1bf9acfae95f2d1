import * as Schema from "effect/Schema"
import { Category } from "./Category.js"
import { Level } from "./Level.js"

const Byte = Schema.Int.pipe(Schema.between(0, 255))

/** An integer that every JSON reader keeps exactly: |x| ≤ 2^53 − 1. */
const SafeInteger = Schema.Int.pipe(Schema.between(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER))

/**
 * One record: a request, the program that fulfils it, and the number the program leaves in `r0`.
 * Field order is the order of the keys in the JSON line.
 */
export const TrainingExample = Schema.Struct({
  prompt: Schema.NonEmptyString,
  binary_ir: Schema.Array(Byte),
  assembly: Schema.NonEmptyString,
  expected_output: SafeInteger,
  level: Level,
  category: Category,
})
export type TrainingExample = typeof TrainingExample.Type

/** A record as a JSON line, without the line break. */
export const TrainingExampleLine = Schema.parseJson(TrainingExample)
