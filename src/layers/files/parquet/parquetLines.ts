import type * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import {
  type DecodedArray,
  type FileMetaData,
  parquetMetadata,
  parquetSchema,
  type RowGroup,
  type SchemaTree,
} from "hyparquet"
import { assembleNested } from "hyparquet/src/assemble.js"
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js"
import { getTreePath } from "hyparquet/src/schema.js"
import type { SourceError } from "../../../domain/errors.js"
import * as FileBytes from "../FileBytes.js"
import { PARQUET } from "../foreignFormat.js"
import { type Column, inOrder, lineOf } from "./lineOf.js"
import { attempt, Damage, damaged } from "./damage.js"
import { PageReader, type ReadAt, type Source } from "./PageReader.js"

/** Rows that are made at once, at most. */
const ROWS = 1024
/** At the end of a file: the length of what says where everything is, and its four letters. */
const TRAILER = 8

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

const PARSERS = {
  ...DEFAULT_PARSERS,
  stringFromBytes: (bytes: Uint8Array | undefined) => {
    try {
      return bytes && decoder.decode(bytes)
    } catch {
      throw new Damage("one of its texts is not UTF-8")
    }
  },
}

/** What the file says of itself. */
const metadataOf = ({ path, read, size }: Source): Effect.Effect<FileMetaData, SourceError> =>
  Effect.gen(function* () {
    const cut = damaged(path)(new Damage("it is cut off, or something follows its end"))
    if (size < TRAILER + PARQUET.length) return yield* cut
    const trailer = Buffer.from(yield* read(size - TRAILER, TRAILER))
    const length = trailer.readUInt32LE() + TRAILER
    if (trailer.toString("latin1", 4) !== PARQUET || length > size) return yield* cut
    const footer = yield* read(size - length, length - TRAILER)
    return yield* attempt(path, () => parquetMetadata(FileBytes.joined([footer, trailer]), { geoparquet: false }))
  })

/** A column of the table, and the leaves that it is stored in. */
interface Part extends Column {
  readonly tree: SchemaTree
  readonly leaves: ReadonlyArray<PageReader>
}

const FLOATS: ReadonlySet<unknown> = new Set(["FLOAT", "DOUBLE"])

const isFloat = ({ path }: PageReader): boolean => {
  const { converted_type: converted, logical_type: logical, type } = path[path.length - 1]!.element
  return FLOATS.has(type) || converted === "DECIMAL" || logical?.type === "FLOAT16" || logical?.type === "DECIMAL"
}

const partsOf = (source: Source, schema: SchemaTree, group: RowGroup): ReadonlyArray<Part> => {
  const leaves = group.columns.map(({ file_path, meta_data }) => {
    if (meta_data === undefined || file_path) throw new Damage("a column is in another file")
    return new PageReader(source, getTreePath(schema, meta_data.path_in_schema), meta_data, PARSERS)
  })
  return inOrder(
    schema.children.map((tree) => {
      const own = leaves.filter(({ path }) => path[1] === tree)
      if (own.length === 0) throw new Damage("a column is missing in a group of rows")
      return { name: tree.element.name, isFloat: own.some(isFloat), tree, leaves: own }
    }),
  )
}

/** The next rows of a column, of all its leaves together. */
const valuesOf = ({ leaves, tree }: Part, count: number): ArrayLike<unknown> => {
  if (tree.children.length === 0) return leaves[0]!.take(count)
  const taken = new Map<string, DecodedArray>(
    leaves.map((leaf) => [
      leaf.path
        .slice(1)
        .map(({ element }) => element.name)
        .join("."),
      leaf.take(count),
    ]),
  )
  assembleNested(taken, tree, PARSERS)
  return taken.get(tree.element.name) ?? []
}

const encoder = new TextEncoder()

/** The lines of one group of rows, some at a time. */
const groupLines = (source: Source, schema: SchemaTree, group: RowGroup): Stream.Stream<Uint8Array, SourceError> =>
  Stream.unwrap(
    Effect.map(
      attempt(source.path, () => partsOf(source, schema, group)),
      (parts) => {
        const leaves = parts.flatMap((part) => part.leaves)
        return Stream.unfoldEffect(Number(group.num_rows), (left) =>
          Effect.gen(function* () {
            if (left === 0) return Option.none()
            for (const leaf of leaves) yield* leaf.fill()
            const count = Math.min(ROWS, left, ...leaves.map(({ available }) => available))
            const lines = yield* attempt(source.path, () => {
              if (!(count > 0)) throw new Damage("a column ends before its last row")
              const columns = parts.map((part) => ({ ...part, values: valuesOf(part, count) }))
              let text = ""
              for (let n = 0; n < count; n++) text += lineOf(columns, n)
              return encoder.encode(text)
            })
            return Option.some([lines, left - count] as const)
          }),
        )
      },
    ),
  )

/** Reads anywhere in a file; `taken` is told how many bytes each time. */
const readerOf =
  (path: string, file: FileSystem.File, taken: (bytes: number) => Effect.Effect<void>): ReadAt =>
  (from, length) =>
    Effect.gen(function* () {
      yield* file.seek(from, "start")
      const parts: Array<Uint8Array> = []
      for (let rest = length; rest > 0;) {
        const part = yield* Effect.mapError(file.readAlloc(rest), FileBytes.platformRefusal(path))
        if (Option.isNone(part)) return yield* damaged(path)(new Damage("it became shorter while it was read"))
        parts.push(part.value)
        rest -= part.value.length
      }
      yield* taken(length)
      return FileBytes.joined(parts)
    })

/**
 * The rows of a Parquet file as lines of JSON, in pieces of whole lines: keys in the order of records, all columns that there
 * are. It holds a page or two of each column at a time, whoever wrote the file. `taken` is told what has been read of it.
 */
export const parquetLines = (
  fs: FileSystem.FileSystem,
  path: string,
  taken: (bytes: number) => Effect.Effect<void>,
): Stream.Stream<Uint8Array, SourceError> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const size = yield* FileBytes.size(fs, path)
      const file = yield* Effect.mapError(fs.open(path), FileBytes.platformRefusal(path))
      const source = { path, size, read: readerOf(path, file, taken) }
      const metadata = yield* metadataOf(source)
      const schema = yield* attempt(path, () => parquetSchema(metadata))
      return Stream.flatMap(Stream.fromIterable(metadata.row_groups), (group) => groupLines(source, schema, group))
    }),
  )
