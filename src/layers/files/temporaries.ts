import type { PlatformError } from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import { createHash } from "node:crypto"
import { rmSync } from "node:fs"
import { hostname } from "node:os"
import { codeOf, systemError } from "./systemReason.js"

/** Temporaries are `.nl-HOST-PID-START-RANDOM.tmp`, or `.nl-RANDOM.tmp` where the system does not tell who we are. */
const NAME = /^\.nl-(?:([0-9a-f]{12})-(\d+)-(\d+)-)?[0-9a-z]+\.tmp$/

/** Whoever has not written to a temporary for so long is taken for dead where nothing better tells (a week). */
const ABANDONED_MS = 7 * 24 * 3600 * 1000

/** Where a process's state and its start (in ticks since the boot) stand, behind its name in `/proc/PID/stat`. */
const STATE = 0
const START = 19

/** The states of a process that has ended: zombie, dead. */
const ENDED = new Set(["Z", "X"])

/** Paths of the temporaries that this process has at the moment. */
const ours = new Set<string>()

/** Removes this process's temporaries at once: for a process that cannot wait for its finalizers. */
export const removeTemporaries = (): void => {
  for (const path of ours)
    try {
      rmSync(path, { force: true })
    } catch {
      // The others still go.
    }
  ours.clear()
}

/** State and start of a process of this host; none if there is none. */
const processOf = (pid: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const text = yield* fs.readFileString(`/proc/${pid}/stat`)
    // The name before it is in parentheses, and may hold anything.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
    return { state: fields[STATE] ?? "", start: fields[START] ?? "" }
  })

/**
 * Who we are, as Linux tells it. Numbers of processes mean something only to those who see the same `/proc` in the same
 * way: the same boot of the same host, the same container, the same user.
 */
const identity = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const pid = yield* fs.readLink("/proc/self")
  const { start } = yield* processOf(pid)
  const boot = yield* Effect.orElseSucceed(fs.readFileString("/proc/sys/kernel/random/boot_id"), () => "")
  const view = yield* fs.stat("/proc")
  const { uid } = yield* fs.stat("/proc/self")
  const seen = [hostname(), boot, view.dev, Option.getOrElse(uid, () => "")].join("\n")
  return { host: createHash("sha256").update(seen).digest("hex").slice(0, 12), pid, start }
}).pipe(Effect.option)

/** Removes from `directory` the temporaries of runs that were killed; those of runs that are alive, or may be, stay. */
export const removeLeftovers = (directory: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const names = (yield* fs.readDirectory(directory)).filter((name) => NAME.test(name))
    if (names.length === 0) return
    const here = yield* identity
    const now = yield* Clock.currentTimeMillis

    const hasEnded = (pid: string, start: string) =>
      processOf(pid).pipe(
        Effect.map((found) => found.start !== start || ENDED.has(found.state)),
        Effect.catchAll((error) => Effect.succeed(isGone(error))),
      )
    const isAbandoned = (path: string) =>
      Effect.map(fs.stat(path), ({ mtime }) => Option.exists(mtime, (time) => now - time.getTime() > ABANDONED_MS))

    yield* Effect.forEach(names, (name) => {
      const [, host, pid, start] = NAME.exec(name) ?? []
      const path = `${directory}/${name}`
      const isOfThisHost = host !== undefined && Option.exists(here, (us) => us.host === host)
      const isLeft = isOfThisHost && pid !== undefined && start !== undefined ? hasEnded(pid, start) : isAbandoned(path)
      return Effect.ignore(Effect.if(isLeft, { onTrue: () => fs.remove(path), onFalse: () => Effect.void }))
    })
  }).pipe(Effect.ignore)

/** No process has the number: it has no files, or no longer while they are read. */
const isGone = (error: PlatformError): boolean => ["ENOENT", "ESRCH"].includes(codeOf(systemError(error)) ?? "")

/** How often another name is drawn where the one drawn exists. */
const DRAWS = 20

/** A file in `directory` that goes away with the scope, unless it was moved to its place before. */
export const make = (directory: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const owner = Option.match(yield* identity, {
      onNone: () => "",
      onSome: ({ host, pid, start }) => `${host}-${pid}-${start}-`,
    })
    let path = ""
    yield* Effect.addFinalizer(() =>
      Effect.suspend(() => (ours.has(path) ? Effect.ignore(fs.remove(path)) : Effect.void)).pipe(
        Effect.ensuring(Effect.sync(() => void ours.delete(path))),
      ),
    )
    return {
      /** Opens the file, which nobody had before. */
      create: (mode: number) =>
        Effect.gen(function* () {
          const random = (yield* Random.nextIntBetween(0, 2 ** 31)).toString(36)
          path = `${directory}/.nl-${owner}${random}.tmp`
          const file = yield* fs.open(path, { flag: "wx", mode })
          ours.add(path)
          return { path, file }
        }).pipe(
          Effect.uninterruptible,
          Effect.retry({ times: DRAWS, while: (error) => codeOf(systemError(error)) === "EEXIST" }),
        ),
      /** Gives the file its name. */
      moveTo: (target: string) =>
        Effect.uninterruptible(Effect.tap(fs.rename(path, target), () => Effect.sync(() => void ours.delete(path)))),
    }
  })
