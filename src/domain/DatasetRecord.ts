import * as Schema from "effect/Schema"
import { TrainingExample } from "./TrainingExample.js"

const { tests, ...example } = TrainingExample.fields

/**
 * A record of a dataset folder: a training example, and where it comes from. Field order is the order of keys and columns.
 */
export const DatasetRecord = Schema.Struct({
  ...example,
  /** `split/index`: unique in the dataset. */
  id: Schema.NonEmptyString,
  /** Id of its task family: `category/name`. */
  family: Schema.NonEmptyString,
  /** Names its problem, 16 hexadecimal digits: the same for every wording of it, and in every dataset of the split scheme. */
  problem: Schema.String.pipe(Schema.pattern(/^[0-9a-f]{16}$/)),
  /** Instructions that its program executes, with the inputs of the first test if it takes some. */
  steps: Schema.NonNegativeInt,
  tests,
})
export type DatasetRecord = typeof DatasetRecord.Type

/** A record as a file may have it: with any of the keys that tell where it comes from, or none. */
export type AnyRecord = TrainingExample & Partial<Pick<DatasetRecord, "id" | "family" | "problem" | "steps">>
