import { gzipSync } from "node:zlib"
import type { DatasetFormat } from "../../domain/DatasetPlan.js"
import type { DatasetRecord } from "../../domain/DatasetRecord.js"
import { ParquetEncoder } from "./ParquetEncoder.js"
import type { Table } from "./Table.js"

/** Makes the bytes of a table's file, part after part. A part is some thousand records. */
export interface FileEncoder {
  /** Adds a record to the part; missing where lines are all that is needed. */
  readonly add?: (record: DatasetRecord) => void
  /** The bytes of the part, whose records are these JSON lines, too, if they are needed. */
  readonly part: (lines: () => Uint8Array) => Uint8Array
  /** The bytes at the end, if there are any. */
  readonly end?: () => Uint8Array
}

const utf8 = new TextEncoder()

/** A table's rows as JSON lines. */
const jsonLines = ({ rowOf }: Table): FileEncoder => {
  let rows: Array<Uint8Array> = []
  return {
    add: (record) => void rows.push(utf8.encode(`${JSON.stringify(rowOf(record))}\n`)),
    part: () => {
      const bytes = Buffer.concat(rows)
      rows = []
      return bytes
    },
  }
}

const parquet = ({ columns, rowOf }: Table): FileEncoder => {
  const encoder = new ParquetEncoder(columns)
  return { add: (record) => encoder.add(rowOf(record)), part: () => encoder.group(), end: () => encoder.end() }
}

/** The encoder of a table's file; `isRecords` for that of the records, which are lines already. */
export const fileEncoder = (format: DatasetFormat, table: Table, isRecords: boolean): FileEncoder => {
  if (format === "parquet") return parquet(table)
  const plain: FileEncoder = isRecords ? { part: (lines) => lines() } : jsonLines(table)
  // Each part is a member of the gzip file: readers take several as one, and a part can be compressed for itself.
  return format === "jsonl" ? plain : { ...plain, part: (lines) => gzipSync(plain.part(lines)) }
}
