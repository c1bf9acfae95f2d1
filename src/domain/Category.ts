import * as Schema from "effect/Schema"

/** The eleven subjects of a record, in the order in which reports list them. */
export const Category = Schema.Literal(
  "arithmetic",
  "bitwise",
  "math",
  "comparisons",
  "memory",
  "loops",
  "functions",
  "algorithms",
  "concurrency",
  "security",
  "crypto",
)
export type Category = typeof Category.Type
