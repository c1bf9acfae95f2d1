import type { ColumnMetaData, DecodedArray, ParquetParsers, SchemaTree } from "hyparquet"
import { compressors } from "hyparquet-compressors"
import { parquetHeader, readPage } from "hyparquet/src/column.js"
import { convert } from "hyparquet/src/convert.js"
import { getMaxRepetitionLevel } from "hyparquet/src/schema.js"
import type { ColumnDecoder } from "hyparquet/src/types.js"
import * as Effect from "effect/Effect"
import type { SourceError } from "../../../domain/errors.js"
import { joined } from "../FileBytes.js"

/** Bytes that are read at once. */
const WINDOW = 1 << 20
/** Bytes that nearly all headers of pages have room in. */
const USUAL_HEADER = 1 << 12
/** A page's header is much smaller, unless it has long texts as statistics. */
const LONGEST_HEADER = 1 << 24
/** Writers make pages of about a megabyte; a page has at least one row, though. */
const LARGEST_PAGE = 1 << 29

/** Bytes `from` … `from + length − 1` of the file. */
export type ReadAt = (from: number, length: number) => Effect.Effect<Uint8Array<ArrayBuffer>, SourceError>

/** A file is not as the format has it. The message is part of a sentence. */
export class Damage extends Error {}

type Header = ReturnType<typeof parquetHeader>

/** Pages of one column in one group of rows, read one by one: so memory holds a page a column, however large the group. */
export class PageReader {
  private at: number
  private readonly end: number
  private window = new Uint8Array(0)
  private windowStart: number
  private dictionary: DecodedArray | undefined
  private readonly decoder: ColumnDecoder
  /** Rows that have been decoded, from `first` on. The last one may go on in the next page of a column of lists. */
  private rows: Array<unknown> = []
  private first = 0
  private readonly heldBack: number

  constructor(
    private readonly read: ReadAt,
    /** Bytes of the file. */
    size: number,
    /** From the root of the schema to the column's leaf. */
    readonly path: Array<SchemaTree>,
    private readonly meta: ColumnMetaData,
    parsers: ParquetParsers,
  ) {
    const start = Number(meta.dictionary_page_offset || meta.data_page_offset)
    this.at = Math.min(start, Number(meta.data_page_offset))
    this.end = this.at + Number(meta.total_compressed_size)
    if (!(this.at >= 0 && this.at <= this.end && this.end <= size)) throw new Damage("a column is beyond its end")
    this.windowStart = this.at
    const { element } = path[path.length - 1]!
    if (element.type === undefined) throw new Damage("a column has no type")
    this.decoder = {
      ...{ pathInSchema: meta.path_in_schema, type: element.type, element, schemaPath: path },
      ...{ codec: meta.codec, compressors, parsers },
    }
    this.heldBack = getMaxRepetitionLevel(path) > 0 ? 1 : 0
  }

  private get isAtEnd(): boolean {
    return this.at >= this.end
  }

  /** Rows that can be taken. */
  get available(): number {
    return this.rows.length - this.first - (this.isAtEnd ? 0 : this.heldBack)
  }

  take(count: number): Array<unknown> {
    const taken = this.rows.slice(this.first, this.first + count)
    this.first += count
    return taken
  }

  /** Reads pages until there is a row. Fails with `Damage`, or what the library throws, where they are not as they should be. */
  fill(): Effect.Effect<void, unknown> {
    return Effect.iterate(undefined, {
      while: () => this.available <= 0 && !this.isAtEnd,
      body: () => this.page(),
    })
  }

  private page(): Effect.Effect<void, unknown> {
    return Effect.gen(this, function* () {
      const header = yield* this.header(WINDOW)
      yield* this.load(header.compressed_page_size)
      yield* Effect.try({ try: () => this.decode(header), catch: (error) => error })
    })
  }

  /** The header of the next page, looked for in so many bytes, or more if it is longer. */
  private header(length: number): Effect.Effect<Header, unknown> {
    return Effect.gen(this, function* () {
      yield* this.load(Math.min(length, this.end - this.at), length === WINDOW ? USUAL_HEADER : length)
      const reader = { view: this.view(), offset: 0 }
      const header = yield* Effect.either(Effect.try({ try: () => parquetHeader(reader), catch: (error) => error }))
      if (header._tag === "Left") {
        const isCut = header.left instanceof RangeError && reader.view.byteLength < this.end - this.at
        if (!isCut || length >= LONGEST_HEADER) return yield* Effect.fail(header.left)
        return yield* this.header(length * 4)
      }
      this.at += reader.offset
      yield* Effect.try({ try: () => this.check(header.right), catch: (error) => error })
      return header.right
    })
  }

  /** Refuses sizes that nobody should reserve memory for. */
  private check(header: Header): void {
    const { compressed_page_size: packed, uncompressed_page_size: size } = header
    const count = (header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header)?.num_values
    if (!(packed >= 0 && packed <= this.end - this.at)) throw new Damage("a page is longer than its column")
    if (!(size >= 0 && size <= LARGEST_PAGE)) throw new Damage(`a page has ${size} bytes`)
    if (count === undefined || !(count >= 0 && count <= this.meta.num_values))
      throw new Damage("a page has more values than its column")
  }

  private view(): DataView<ArrayBuffer> {
    const start = this.at - this.windowStart
    return new DataView(this.window.buffer, this.window.byteOffset + start, this.window.length - start)
  }

  /** Has the next `length` bytes in the window; those that are there suffice where they are `enough`. */
  private load(length: number, enough = length): Effect.Effect<void, SourceError> {
    const rest = this.window.subarray(this.at - this.windowStart)
    if (rest.length >= Math.min(length, enough)) return Effect.void
    const wanted = Math.min(Math.max(length, WINDOW), this.end - this.at)
    return Effect.map(this.read(this.at + rest.length, wanted - rest.length), (bytes) => {
      this.window = rest.length === 0 ? bytes : joined([rest, bytes])
      this.windowStart = this.at
    })
  }

  private decode(header: Header): void {
    const reader = { view: this.view(), offset: 0 }
    this.at += header.compressed_page_size
    if (header.type === "DICTIONARY_PAGE") {
      const { data } = readPage(reader, header, this.decoder, undefined, undefined, 0)
      if (data !== undefined) this.dictionary = convert(data, this.decoder)
      return
    }
    const values = header.data_page_header ?? header.data_page_header_v2
    if (values === undefined || values.num_values === 0) return
    this.rows = this.rows.slice(this.first)
    this.first = 0
    // Lists are appended to the rows, so that the last one can go on; other columns are given by themselves.
    const { data } = readPage(reader, header, this.decoder, this.dictionary, this.rows, 0)
    if (data !== undefined && data !== this.rows) for (const value of data) this.rows.push(value)
  }
}
