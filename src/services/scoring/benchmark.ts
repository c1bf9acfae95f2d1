import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { BenchmarkGroup, groupOf } from "../../domain/BenchmarkGroup.js"
import type { DatasetRecord } from "../../domain/DatasetRecord.js"
import type { DatagenError } from "../../domain/errors.js"
import type { Assembler } from "../Assembler.js"
import { splitRecords } from "../generator/Datagen.js"
import type { Randomness } from "../Randomness.js"
import type { Vm } from "../Vm.js"

/** Of which run the cases are. Nothing here may change: results are compared over years. */
const RUN = { split: "test", seed: 0, level: 5, tests: 8, form: "both" } as const

/** Cases of each group. */
const CASES = 100

/** Records that are made at a time: a level has no more than one group, so one time will do. */
const RECORDS = CASES * BenchmarkGroup.literals.length

/**
 * The 500 cases that models are compared by: of split `test` at seed 0, level 5, with 8 tests, in both forms, the first 100 records of
 * each group, in the split's order.
 */
export const benchmark: Effect.Effect<
  ReadonlyArray<DatasetRecord>,
  DatagenError,
  Randomness | Assembler | Vm
> = Effect.suspend(() => {
  const cases: Array<DatasetRecord> = []
  const counts = new Map<BenchmarkGroup, number>()
  const take = (record: DatasetRecord): void => {
    const group = groupOf(record.category)
    const before = counts.get(group) ?? 0
    if (before === CASES) return
    counts.set(group, before + 1)
    cases.push(record)
  }
  const from = (index: number): Effect.Effect<void, DatagenError, Randomness | Assembler | Vm> =>
    splitRecords({ ...RUN, numExamples: RECORDS, from: index }).pipe(
      Stream.runForEach((record) => Effect.sync(() => take(record))),
      Effect.zipRight(Effect.suspend(() => (cases.length < RECORDS ? from(index + RECORDS) : Effect.void))),
    )
  return Effect.as(from(0), cases)
})
