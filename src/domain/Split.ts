import * as Schema from "effect/Schema"

/** Name of the rule by which problems are divided among splits (docs/datasets.md). It never changes under that name. */
export const SPLIT_SCHEME = "v1"

/** The splits of a dataset: no problem is in two of them, whatever their seeds and sizes. */
export const Split = Schema.Literal(
  "train",
  "validation",
  "test",
  /** New problems, asked by sentence patterns that no other split has. */
  "test_wording",
  /** Problems of task families that no other split has. */
  "test_family",
)
export type Split = typeof Split.Type
