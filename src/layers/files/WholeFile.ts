import { isPlatformError, type PlatformError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import { type FileErrorReason, SinkError } from "../../domain/errors.js"
import type { Target } from "../../services/dataset/lineSink.js"
import { followLinks, type Place } from "./followLinks.js"
import { statIfThere } from "./statIfThere.js"
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

type Write = Target["write"]

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
 * Opens the place at `path` for a file that is written whole or not at all.
 *
 * A regular file is made anew beside its place and renamed by `commit`; whatever goes wrong before (and on interruption),
 * the end of the scope removes it, what stood there still stands, and nothing else is left behind. A symbolic link keeps
 * pointing where it does; the file's permissions stay, and its owner where the system lets us. What runs that were killed
 * left there is removed. Devices, pipes and `/dev/fd/…` are written straight; if a pipe's reader leaves, `write` gives
 * `false`. `suggested` is the file name that the error for a directory suggests. `cleans` is whether leftovers are looked for.
 */
export const open = (
  path: string,
  suggested: string,
  cleans = true,
): Effect.Effect<Target, SinkError, FileSystem.FileSystem | Path.Path | Scope.Scope> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const provide = Effect.provide(
      Context.make(FileSystem.FileSystem, fs).pipe(Context.add(Path.Path, yield* Path.Path)),
    )

    const refuse = (reason: FileErrorReason, description: string) => new SinkError({ path, reason, description })
    const systemRefused = (error: unknown) => new SinkError({ path, ...reasonOf(error) })
    const refused = (error: PlatformError) => systemRefused(systemError(error))
    const missing = (directory: string) =>
      refuse("NotFound", `there is no directory ${directory.replace(/(\/\.\.)+$/, "")}; create it first`)

    /** What is there now, if anything; fails if it cannot become our file. */
    const look = ({ path: target, isDirectory }: Place) =>
      Effect.gen(function* () {
        const existing = yield* Effect.mapError(statIfThere(fs, target), refused)
        if (Option.isNone(existing) && isDirectory) return yield* missing(target)
        if (Option.exists(existing, ({ type }) => type === "Directory"))
          return yield* refuse(
            "BadPath",
            `it is a directory; name a file in it, such as ${path.replace(/(\/\.?)*$/, "/")}${suggested}`,
          )
        if (isDirectory) return yield* systemRefused({ code: "ENOTDIR" })
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
            "BadPath",
            "something that is not a file has appeared there meanwhile; remove it or choose another path",
          )
      })

    const straight = (target: string) =>
      Effect.gen(function* () {
        // Opening a pipe waits for its reader, in a thread that the process cannot end without. An interruption
        // gets through, and frees that thread by being a reader for a moment.
        const file = yield* fs.open(target, { flag: "a" }).pipe(
          Effect.disconnect,
          Effect.onInterrupt(() => Effect.ignore(Effect.scoped(fs.open(target, { flag: "a+" })))),
          Effect.mapError(refused),
        )
        const write: Write = (bytes) =>
          file.writeAll(bytes).pipe(
            Effect.as(true),
            Effect.catchAll((error) =>
              codeOf(systemError(error)) === "EPIPE" ? Effect.succeed(false) : Effect.fail(refused(error)),
            ),
          )
        return { write, commit: Effect.void }
      })

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
            "PermissionDenied",
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

    const replacement = (place: Place, old: Option.Option<FileSystem.File.Info>) =>
      Effect.gen(function* () {
        const { directory } = place
        if (cleans) yield* provide(temporaries.removeLeftovers(directory))
        const temporary = yield* provide(temporaries.make(directory))
        // A scope of its own: the file is closed before it gets its name. Where that does not come about, something else
        // has been told already.
        const opened = yield* Effect.acquireRelease(Scope.make(), (scope, exit) =>
          Effect.catchAllDefect(Scope.close(scope, exit), () => Effect.void),
        )
        const { file, path: created } = yield* temporary.create(Option.isSome(old) ? 0o600 : 0o666).pipe(
          Scope.extend(opened),
          Effect.mapError((error) => {
            const code = codeOf(systemError(error))
            if (code === "ENOENT") return missing(directory)
            if (code === "EACCES" || code === "EPERM")
              return refuse(
                "PermissionDenied",
                `no permission to create a file in ${directory}; choose a path that you may write`,
              )
            return refused(error)
          }),
        )
        const mode = Option.isSome(old) ? yield* inherit(old.value, file, created, directory) : 0
        let unflushed = 0
        let flushing: Fiber.Fiber<void, PlatformError> = Fiber.void
        const write: Write = (bytes) =>
          Effect.gen(function* () {
            // The descriptor must not be closed under a write.
            yield* Effect.uninterruptible(file.writeAll(bytes))
            unflushed += bytes.length
            if (unflushed < FLUSHED_BYTES) return true
            yield* Fiber.join(flushing)
            flushing = yield* Effect.forkIn(flush(file), opened)
            unflushed = 0
            return true
          }).pipe(Effect.mapError(refused))
        const close = Scope.close(opened, Exit.void).pipe(
          // The device's last word comes when the file is closed.
          Effect.catchSomeDefect((defect) =>
            isPlatformError(defect) ? Option.some(Effect.fail(refused(defect))) : Option.none(),
          ),
        )
        const commit = Effect.gen(function* () {
          // Writing takes these away.
          if ((mode & (SET_USER | SET_GROUP)) !== 0) yield* Effect.mapError(fs.chmod(created, mode), refused)
          yield* Effect.mapError(Effect.zipRight(Fiber.join(flushing), flush(file)), refused)
          yield* close
          yield* lookAgain(place)
          yield* Effect.mapError(temporary.moveTo(place.path), (error) => {
            const code = codeOf(systemError(error))
            if (code === "ENOENT")
              return refuse("NotFound", "its directory or its unfinished file was removed meanwhile; try again")
            if (code === "EBUSY")
              return refuse("Busy", "something is mounted on it, which cannot be replaced; choose another path")
            return refused(error)
          })
          // The file is in its place whether or not the system can promise that its name would outlive a power cut.
          yield* Effect.ignore(Effect.scoped(Effect.flatMap(fs.open(directory, { flag: "r" }), ({ sync }) => sync)))
        })
        return { write, commit }
      })

    const place = yield* Effect.mapError(provide(followLinks(path)), systemRefused)
    if (place.isDescriptor) return yield* straight(place.path)
    const existing = yield* look(place)
    return yield* Option.exists(existing, ({ type }) => type !== "File")
      ? straight(place.path)
      : replacement(place, existing)
  })
