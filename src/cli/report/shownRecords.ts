import type { PickedRecord } from "../../services/report/picked.js"
import type { ReportData } from "../../services/report/ReportData.js"
import type { ShownRecord } from "./ShownRecord.js"

/** Characters of JSON that a record by chance, and one that is shown for a reason, may have; and all of them. */
const LONGEST = 16_000
const LONGEST_MEANT = 64_000
const MOST = 1_500_000

const shown = ({ number, record, split, steps }: PickedRecord, why?: string): ShownRecord => {
  const { problem: _, steps: __, ...shown } = record
  return {
    ...{ number, ...shown },
    ...(split === undefined ? {} : { split }),
    ...(steps === undefined ? {} : { steps }),
    ...(why === undefined ? {} : { why }),
  }
}

/** Records that are shown for a reason, and then those by chance, each once, as many as the page has room for. */
export const shownRecords = ({ defects, extremes, samples, scores }: ReportData): ReadonlyArray<ShownRecord> => {
  const byNumber = new Map<number, ShownRecord>()
  let length = 0
  const add = (record: ShownRecord, longest: number) => {
    const known = byNumber.get(record.number)
    const more = JSON.stringify(record).length
    if (more > longest || (known === undefined && length + more > MOST)) return
    if (known === undefined) length += more
    const why = [known?.why, record.why].filter((text) => text !== undefined).join(", ")
    byNumber.set(record.number, { ...known, ...record, ...(why === "" ? {} : { why }) })
  }
  for (const { answers, ...failure } of scores?.failures ?? [])
    add({ ...shown(failure, "wrong answer"), answers }, LONGEST_MEANT)
  for (const { kind, records } of defects) for (const one of records) add(shown(one, kind), LONGEST_MEANT)
  for (const { why, ...extreme } of extremes) add(shown(extreme, why), LONGEST_MEANT)
  for (const sample of samples) add(shown(sample), LONGEST)
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}
