import type { DatasetPlan } from "../../domain/DatasetPlan.js"
import type { Split } from "../../domain/Split.js"

/** The run whose records a split of a plan has: as a library's caller would ask for it. */
export const runOf = (plan: DatasetPlan, split: Split) => {
  const { form, level, seed, tests } = plan
  const planned = plan.splits.find(({ name }) => name === split)!
  return {
    ...{ seed, level, split, numExamples: planned.records },
    ...(tests === undefined ? {} : { tests }),
    ...(form === undefined ? {} : { form }),
  }
}
