import type { DatasetRecord } from "../../domain/DatasetRecord.js"

/** What a column holds. Integers are plain numbers in rows. */
export type ColumnType = "string" | "int64" | "uint8" | { readonly list: ColumnType } | { readonly struct: Columns }

/** Columns in order; none is ever null. */
export type Columns = ReadonlyArray<readonly [name: string, type: ColumnType]>

/** A row: the values of its columns by name, keys in the order of the columns. */
export type Row = Readonly<Record<string, unknown>>

/** A table that is made from records, a row a record. */
export interface Table {
  readonly columns: Columns
  readonly rowOf: (record: DatasetRecord) => Row
}

const TEST: ColumnType = {
  struct: [
    ["input", { list: "int64" }],
    ["memory", { list: "uint8" }],
    ["output", "int64"],
  ],
}

/** The column that records have where tests were asked for. */
export const TESTS: Columns[number] = ["tests", { list: TEST }]

/** The records themselves. */
export const recordTable = (withTests: boolean): Table => ({
  columns: [
    ["prompt", "string"],
    ["binary_ir", { list: "uint8" }],
    ["assembly", "string"],
    ["expected_output", "int64"],
    ["level", "int64"],
    ["category", "string"],
    ["id", "string"],
    ["family", "string"],
    ["problem", "string"],
    ["steps", "int64"],
    ...(withTests ? [TESTS] : []),
  ],
  rowOf: (record) => record,
})
