import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { type Dirent, promises } from "node:fs"
import { sep } from "node:path"
import type { SourceError } from "../domain/errors.js"
import { STDIN } from "../domain/standardInput.js"
import { type FoundFiles, SourceFiles, type WalkOptions } from "../services/SourceFiles.js"
import * as FileBytes from "./files/FileBytes.js"
import { foreignReason } from "./files/foreignFormat.js"

const EXTENSION = ".nl"
const LIMIT = 64 << 20
/** Descriptors and devices have no names that tell what is in them. */
const DEVICES = /^\/(?:dev|proc)\//

const utf8 = new TextDecoder("utf-8", { fatal: true })

/** A path below a directory. `..` stays: where it leads is for the system to say. */
const inside = (directory: string, name: string): string => {
  if (directory === ".") return name
  return directory.endsWith("/") ? directory + name : `${directory}/${name}`
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Files of the file system, and `stdin`. */
export const layer = (
  stdin: Stream.Stream<Uint8Array, unknown>,
): Layer.Layer<SourceFiles, never, FileSystem.FileSystem> =>
  Layer.effect(
    SourceFiles,
    Effect.map(FileSystem.FileSystem, (fs) => {
      const bytesOf = FileBytes.make(fs, stdin)

      const read = (path: string) =>
        Effect.suspend(() => {
          const parts: Array<Uint8Array> = []
          let length = 0
          return Stream.runForEach(bytesOf(path), (part) => {
            parts.push(part)
            length += part.length
            if (length <= LIMIT) return Effect.void
            return Effect.fail(FileBytes.refusal(path, "it is larger than 64 MiB, the most that is read", "TooLarge"))
          }).pipe(Effect.map(() => FileBytes.joined(parts)))
        })

      const text = (path: string) =>
        Effect.gen(function* () {
          const bytes = yield* read(path)
          const foreign = foreignReason(path, bytes, "nl run")
          if (foreign !== undefined) return yield* FileBytes.refusal(path, foreign)
          return yield* Effect.try({
            try: () => utf8.decode(bytes),
            catch: () => FileBytes.refusal(path, "it is not UTF-8 text"),
          })
        })

      const typeOf = (path: string) =>
        Effect.map(Effect.mapError(fs.stat(path), FileBytes.platformRefusal(path)), ({ type }) => type)

      const list = (directory: string) =>
        Effect.tryPromise({
          try: () => promises.readdir(directory, { withFileTypes: true }),
          catch: FileBytes.readRefusal(directory),
        })

      /** Refuses a link that leads out of the directory: what is in it belongs to somebody else. */
      const within = (root: string, path: string) =>
        Effect.gen(function* () {
          const [directory, real] = yield* Effect.all([fs.realPath(root), fs.realPath(path)])
          if (real.startsWith(directory.endsWith(sep) ? directory : directory + sep)) return
          yield* FileBytes.refusal(
            path,
            "it is a link to what lies outside of the directory; name that by its own path",
            "BadPath",
          )
        }).pipe(Effect.catchTag("BadArgument", "SystemError", FileBytes.platformRefusal(path)))

      /** What an entry of a directory is for us. */
      const kindOf = (root: string, path: string, entry: Dirent, { staysInside = false }: WalkOptions) =>
        Effect.gen(function* () {
          if (entry.name.startsWith(".")) return "other"
          // Node puts this character for bytes that are not UTF-8, and then does not find the file.
          if (entry.name.includes("\ufffd") && !(yield* Effect.orElseSucceed(fs.exists(path), () => false)))
            return yield* FileBytes.refusal(path, "its name is not UTF-8; rename it", "BadPath")
          if (entry.isDirectory()) return "directory"
          if (!entry.name.endsWith(EXTENSION)) return "other"
          if (entry.isFile()) return "program"
          if (!entry.isSymbolicLink() || (yield* typeOf(path)) !== "File") return "other"
          if (staysInside) yield* within(root, path)
          return "program"
        })

      const walk = (root: string, options: WalkOptions): Effect.Effect<FoundFiles, SourceError> =>
        Effect.gen(function* () {
          const files: Array<string> = []
          const unreadable: Array<SourceError> = []
          const waiting = [root]
          for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
            const listed = yield* Effect.either(list(directory))
            if (Either.isLeft(listed)) unreadable.push(listed.left)
            for (const entry of Either.getOrElse(listed, () => [])) {
              const path = inside(directory, entry.name)
              const kind = yield* Effect.either(kindOf(root, path, entry, options))
              if (Either.isLeft(kind)) unreadable.push(kind.left)
              else if (kind.right === "directory") waiting.push(path)
              else if (kind.right === "program") files.push(path)
            }
          }
          if (files.length > 0) return { files: files.sort(byCodeUnits), unreadable }
          return yield* unreadable[0] ?? FileBytes.refusal(root, `there are no ${EXTENSION} files in it`, "NotFound")
        })

      const at = (path: string, options: WalkOptions): Effect.Effect<FoundFiles, SourceError> =>
        Effect.gen(function* () {
          const found = { files: [path], unreadable: [] }
          if (path === STDIN || DEVICES.test(path)) return found
          const type = yield* typeOf(path)
          if (type === "Directory") return yield* walk(path, options)
          if (type !== "File" || path.endsWith(EXTENSION)) return found
          return yield* FileBytes.refusal(path, `it is not a ${EXTENSION} file`, "BadPath")
        })

      const below = (paths: ReadonlyArray<string>, options: WalkOptions = {}) =>
        Effect.gen(function* () {
          const found = yield* Effect.forEach(paths, (path) => at(path, options))
          const files = new Map<string, string>()
          for (const path of found.flatMap((each) => each.files)) {
            const real = yield* Effect.orElseSucceed(fs.realPath(path), () => path)
            if (!files.has(real)) files.set(real, path)
          }
          return { files: [...files.values()], unreadable: found.flatMap((each) => each.unreadable) }
        })

      return SourceFiles.of({ read, text, below })
    }),
  )
