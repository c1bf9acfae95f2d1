import type { CountedRecord } from "../dataset/statistics.js"
import type { PickedRecord } from "./picked.js"
import type { Extreme } from "./ReportData.js"

/** By what records may be extreme: what it is called, and how much of it a record has, negated where the least is meant. */
const MEASURES: ReadonlyArray<readonly [why: string, sign: 1 | -1, measure: (counted: CountedRecord) => number]> = [
  ["longest prompt", 1, ({ record }) => record.prompt.length],
  ["shortest prompt", -1, ({ record }) => record.prompt.length],
  ["longest program", 1, ({ record }) => record.binary_ir.length],
  ["most steps", 1, ({ steps }) => steps ?? 0],
  ["largest answer", 1, ({ record }) => record.expected_output],
  ["smallest answer", -1, ({ record }) => record.expected_output],
]

/** Keeps the records that have most or least of something; of several, the first. */
export class Extremes {
  private readonly best = MEASURES.map(() => -Infinity)
  private readonly records: Array<PickedRecord> = []

  add(counted: CountedRecord, pick: () => PickedRecord): void {
    for (let n = 0; n < MEASURES.length; n++) {
      const [, sign, measure] = MEASURES[n]!
      const value = sign * measure(counted)
      if (value <= this.best[n]!) continue
      this.best[n] = value
      this.records[n] = pick()
    }
  }

  get all(): ReadonlyArray<Extreme> {
    return this.records.map((record, n) => ({
      ...record,
      why: MEASURES[n]![0],
      value: MEASURES[n]![1] * this.best[n]!,
    }))
  }
}
