import { isPlatformError, type PlatformError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import { SinkError } from "../../domain/errors.js"
import { followLinks, type Place } from "./followLinks.js"
import { codeOf, reasonOf, systemError } from "./systemReason.js"
import * as temporaries from "./temporaries.js"

/** Bytes after which the system is asked to put them on the device, so that little is left to wait for at the end. */
const FLUSHED_BYTES = 16 * 2 ** 20

/** What the system answers where a file cannot be flushed to a device at all. */
const CANNOT_FLUSH = new Set(["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EPERM"])

const STICKY = 0o1000
const GROUP = 0o070
const SET_USER = 0o4000
const SET_GROUP = 0o2000

/** Takes bytes; gives `false` if nobody reads any more. */
export type Write = (bytes: Uint8Array) => Effect.Effect<boolean, SinkError>

const flush = (file: FileSystem.File) =>
  Effect.catchIf(
    file.sync,
    (error) => CANNOT_FLUSH.has(codeOf(systemError(error)) ?? ""),
    () => Effect.void,
  )

/** The permissions of `old` for a file that takes its place: those that depend on an owner need the same owner. */
const permissions = (old: FileSystem.File.Info, now: FileSystem.File.Info): number => {
  let mode = old.mode & 0o7777
  if (Option.getOrNull(old.uid) !== Option.getOrNull(now.uid)) mode &= ~SET_USER
  if (Option.getOrNull(old.gid) === Option.getOrNull(now.gid)) return mode
  // Another group may do no more than everybody may.
  const everybody = (mode << 3) & GROUP
  return mode & (~(SET_GROUP | GROUP) | everybody)
}

/**
 * Writes the file at `path` whole or not at all.
 *
 * A regular file is made anew beside its place and renamed at the end, so that on any failure (and on interruption) what
 * stood there before still stands, and nothing else is left behind. A symbolic link keeps pointing where it does; the
 * file's permissions stay, and its owner where the system lets us. What runs that were killed left there is removed.
 * Devices, pipes and `/dev/fd/…` are written straight; if a pipe's reader leaves, `write` gives `false`. `suggested` is
 * the file name that the error for a directory suggests.
 */
export const make = (path: string, suggested: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const provide = Effect.provide(
      Context.make(FileSystem.FileSystem, fs).pipe(Context.add(Path.Path, yield* Path.Path)),
    )

    const refuse = (reason: string) => new SinkError({ path, reason })
    const refused = (error: PlatformError) => refuse(reasonOf(systemError(error)))
    const missing = (directory: string) =>
      refuse(`there is no directory ${directory.replace(/(\/\.\.)+$/, "")}; create it first`)

    /** What is there now, if anything; fails if it cannot become our file. */
    const look = ({ path: target, isDirectory }: Place) =>
      Effect.gen(function* () {
        const existing = yield* fs.stat(target).pipe(
          Effect.asSome,
          Effect.catchIf(
            (error) => codeOf(systemError(error)) === "ENOENT",
            () => Effect.succeedNone,
          ),
          Effect.mapError(refused),
        )
        if (Option.isNone(existing) && isDirectory) return yield* missing(target)
        if (Option.exists(existing, ({ type }) => type === "Directory"))
          return yield* refuse(
            `it is a directory; name a file in it, such as ${path.replace(/(\/\.?)*$/, "/")}${suggested}`,
          )
        if (isDirectory) return yield* refuse(reasonOf({ code: "ENOTDIR" }))
        if (Option.exists(existing, ({ type }) => type === "File"))
          yield* Effect.mapError(fs.access(target, { writable: true }), refused)
        return existing
      })

    /** Fails if something that is not a file has come to the place meanwhile. */
    const lookAgain = (place: Place) =>
      Effect.gen(function* () {
        const link = yield* Effect.option(fs.readLink(place.path))
        const existing = yield* look(place)
        if (Option.isSome(link) || Option.exists(existing, ({ type }) => type !== "File"))
          return yield* refuse(
            "something that is not a file has appeared there meanwhile; remove it or choose another path",
          )
      })

    const writeStraight = <A, E, R>(produce: (write: Write) => Effect.Effect<A, E, R>, target: string) =>
      Effect.scoped(
        Effect.gen(function* () {
          // Opening a pipe waits for its reader, in a thread that the process cannot end without. An interruption
          // gets through, and frees that thread by being a reader for a moment.
          const file = yield* fs.open(target, { flag: "a" }).pipe(
            Effect.disconnect,
            Effect.onInterrupt(() => Effect.ignore(Effect.scoped(fs.open(target, { flag: "a+" })))),
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

    /** Gives the new file at `temporary` the owner of the old one, as far as we may, and what permissions that allows. */
    const inherit = (old: FileSystem.File.Info, file: FileSystem.File, temporary: string, directory: string) =>
      Effect.gen(function* () {
        const uids = ({ uid }: FileSystem.File.Info) => Option.getOrElse(uid, () => 0)
        const gids = ({ gid }: FileSystem.File.Info) => Option.getOrElse(gid, () => 0)
        const created = yield* file.stat
        const us = uids(created)
        const around = yield* fs.stat(directory)
        if ((around.mode & STICKY) !== 0 && us !== 0 && us !== uids(old) && us !== uids(around))
          return yield* refuse(
            "it belongs to another user, and in its directory each user may replace only files of their own; choose another path",
          )
        if (us !== uids(old) || gids(created) !== gids(old))
          yield* fs.chown(temporary, uids(old), gids(old)).pipe(
            Effect.orElse(() => fs.chown(temporary, us, gids(old))),
            Effect.ignore,
          )
        const mode = permissions(old, yield* file.stat)
        yield* fs.chmod(temporary, mode)
        return mode
      }).pipe(Effect.mapError((error) => (isPlatformError(error) ? refused(error) : error)))

    const replace = <A, E, R>(
      produce: (write: Write) => Effect.Effect<A, E, R>,
      place: Place,
      old: Option.Option<FileSystem.File.Info>,
    ) =>
      Effect.scoped(
        Effect.gen(function* () {
          const { directory } = place
          yield* provide(temporaries.removeLeftovers(directory))
          const temporary = yield* provide(temporaries.make(directory))
          const create = temporary.create(Option.isSome(old) ? 0o600 : 0o666).pipe(
            Effect.mapError((error) => {
              const code = codeOf(systemError(error))
              if (code === "ENOENT") return missing(directory)
              if (code === "EACCES" || code === "EPERM")
                return refuse(`no permission to create a file in ${directory}; choose a path that you may write`)
              return refused(error)
            }),
          )
          const written = yield* Effect.scoped(
            Effect.gen(function* () {
              const created = yield* create
              const { file } = created
              const mode = Option.isSome(old) ? yield* inherit(old.value, file, created.path, directory) : 0
              const scope = yield* Effect.scope
              let unflushed = 0
              let flushing: Fiber.Fiber<void, PlatformError> = Fiber.void
              const result = yield* produce((bytes) =>
                Effect.gen(function* () {
                  // The descriptor must not be closed under a write.
                  yield* Effect.uninterruptible(file.writeAll(bytes))
                  unflushed += bytes.length
                  if (unflushed < FLUSHED_BYTES) return true
                  yield* Fiber.join(flushing)
                  flushing = yield* Effect.forkIn(flush(file), scope)
                  unflushed = 0
                  return true
                }).pipe(Effect.mapError(refused)),
              )
              // Writing takes these away.
              if ((mode & (SET_USER | SET_GROUP)) !== 0) yield* Effect.mapError(fs.chmod(created.path, mode), refused)
              yield* Effect.mapError(Effect.zipRight(Fiber.join(flushing), flush(file)), refused)
              return result
            }),
          ).pipe(
            // The device's last word comes when the file is closed.
            Effect.catchSomeDefect((defect) =>
              isPlatformError(defect) ? Option.some(Effect.fail(refused(defect))) : Option.none(),
            ),
          )
          yield* lookAgain(place)
          yield* Effect.mapError(temporary.moveTo(place.path), (error) => {
            const code = codeOf(systemError(error))
            if (code === "ENOENT")
              return refuse("its directory or its unfinished file was removed meanwhile; try again")
            if (code === "EBUSY")
              return refuse("something is mounted on it, which cannot be replaced; choose another path")
            return refused(error)
          })
          // The file is in its place whether or not the system can promise that its name would outlive a power cut.
          yield* Effect.ignore(Effect.scoped(Effect.flatMap(fs.open(directory, { flag: "r" }), ({ sync }) => sync)))
          return written
        }),
      )

    /** Gives what `produce` gives, once all that it wrote is in its place. */
    return <A, E, R>(produce: (write: Write) => Effect.Effect<A, E, R>): Effect.Effect<A, E | SinkError, R> =>
      Effect.gen(function* () {
        const place = yield* provide(followLinks(path)).pipe(Effect.mapError((error) => refuse(reasonOf(error))))
        if (place.isDescriptor) return yield* writeStraight(produce, place.path)
        const existing = yield* look(place)
        return yield* Option.exists(existing, ({ type }) => type !== "File")
          ? writeStraight(produce, place.path)
          : replace(produce, place, existing)
      })
  })
