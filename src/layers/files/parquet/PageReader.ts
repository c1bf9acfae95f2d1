import type { ColumnMetaData, DecodedArray, ParquetParsers, SchemaTree } from "hyparquet"
import { compressors } from "hyparquet-compressors"
import { parquetHeader, readPage } from "hyparquet/src/column.js"
import { convert } from "hyparquet/src/convert.js"
import { getMaxRepetitionLevel } from "hyparquet/src/schema.js"
import type { ColumnDecoder } from "hyparquet/src/types.js"
import * as Effect from "effect/Effect"
import type { SourceError } from "../../../domain/errors.js"
import { joined } from "../FileBytes.js"
import { attempt, Damage } from "./damage.js"

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

/** A file that is read at any place. */
export interface Source {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly read: ReadAt
}

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
    private readonly source: Source,
    /** From the root of the schema to the column's leaf. */
    readonly path: Array<SchemaTree>,
    private readonly meta: ColumnMetaData,
    parsers: ParquetParsers,
  ) {
    const start = Number(meta.dictionary_page_offset || meta.data_page_offset)
    this.at = Math.min(start, Number(meta.data_page_offset))
    this.end = this.at + Number(meta.total_compressed_size)
    if (!(this.at >= 0 && this.at <= this.end && this.end <= source.size))
      throw new Damage("a column is beyond its end")
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

  /** Reads pages until there is a row, or the column ends. */
  fill(): Effect.Effect<void, SourceError> {
    return Effect.iterate(undefined, {
      while: () => this.available <= 0 && !this.isAtEnd,
      body: () => this.page(),
    })
  }

  private page(): Effect.Effect<void, SourceError> {
    return Effect.gen(this, function* () {
      const { path } = this.source
      let header: Header | undefined
      for (let length = WINDOW; header === undefined; length *= 4) {
        yield* this.load(Math.min(length, this.end - this.at), length === WINDOW ? USUAL_HEADER : length)
        header = yield* attempt(path, () => this.header(length))
      }
      const { compressed_page_size: size } = header
      yield* this.load(size)
      yield* attempt(path, () => this.decode(header))
    })
  }

  /** The header of the next page; `undefined` if it does not end in what is loaded, which were `length` bytes at most. */
  private header(length: number): Header | undefined {
    const reader = { view: this.view(), offset: 0 }
    try {
      const header = parquetHeader(reader)
      this.at += reader.offset
      this.check(header)
      return header
    } catch (error) {
      const isCut = error instanceof RangeError && reader.view.byteLength < this.end - this.at
      if (isCut && length < LONGEST_HEADER) return undefined
      throw error
    }
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
    return Effect.map(this.source.read(this.at + rest.length, wanted - rest.length), (bytes) => {
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
