import * as Schema from "effect/Schema"

/** A curriculum level: 1 straight line, 2 control flow, 3 memory, 4 functions, 5 advanced. */
export const Level = Schema.Literal(1, 2, 3, 4, 5)
export type Level = typeof Level.Type

/** What the run's summary calls each level; index 0 is level 1. */
const NAMES = ["basic", "control", "memory", "functions", "advanced"] as const

/** The short name of a level, as the summary prints it. */
export const levelName = (level: Level): string => NAMES[level - 1]!

/**
 * How many of `count` records from index `from` on have `level`, in a run over levels 1…`top`: levels take turns, so that
 * any stretch is even.
 */
export const recordsAtLevel = (count: number, level: Level, top: Level, from = 0): number =>
  recordsBefore(from + count, level, top) - recordsBefore(from, level, top)

/** How many of the records 0 … end − 1 have `level`. */
const recordsBefore = (end: number, level: Level, top: Level): number =>
  Math.max(0, Math.ceil((end - (level - 1)) / top))
