import type { Config } from "../../domain/Config.js"
import { CapacityExceeded } from "../../domain/errors.js"
import { type Level, recordsAtLevel } from "../../domain/Level.js"
import type { Turns } from "../../tasks/dsl/Turns.js"

/** Why a run cannot have its records, if a level of it (`schedules`, from level 1 on) has too few distinct ones. */
export const shortage = (
  schedules: ReadonlyArray<Pick<Turns, "capacity">>,
  { from, level: top, numExamples }: Config,
): CapacityExceeded | undefined => {
  /** The longest run for which each level has records, and the level that ends first. */
  const runs = schedules.map(({ capacity }, n) => capacity * top + n)
  const largestRun = Math.min(...runs)
  const level = (runs.indexOf(largestRun) + 1) as Level
  const needed = recordsAtLevel(from + numExamples, level, top)
  const available = schedules[level - 1]!.capacity
  if (needed <= available) return undefined
  return new CapacityExceeded({ level, needed, available, largestRun, from, numExamples })
}
