import type { SchemaElement } from "hyparquet"
import { ByteWriter, ParquetWriter } from "hyparquet-writer"
import { writeColumn } from "hyparquet-writer/src/column.js"
import { snappyCompressor } from "hysnappy"
import { GENERATOR_VERSION } from "../../domain/version.js"
import { leavesOf, type Leaf } from "./parquetLeaves.js"
import type { Columns, Row } from "./Table.js"

/** Bytes of a page before compression, about. */
const PAGE = 1 << 20

/** "Application version V" is the form that Spark reads; it may mistrust statistics of a writer that it cannot name. */
const CREATED_BY = `nl-datagen version ${GENERATOR_VERSION}`

/**
 * Makes a Parquet file piece by piece: the same rows in the same groups give the same bytes. Columns are required, pages
 * compressed with Snappy. It works at once and in memory for one group of rows, so it is made for threads.
 *
 * `ParquetWriter.write` of the library would take twice the time for lists: it walks every value with a function call. So
 * levels are counted here, and the library writes the columns.
 */
export class ParquetEncoder {
  private readonly bytes = new ByteWriter()
  private readonly leaves: ReadonlyArray<Leaf>
  /** Of the group at hand. */
  private rows = 0
  private readonly file: ParquetWriter
  /** A file has one of its own, because it remembers what it compressed before: bytes would depend on it. */
  private readonly compressors = { SNAPPY: snappyCompressor() }

  constructor(columns: Columns) {
    const root: SchemaElement = { name: "schema", num_children: columns.length }
    const { elements, leaves } = leavesOf(columns, [root])
    this.leaves = leaves
    this.file = new ParquetWriter({ writer: this.bytes, schema: [root, ...elements], createdBy: CREATED_BY })
  }

  /**
   * Adds a row to the next group. Throws a RangeError or a TypeError if a value is not of its column's type; the file is then of no
   * use.
   */
  add(row: Row): void {
    for (const { column } of this.leaves) column.add(row)
    this.rows++
  }

  /** Encodes the rows since the last one as a group, and gives the next bytes of the file; 16,384 rows are a good size. */
  group(): Uint8Array<ArrayBuffer> {
    if (this.rows === 0) return this.taken()
    const { bytes, compressors, file, rows } = this
    this.rows = 0
    const start = bytes.offset
    const chunks = this.leaves.map((leaf) =>
      writeColumn({
        writer: bytes,
        column: {
          ...{ columnName: leaf.name, element: leaf.element, schemaPath: leaf.path, compressors, codec: "SNAPPY" },
          ...{ stats: leaf.hasStatistics, pageSize: PAGE, columnIndex: false, offsetIndex: true },
        },
        pageData: leaf.column.take(),
      }),
    )
    file.pendingIndexes.push(...chunks)
    const columns = chunks.map(({ chunk }) => chunk)
    file.row_groups.push({
      columns,
      total_byte_size: columns.reduce((sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n), 0n),
      total_compressed_size: BigInt(bytes.offset - start),
      num_rows: BigInt(rows),
    })
    file.num_rows += BigInt(rows)
    return this.taken()
  }

  /** The last bytes of the file: they say where everything is. Nothing can be added afterwards. */
  end(): Uint8Array<ArrayBuffer> {
    void this.file.finish()
    return this.taken()
  }

  /** What has been written since the last time, as bytes that are the taker's own. */
  private taken(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.getBytes().slice()
    this.bytes.index = 0
    return taken
  }
}
