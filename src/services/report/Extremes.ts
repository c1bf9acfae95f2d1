import type { CountedRecord } from "../dataset/statistics.js"
import type { PickedRecord } from "./picked.js"
import type { Extreme } from "./ReportData.js"

/** By what records may be extreme: what it is called, and how much of it a record has, negated where the least is meant. */
const MEASURES: ReadonlyArray<{
  readonly why: string
  readonly unit: string
  readonly sign: 1 | -1
  readonly measure: (counted: CountedRecord) => number
}> = [
  { why: "longest prompt", unit: "characters", sign: 1, measure: ({ record }) => record.prompt.length },
  { why: "shortest prompt", unit: "characters", sign: -1, measure: ({ record }) => record.prompt.length },
  { why: "longest program", unit: "instructions", sign: 1, measure: ({ operations }) => operations?.length ?? 0 },
  { why: "most bytes", unit: "bytes", sign: 1, measure: ({ record }) => record.binary_ir.length },
  { why: "most steps", unit: "steps", sign: 1, measure: ({ steps }) => steps ?? 0 },
  { why: "largest answer", unit: "", sign: 1, measure: ({ record }) => record.expected_output },
  { why: "smallest answer", unit: "", sign: -1, measure: ({ record }) => record.expected_output },
]

/** Keeps the records that have most or least of something; of several, the first. */
export class Extremes {
  private readonly best = MEASURES.map(() => -Infinity)
  private readonly records: Array<PickedRecord> = []

  add(counted: CountedRecord, pick: () => PickedRecord): void {
    for (let n = 0; n < MEASURES.length; n++) {
      const { measure, sign } = MEASURES[n]!
      const value = sign * measure(counted)
      if (value <= this.best[n]!) continue
      this.best[n] = value
      this.records[n] = pick()
    }
  }

  get all(): ReadonlyArray<Extreme> {
    return this.records.map((record, n) => {
      const { sign, unit, why } = MEASURES[n]!
      return { ...record, why, unit, value: sign * this.best[n]! }
    })
  }
}
