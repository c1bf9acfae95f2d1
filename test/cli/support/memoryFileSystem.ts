import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { systemError } from "../../layers/support/fileSystem.js"

const refuse = (code: string) => Effect.fail(systemError(code))

/** The one directory that there is. */
const HERE = "."

/**
 * A file system in memory with one directory and no links: enough to write whole files. Writing fails with `failure`, a
 * code of the system, if there is one.
 */
export const memoryFileSystem = (files: Map<string, string>, failure?: string) => {
  const nameOf = (path: string) => path.replace(/^\.\//, "")
  const info = (type: "File" | "Directory", ino: number, size = 0): FileSystem.File.Info => ({
    type,
    size: FileSystem.Size(size),
    dev: 1,
    ino: Option.some(ino),
    mode: 0o644,
    mtime: Option.none(),
    atime: Option.none(),
    birthtime: Option.none(),
    nlink: Option.none(),
    uid: Option.none(),
    gid: Option.none(),
    rdev: Option.none(),
    blksize: Option.none(),
    blocks: Option.none(),
  })
  /** The number of each file, by its name. */
  const numbers = new Map<string, number>()
  const stat = (path: string) => {
    const name = nameOf(path)
    const content = files.get(name)
    if (path === HERE) return Effect.succeed(info("Directory", 0))
    if (content === undefined) return refuse("ENOENT")
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1)
    return Effect.succeed(info("File", numbers.get(name)!, content.length))
  }
  const file = (name: string): FileSystem.File =>
    ({
      stat: stat(name),
      sync: Effect.void,
      writeAll: (bytes: Uint8Array) =>
        failure === undefined
          ? Effect.sync(() => void files.set(name, (files.get(name) ?? "") + Buffer.from(bytes).toString("latin1")))
          : refuse(failure),
    }) as unknown as FileSystem.File
  return Layer.merge(
    Path.layer,
    FileSystem.layerNoop({
      stat,
      access: (path) => Effect.asVoid(stat(path)),
      readDirectory: () => Effect.sync(() => Array.from(files.keys())),
      chmod: () => Effect.void,
      open: (path, { flag = "r" } = {}) =>
        Effect.suspend(() => {
          const name = nameOf(path)
          if (flag === "wx" && files.has(name)) return refuse("EEXIST")
          if (flag === "wx") files.set(name, "")
          return path === HERE || files.has(name) ? Effect.succeed(file(name)) : refuse("ENOENT")
        }),
      rename: (from, to) =>
        Effect.sync(() => {
          files.set(nameOf(to), files.get(nameOf(from))!)
          files.delete(nameOf(from))
        }),
      remove: (path) => Effect.sync(() => void files.delete(nameOf(path))),
    }),
  )
}
