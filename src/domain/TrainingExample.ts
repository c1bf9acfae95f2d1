import * as Schema from "effect/Schema"
import { Category } from "./Category.js"
import { Level } from "./Level.js"

const Byte = Schema.Int.pipe(Schema.between(0, 255))

/** An integer that every JSON reader keeps exactly: |x| ≤ 2^53 − 1. */
const SafeInteger = Schema.Int.pipe(Schema.between(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER))

/** Bytes from 0x40000 to the end of memory. */
export const MOST_INPUT_BYTES = 0x200000 - 0x40000
/** Values of `input`: there are as many registers r0, r1, …. */
export const MOST_INPUTS = 16
/** Tests of a record. */
export const MOST_TESTS = 64

/** A run of a record's program with inputs. All else that it starts with is 0, as in any run. */
export const TestCase = Schema.Struct({
  /** The values of r0, r1, … at the start; none of the others. */
  input: Schema.Array(SafeInteger).pipe(Schema.maxItems(MOST_INPUTS)),
  /** Bytes of memory from 0x40000 on. */
  memory: Schema.Array(Byte).pipe(Schema.maxItems(MOST_INPUT_BYTES)),
  /** What the program leaves in `r0`. */
  output: SafeInteger,
})
export type TestCase = typeof TestCase.Type

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
  /** Where tests were asked for: the first has `expected_output` as its output. A program without inputs has one, without any. */
  tests: Schema.optionalWith(Schema.Array(TestCase).pipe(Schema.minItems(1), Schema.maxItems(MOST_TESTS)), {
    exact: true,
  }),
})
export type TrainingExample = typeof TrainingExample.Type

/** A record as a JSON line, without the line break. */
export const TrainingExampleLine = Schema.parseJson(TrainingExample)
