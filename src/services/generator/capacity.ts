import type { Config } from "../../domain/Config.js"
import { formsOf } from "../../domain/Config.js"
import { CapacityExceeded } from "../../domain/errors.js"
import type { Turns } from "../../tasks/dsl/Turns.js"

/**
 * Why a run cannot have its records, if a level of it has too few distinct ones. `schedules` are those of record 0, 1, …:
 * level after level, form after form.
 */
export const shortage = (
  schedules: ReadonlyArray<Pick<Turns, "capacity">>,
  config: Config,
): CapacityExceeded | undefined => {
  const { from, level: top, numExamples } = config
  const turns = schedules.length
  /** The longest run for which each level has records, and the one that ends first. */
  const runs = schedules.map(({ capacity }, n) => capacity * turns + n)
  const largestRun = Math.min(...runs)
  const first = runs.indexOf(largestRun)
  const needed = Math.max(0, Math.ceil((from + numExamples - first) / turns))
  const available = schedules[first]!.capacity
  if (needed <= available) return undefined
  const forms = formsOf(config)
  const form = config.tests === undefined ? undefined : forms[Math.floor(first / top)]!
  return new CapacityExceeded({
    ...{ level: (first % top) + 1, form, split: config.split },
    ...{ needed, available, largestRun, from, numExamples },
  })
}
