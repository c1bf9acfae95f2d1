import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { SourceError } from "../domain/errors.js"
import { STDIN } from "../domain/standardInput.js"
import { DatasetReader } from "../services/dataset/DatasetReader.js"
import * as FileBytes from "./files/FileBytes.js"
import { foreignReason, isGzip, isParquet, TELLING } from "./files/foreignFormat.js"
import { gunzip } from "./files/gunzip.js"

const BLOCK = 1 << 20
/** No record is that long: such a file holds something else. */
const LONGEST_LINE = 64 << 20
const NEWLINE = 10

type Bytes = Stream.Stream<Uint8Array, SourceError>
type Taken = (bytes: number) => Effect.Effect<void>

/**
 * The stream that `choose` makes of the first bytes and the whole: as many first bytes as tell a format, however small the
 * pieces are in which they come. (`Stream.peel` loses the type of failures that come later.)
 */
const byStart = (bytes: Bytes, choose: (start: Uint8Array, whole: Bytes) => Bytes): Bytes =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const pull = yield* Stream.toPull(bytes)
      const next = pull.pipe(
        Effect.asSome,
        Effect.catchAll((end) => Option.match(end, { onNone: () => Effect.succeedNone, onSome: Effect.fail })),
      )
      const parts: Array<Uint8Array> = []
      let length = 0
      let rest: Bytes = Stream.repeatEffectChunkOption(pull)
      while (length < TELLING) {
        const more = yield* next
        if (Option.isNone(more)) {
          rest = Stream.empty
          break
        }
        for (const part of more.value) {
          parts.push(part)
          length += part.length
        }
      }
      return choose(FileBytes.joined(parts), Stream.concat(Stream.fromIterable(parts), rest))
    }),
  )

/** Lets through what may be lines of JSON. */
const native =
  (path: string, inGzip: boolean) =>
  (start: Uint8Array, whole: Bytes): Bytes => {
    const reason = foreignReason(path, start, "nl verify", inGzip)
    return reason === undefined ? whole : Stream.fail(FileBytes.refusal(path, reason))
  }

/** The rows of a Parquet file as lines; its end has to be read first. */
const rows = (fs: FileSystem.FileSystem, path: string, taken: Taken): Bytes =>
  Stream.unwrap(
    Effect.gen(function* () {
      const isFile =
        path !== STDIN && (yield* Effect.option(fs.stat(path))).pipe(Option.exists(({ type }) => type === "File"))
      if (!isFile) {
        const reason = "it is a Parquet file, which cannot be read from a pipe; save it as a file, and name that"
        return Stream.fail(FileBytes.refusal(path, reason))
      }
      const { parquetLines } = yield* Effect.promise(() => import("./files/parquet/parquetLines.js"))
      return parquetLines(fs, path, taken)
    }),
  )

/** Lines of what is a file of JSON lines, gzip data of such, or a Parquet file. */
const lines = (fs: FileSystem.FileSystem, path: string, bytes: Bytes, taken: Taken): Bytes =>
  byStart(bytes, (start, whole) => {
    if (isParquet(start)) return rows(fs, path, taken)
    const told = Stream.tap(whole, ({ length }) => taken(length))
    return isGzip(start) ? byStart(gunzip(path, told), native(path, true)) : native(path, false)(start, told)
  })

/** Bytes to blocks of whole lines. */
const wholeLines = (path: string, bytes: Bytes): Bytes =>
  Stream.suspend(() => {
    let parts: Array<Uint8Array> = []
    let length = 0
    const blocks = Stream.mapConcatEffect(bytes, (piece) => {
      const end = piece.lastIndexOf(NEWLINE) + 1
      if (end === 0 || length + end < BLOCK) {
        // No line ends here, or the block is still small.
        if (end === 0 && length > LONGEST_LINE) {
          return Effect.fail(
            FileBytes.refusal(path, "a line is longer than 64 MiB; this is not a file of JSON lines", "TooLarge"),
          )
        }
        parts.push(piece)
        length += piece.length
        return Effect.succeed([])
      }
      const block = FileBytes.joined([...parts, piece.subarray(0, end)])
      parts = end < piece.length ? [piece.subarray(end)] : []
      length = piece.length - end
      return Effect.succeed([block])
    })
    const remainder = Stream.suspend(() => (length > 0 ? Stream.succeed(FileBytes.joined(parts)) : Stream.empty))
    return Stream.concat(blocks, remainder)
  })

const NO_STDIN = Stream.fail(FileBytes.refusal(STDIN, "this program does not give any", "NotFound"))

/** Files of the file system, and, as `-`, standard input; reading that fails unless it is given. */
export const layer = (
  stdin: Stream.Stream<Uint8Array, unknown> = NO_STDIN,
): Layer.Layer<DatasetReader, never, FileSystem.FileSystem> =>
  Layer.effect(
    DatasetReader,
    Effect.map(FileSystem.FileSystem, (fs) => {
      const read = FileBytes.make(fs, stdin)
      return DatasetReader.of({
        blocks: (path, taken = () => Effect.void) => wholeLines(path, lines(fs, path, read(path), taken)),
        size: (path) => FileBytes.size(fs, path),
      })
    }),
  )
