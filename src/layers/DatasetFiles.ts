import type { PlatformError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Sink from "effect/Sink"
import * as Stream from "effect/Stream"
import { SourceError } from "../domain/errors.js"
import { Dataset } from "../services/dataset/Dataset.js"
import { codeOf, systemError } from "./systemReason.js"

const STDIN = "-"
const BLOCK = 1 << 20
/** No record is that long: such a file holds something else. */
const LONGEST_LINE = 64 << 20
const NEWLINE = 10

const READING: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a directory; name a file in it",
  EACCES: "permission denied",
  EPERM: "the system does not allow it",
  ENOTDIR: "a part of the path is a file, not a directory",
}

const refuse = (path: string) => (error: unknown) => {
  const system = error instanceof Error && "cause" in error && error.cause !== undefined ? error.cause : error
  const reason = READING[codeOf(system) ?? ""] ?? (system instanceof Error ? system.message : String(system))
  return new SourceError({ path: path === STDIN ? "standard input" : path, reason })
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Unpacks a gzip stream; passes anything else on. */
const unpacked = (
  path: string,
  bytes: Stream.Stream<Uint8Array, SourceError>,
): Stream.Stream<Uint8Array, SourceError> =>
  Stream.unwrapScoped(
    Effect.map(Stream.peel(bytes, firstElement), ([first, rest]) => {
      const all = Stream.concat(Stream.fromIterable(Option.toArray(first)), rest)
      if (!Option.exists(first, isGzip)) return all
      return Stream.unwrap(
        Effect.map(Stream.toReadableStreamEffect(all, { strategy: { highWaterMark: 4 } }), (packed) =>
          Stream.fromReadableStream({
            evaluate: () => packed.pipeThrough<Uint8Array>(new DecompressionStream("gzip")),
            onError: (error) =>
              error instanceof SourceError
                ? error
                : refuse(path)(
                    new Error(`its gzip data is damaged (${error instanceof Error ? error.message : String(error)})`),
                  ),
          }),
        ),
      )
    }),
  )

const firstElement = Sink.head<Uint8Array>()

/** Bytes to blocks of whole lines. */
const wholeLines = (
  path: string,
  bytes: Stream.Stream<Uint8Array, SourceError>,
): Stream.Stream<Uint8Array, SourceError> =>
  Stream.suspend(() => {
    let parts: Array<Uint8Array> = []
    let length = 0
    const take = (last: Uint8Array): Uint8Array => {
      const block = new Uint8Array(length + last.length)
      let at = 0
      for (const part of [...parts, last]) {
        block.set(part, at)
        at += part.length
      }
      return block
    }
    const blocks = Stream.mapConcatEffect(bytes, (piece) => {
      const end = piece.lastIndexOf(NEWLINE) + 1
      if (end === 0 || length + end < BLOCK) {
        // No line ends here, or the block is still small.
        if (end === 0 && length > LONGEST_LINE) {
          return Effect.fail(refuse(path)(new Error("a line is longer than 64 MiB; this is no file of JSON lines")))
        }
        parts.push(piece)
        length += piece.length
        return Effect.succeed([])
      }
      const block = take(piece.subarray(0, end))
      parts = end < piece.length ? [piece.subarray(end)] : []
      length = piece.length - end
      return Effect.succeed([block])
    })
    const remainder = Stream.suspend(() => (length > 0 ? Stream.succeed(take(new Uint8Array(0))) : Stream.empty))
    return Stream.concat(blocks, remainder)
  })

/** Files of the file system, and standard input. */
export const layer = (stdin: Stream.Stream<Uint8Array, unknown>): Layer.Layer<Dataset, never, FileSystem.FileSystem> =>
  Layer.effect(
    Dataset,
    Effect.map(FileSystem.FileSystem, (fs) => {
      const read = (path: string) =>
        path === STDIN
          ? Stream.mapError(stdin, refuse(path))
          : Stream.mapError(fs.stream(path, { chunkSize: BLOCK }), (error: PlatformError) =>
              refuse(path)(systemError(error)),
            )
      return Dataset.of({
        blocks: (path, taken = () => Effect.void) =>
          wholeLines(
            path,
            unpacked(
              path,
              Stream.tap(read(path), ({ length }) => taken(length)),
            ),
          ),
        size: (path) =>
          path === STDIN
            ? Effect.succeed(Number.POSITIVE_INFINITY)
            : fs.stat(path).pipe(
                Effect.mapError((error) => refuse(path)(systemError(error))),
                Effect.flatMap((info) =>
                  info.type === "Directory"
                    ? Effect.fail(new SourceError({ path, reason: READING["EISDIR"]! }))
                    : Effect.succeed(info.type === "File" ? Number(info.size) : Number.POSITIVE_INFINITY),
                ),
              ),
      })
    }),
  )
