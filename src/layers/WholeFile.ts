import type { PlatformError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import { SinkError } from "../domain/errors.js"
import { codeOf, reasonOf, systemError } from "./systemReason.js"

/** As many symbolic links as Linux itself follows. */
const MAX_LINKS = 40

/** Names of open descriptors: whatever they lead to is written straight, never replaced. */
const DESCRIPTOR = /^\/(dev\/(fd\/|stdin$|stdout$|stderr$)|proc\/)/

/** Takes bytes; gives `false` if nobody reads any more. */
export type Write = (bytes: Uint8Array) => Effect.Effect<boolean, SinkError>

/**
 * Writes the file at `path` whole or not at all.
 *
 * A regular file is made anew beside its place and renamed at the end, so that on any failure (and on interruption) what
 * stood there before still stands, and nothing else is left behind. A symbolic link keeps pointing where it does; the
 * file's permissions stay. Devices, pipes and `/dev/fd/…` are written straight; if a pipe's reader leaves, `write` gives
 * `false`. `suggested` is the file name that the error for a directory suggests.
 */
export const make = (path: string, suggested: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const paths = yield* Path.Path

    const refuse = (reason: string) => new SinkError({ path, reason })
    const refused = (error: PlatformError) => refuse(reasonOf(systemError(error)))

    /** The path behind the symbolic links, which may lead to a file that does not exist yet. */
    const followLinks = Effect.gen(function* () {
      let target = path
      for (let links = 0; links <= MAX_LINKS; links++) {
        const next = yield* Effect.option(fs.readLink(target))
        if (Option.isNone(next)) return target
        target = paths.resolve(paths.dirname(target), next.value)
      }
      return yield* refuse(reasonOf({ code: "ELOOP" }))
    })

    const writeStraight = <A, E, R>(produce: (write: Write) => Effect.Effect<A, E, R>) =>
      Effect.scoped(
        Effect.gen(function* () {
          // Opening a pipe waits for its reader, in a thread that the process cannot end without. An interruption
          // gets through, and frees that thread by being a reader for a moment.
          const file = yield* fs.open(path, { flag: "a" }).pipe(
            Effect.disconnect,
            Effect.onInterrupt(() => Effect.ignore(Effect.scoped(fs.open(path, { flag: "a+" })))),
            Effect.mapError(refused),
          )
          return yield* produce((bytes) =>
            file.writeAll(bytes).pipe(
              Effect.as(true),
              Effect.catchAll((error) =>
                codeOf(systemError(error)) === "EPIPE" ? Effect.succeed(false) : Effect.fail(refused(error)),
              ),
            ),
          )
        }),
      )

    const replace = <A, E, R>(
      produce: (write: Write) => Effect.Effect<A, E, R>,
      target: string,
      mode: number | undefined,
    ) =>
      Effect.scoped(
        Effect.gen(function* () {
          const directory = paths.dirname(target)
          const unique = (yield* Random.nextIntBetween(0, 2 ** 31)).toString(36)
          const temporary = paths.join(directory, `.nl-${unique}.tmp`)
          let ours = false

          const create = fs.open(temporary, { flag: "wx" }).pipe(
            Effect.tap(() => Effect.sync(() => void (ours = true))),
            Effect.uninterruptible,
            Effect.mapError((error) => {
              const code = codeOf(systemError(error))
              if (code === "ENOENT") return refuse(`there is no directory ${directory}; create it first`)
              if (code === "EACCES" || code === "EPERM")
                return refuse(`no permission to create a file in ${directory}; choose a path that you may write`)
              return refused(error)
            }),
          )
          yield* Effect.addFinalizer(() => (ours ? Effect.ignore(fs.remove(temporary)) : Effect.void))
          const written = yield* Effect.scoped(
            Effect.gen(function* () {
              const file = yield* create
              if (mode !== undefined) yield* Effect.mapError(fs.chmod(temporary, mode), refused)
              return yield* produce((bytes) =>
                // The descriptor must not be closed under a write.
                Effect.uninterruptible(file.writeAll(bytes)).pipe(Effect.as(true), Effect.mapError(refused)),
              )
            }),
          )
          yield* fs.rename(temporary, target).pipe(
            Effect.tap(() => Effect.sync(() => void (ours = false))),
            Effect.uninterruptible,
            Effect.mapError(refused),
          )
          return written
        }),
      )

    /** Gives what `produce` gives, once all that it wrote is in its place. */
    return <A, E, R>(produce: (write: Write) => Effect.Effect<A, E, R>): Effect.Effect<A, E | SinkError, R> =>
      Effect.gen(function* () {
        if (DESCRIPTOR.test(path)) return yield* writeStraight(produce)
        const target = yield* followLinks
        const existing = yield* fs.stat(target).pipe(
          Effect.asSome,
          Effect.catchIf(
            (error) => codeOf(systemError(error)) === "ENOENT",
            () => Effect.succeedNone,
          ),
          Effect.mapError(refused),
        )
        if (target.endsWith("/") || Option.exists(existing, (info) => info.type === "Directory"))
          return yield* refuse(`it is a directory; name a file in it, such as ${paths.join(path, suggested)}`)
        if (Option.isNone(existing)) return yield* replace(produce, target, undefined)
        if (existing.value.type !== "File") return yield* writeStraight(produce)
        yield* Effect.mapError(fs.access(target, { writable: true }), refused)
        return yield* replace(produce, target, existing.value.mode & 0o7777)
      })
  })
