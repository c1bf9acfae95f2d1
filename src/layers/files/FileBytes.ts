import type { PlatformError } from "@effect/platform/Error"
import type * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { constants, createReadStream, open } from "node:fs"
import { Socket } from "node:net"
import type { Readable } from "node:stream"
import { isatty, ReadStream as Terminal } from "node:tty"
import { type FileErrorReason, SourceError } from "../../domain/errors.js"
import { fileName, isStdin, STDIN } from "../../domain/standardInput.js"
import { reasonOf, systemError } from "./systemReason.js"

/** The names of open descriptors. */
const DESCRIPTOR = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/
/** Bytes to read at once, at least and at most. */
const CHUNK = 1 << 16
const LARGEST_CHUNK = 1 << 20

/** The parts as one, which has its memory for itself: so it can be handed over to a thread. */
export const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array<ArrayBuffer> => {
  const { buffer, byteOffset, length } = Buffer.concat(parts)
  const own = new Uint8Array(buffer, byteOffset, length)
  return length === buffer.byteLength ? own : own.slice()
}

/** The file cannot be used: mostly for what is in it. */
export const refusal = (path: string, description: string, reason: FileErrorReason = "Invalid"): SourceError =>
  new SourceError({ path: fileName(path), reason, description })

/** What the system said against reading the file. */
export const readRefusal =
  (path: string) =>
  (error: unknown): SourceError =>
    error instanceof SourceError ? error : new SourceError({ path: fileName(path), ...reasonOf(error, "read") })

/** The same of an error that comes from `@effect/platform`. */
export const platformRefusal =
  (path: string) =>
  (error: PlatformError): SourceError =>
    readRefusal(path)(systemError(error))

/** Opens a file without waiting for anybody: opening a FIFO would wait for its writer, in a thread that nothing can end. */
const openAtOnce = (path: string) =>
  Effect.async<number, SourceError>((resume) => {
    open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0), (error, descriptor) =>
      resume(error === null ? Effect.succeed(descriptor) : Effect.fail(readRefusal(path)(error))),
    )
  })

/** The parts that `readable` gives, until it ends; it is destroyed when nobody wants more. */
const fromReadable = (path: string, make: Effect.Effect<Readable, SourceError>) =>
  Stream.unwrapScoped(
    Effect.map(
      Effect.acquireRelease(make, (readable) => Effect.sync(() => readable.destroy())),
      (readable) => partsOf(path, readable),
    ),
  )

/** The parts that `readable` gives, until it ends. Whatever else it is for stays open. */
export const partsOf = (path: string, readable: Readable): Stream.Stream<Uint8Array, SourceError> =>
  Stream.suspend(() => {
    const asleep = () => {}
    let wake = asleep
    for (const event of ["readable", "end", "error", "close"]) readable.on(event, () => wake())
    return Stream.repeatEffectOption(
      Effect.async<Uint8Array, Option.Option<SourceError>>((resume) => {
        const look = () => {
          const part = readable.read() as Uint8Array | null
          if (part === null && readable.errored === null && !readable.readableEnded && !readable.closed) return
          wake = asleep
          if (part !== null) resume(Effect.succeed(part))
          else if (readable.errored !== null) resume(Effect.fail(Option.some(readRefusal(path)(readable.errored))))
          else resume(Effect.fail(Option.none()))
        }
        wake = look
        look()
        return Effect.sync(() => void (wake = asleep))
      }),
    )
  })

/** Pipes wait in the event loop, however many there are: a FIFO for its first writer, too. */
const fifo = (path: string) =>
  fromReadable(
    path,
    Effect.map(openAtOnce(path), (fd) => new Socket({ fd, readable: true, writable: false })),
  )

const device = (path: string) =>
  fromReadable(
    path,
    Effect.map(openAtOnce(path), (fd) =>
      isatty(fd) ? new Terminal(fd) : createReadStream(path, { fd, highWaterMark: LARGEST_CHUNK }),
    ),
  )

/** A socket has no content by its path; only a descriptor of our own can be read. */
const socket = (path: string) => {
  const descriptor = DESCRIPTOR.exec(path)?.[1]
  if (descriptor === undefined) return Stream.fail(refusal(path, "it is a socket; choose a file or a pipe", "BadPath"))
  return fromReadable(
    path,
    Effect.try({
      try: () => new Socket({ fd: Number(descriptor), readable: true, writable: false }),
      catch: readRefusal(path),
    }),
  )
}

/**
 * Reads whatever a path leads to: a file, a FIFO or another pipe (also one that has no writer yet), a device, a terminal.
 * `-`, and other names of standard input unless that is a file, read `stdin`.
 */
export const make = (fs: FileSystem.FileSystem, stdin: Stream.Stream<Uint8Array, unknown>) => {
  const standardInput = (path: string) =>
    Stream.unwrap(
      Effect.map(Effect.option(fs.stat("/dev/stdin")), (info) =>
        // Node reads nothing there, and says nothing.
        Option.exists(info, ({ type }) => type === "Directory")
          ? Stream.fail(readRefusal(path)({ code: "EISDIR" }))
          : Stream.mapError(stdin, readRefusal(path)),
      ),
    )
  return (path: string): Stream.Stream<Uint8Array, SourceError> => {
    if (path === STDIN) return standardInput(path)
    return Stream.unwrap(
      Effect.map(Effect.mapError(fs.stat(path), platformRefusal(path)), ({ size, type }) => {
        if (type === "Directory") return Stream.fail(readRefusal(path)({ code: "EISDIR" }))
        if (type === "File") {
          const chunkSize = Math.min(Math.max(Number(size) + 1, CHUNK), LARGEST_CHUNK)
          return Stream.mapError(fs.stream(path, { chunkSize }), platformRefusal(path))
        }
        if (isStdin(path)) return standardInput(path)
        if (type === "FIFO") return fifo(path)
        return type === "Socket" ? socket(path) : device(path)
      }),
    )
  }
}

/** Bytes of the file as it lies there; infinite where that is not known. Fails if it cannot be read. */
export const size = (fs: FileSystem.FileSystem, path: string): Effect.Effect<number, SourceError> =>
  path === STDIN
    ? Effect.succeed(Number.POSITIVE_INFINITY)
    : fs.stat(path).pipe(
        Effect.mapError(platformRefusal(path)),
        Effect.flatMap((info) =>
          info.type === "Directory"
            ? Effect.fail(readRefusal(path)({ code: "EISDIR" }))
            : Effect.succeed(info.type === "File" ? Number(info.size) : Number.POSITIVE_INFINITY),
        ),
      )
