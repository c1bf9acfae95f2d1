import * as Schema from "effect/Schema"
import type { Category } from "./Category.js"

/** What the results of a model are told by, in the order in which they are printed. */
export const BenchmarkGroup = Schema.Literal("Arithmetic", "Loops", "Memory", "Functions", "Advanced")
export type BenchmarkGroup = typeof BenchmarkGroup.Type

const GROUPS: Readonly<Record<Category, BenchmarkGroup>> = {
  arithmetic: "Arithmetic",
  bitwise: "Arithmetic",
  loops: "Loops",
  comparisons: "Loops",
  math: "Loops",
  memory: "Memory",
  functions: "Functions",
  algorithms: "Advanced",
  concurrency: "Advanced",
  security: "Advanced",
  crypto: "Advanced",
}

/** The group of a record's category. */
export const groupOf = (category: Category): BenchmarkGroup => GROUPS[category]
