import type { AnyRecord } from "../../domain/DatasetRecord.js"
import { copied } from "../dataset/copied.js"
import type { CountedRecord } from "../dataset/statistics.js"

/** A record, and where it was. */
export interface PickedRecord {
  readonly record: AnyRecord
  /** Its number in the data, from 1. */
  readonly number: number
  readonly split: string | undefined
  /** Instructions that it executed; `undefined` if it faulted. */
  readonly steps: number | undefined
}

/** A record to keep. */
export const picked = ({ number, record, steps }: CountedRecord, split: string | undefined): PickedRecord => ({
  ...{ record: copied(record), number, split, steps },
})
