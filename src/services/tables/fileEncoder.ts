import { gzipSync } from "node:zlib"
import type { DatasetFormat } from "../../domain/DatasetPlan.js"
import type { DatasetRecord } from "../../domain/DatasetRecord.js"
import { ParquetEncoder } from "./ParquetEncoder.js"
import type { Row, Table } from "./Table.js"

/** Makes the bytes of a table's file from records, some thousand at a time. */
export interface FileEncoder {
  /** The next bytes: of records as JSON lines, and, where they are needed, as values. */
  readonly add: (lines: Uint8Array, records: () => ReadonlyArray<DatasetRecord>) => Uint8Array
  /** The bytes at the end, if there are any. */
  readonly end: () => ReadonlyArray<Uint8Array>
}

const utf8 = new TextEncoder()

/** A table's rows as JSON lines; those of the records are lines already. */
const jsonLines = ({ rowOf }: Table, isRecords: boolean): FileEncoder["add"] =>
  isRecords
    ? (lines) => lines
    : (_, records) =>
        utf8.encode(
          records()
            .map((one) => `${JSON.stringify(rowOf(one))}\n`)
            .join(""),
        )

export const fileEncoder = (format: DatasetFormat, table: Table, isRecords: boolean): FileEncoder => {
  if (format === "parquet") {
    const encoder = new ParquetEncoder(table.columns)
    return {
      add: (_, records) => encoder.add(records().map((record): Row => table.rowOf(record))),
      end: () => [encoder.end()],
    }
  }
  const add = jsonLines(table, isRecords)
  // Each part is a member of the gzip file: readers take several as one, and a part can be compressed for itself.
  return format === "jsonl"
    ? { add, end: () => [] }
    : { add: (lines, records) => gzipSync(add(lines, records)), end: () => [] }
}
