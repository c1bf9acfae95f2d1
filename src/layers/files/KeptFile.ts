import type { PlatformError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { SinkError } from "../../domain/errors.js"
import { statIfThere } from "./statIfThere.js"
import { reasonOf, systemError } from "./systemReason.js"

/** A file that is written bit by bit and, unlike a `WholeFile`, kept when a run ends early: the same run goes on with it. */
export interface KeptFile {
  /** Where what is written lies until it is whole. */
  readonly partial: string
  /** What an earlier run of the same identity wrote, in pieces. */
  readonly earlier: Stream.Stream<Uint8Array, SinkError>
  /** Goes on behind so many bytes of that; what is behind them is dropped. To be called once, before `write`. */
  readonly goOn: (bytes: number) => Effect.Effect<void, SinkError>
  readonly write: (bytes: Uint8Array) => Effect.Effect<void, SinkError>
  /** Whether there is something that a run which ends now leaves under the name `partial`. */
  readonly isKept: () => boolean
  /** Gives the file its name. What stood there is replaced. */
  readonly commit: Effect.Effect<void, SinkError>
}

/** Characters of an identity that are in a name. */
const SHOWN = 12

/**
 * Opens the file at `path`. Until it is whole it lies beside its place, under a name that has the run's identity in it (a hash of all
 * that the content depends on), so that no run goes on with what another one wrote. Without an identity it begins anew.
 * Devices and pipes are written straight.
 */
export const open = (
  path: string,
  identity: string | undefined,
): Effect.Effect<KeptFile, SinkError, FileSystem.FileSystem | Scope.Scope> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const refused = (error: PlatformError) => new SinkError({ path, ...reasonOf(systemError(error)) })
    const existing = yield* Effect.mapError(statIfThere(fs, path), refused)
    if (Option.exists(existing, ({ type }) => type === "Directory"))
      return yield* new SinkError({
        path,
        reason: "BadPath",
        description: `it is a directory; name a file in it, such as ${path.replace(/\/*$/, "/")}results.jsonl`,
      })
    const isStraight = Option.exists(existing, ({ type }) => type !== "File")
    if (!isStraight && Option.isSome(existing)) yield* Effect.mapError(fs.access(path, { writable: true }), refused)
    const partial = isStraight ? path : `${path}${identity === undefined ? "" : `.${identity.slice(0, SHOWN)}`}.partial`
    const file = yield* Effect.mapError(fs.open(partial, { flag: "a" }), refused)
    let length = 0
    // What says nothing is not kept.
    yield* Effect.addFinalizer(() => (isStraight || length > 0 ? Effect.void : Effect.ignore(fs.remove(partial))))
    const hasEarlier = !isStraight && identity !== undefined
    return {
      partial,
      earlier: hasEarlier ? Stream.mapError(fs.stream(partial, { chunkSize: 1 << 20 }), refused) : Stream.empty,
      goOn: (bytes) => {
        length = bytes
        return isStraight ? Effect.void : Effect.mapError(file.truncate(FileSystem.Size(bytes)), refused)
      },
      write: (bytes) => {
        length += bytes.length
        return Effect.mapError(Effect.uninterruptible(file.writeAll(bytes)), refused)
      },
      isKept: () => !isStraight && length > 0,
      commit: isStraight ? Effect.void : Effect.mapError(Effect.zipRight(file.sync, fs.rename(partial, path)), refused),
    }
  })
