import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

/** As many symbolic links as Linux itself follows. */
const MAX_LINKS = 40

/** Names of open descriptors. Where they lead is not a name: only the system can follow them. */
const DESCRIPTOR = /^\/(dev\/fd|proc)\//

/** What a path comes to once no symbolic link is left in it. The file need not exist, nor its directory. */
export interface Place {
  readonly path: string
  readonly directory: string
  /** The path ends like that of a directory: in a slash, `.` or `..`. */
  readonly isDirectory: boolean
  /** The path names an open descriptor. */
  readonly isDescriptor: boolean
}

/**
 * The place that the system finds at `path`. As there, `..` is the parent of the directory that a link leads to, not of
 * the link. Fails with the system's code if there are more links than it follows.
 */
export const followLinks = (path: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const paths = yield* Path.Path

    const split = (text: string) => {
      const { root } = paths.parse(text)
      return { root, names: text.slice(root.length).split(paths.sep === "/" ? "/" : /[\\/]/) }
    }
    const below = (directory: string, name: string) =>
      directory === "" || directory.endsWith(paths.sep) ? directory + name : directory + paths.sep + name
    /** The parent of a path without links; left to the system where there is no such directory, or no name to leave out. */
    const above = (directory: string) =>
      Effect.map(Effect.option(fs.stat(directory)), (info) => {
        const isNamed = directory !== "" && paths.basename(directory) !== ".."
        if (!isNamed || !Option.exists(info, ({ type }) => type === "Directory")) return below(directory, "..")
        const parent = paths.dirname(directory)
        return parent === "." ? "" : parent
      })

    const start = split(path)
    let here = start.root
    let directory = here
    let isDirectory = true
    let links = 0
    const ahead = start.names.reverse()
    for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
      isDirectory = name === "" || name === "." || name === ".."
      if (name === "..") here = yield* above(here)
      if (isDirectory) continue
      const next = below(here, name)
      const isLast = ahead.length === 0
      const link = isLast && DESCRIPTOR.test(next) ? Option.none() : yield* Effect.option(fs.readLink(next))
      if (Option.isNone(link)) {
        directory = here
        here = next
        continue
      }
      if (++links > MAX_LINKS) return yield* Effect.fail({ code: "ELOOP" } as const)
      const { root, names } = split(link.value)
      if (root !== "") here = root
      ahead.push(...names.reverse())
    }
    const place: Place = {
      path: here === "" ? "." : here,
      directory: directory === "" ? "." : directory,
      isDirectory,
      isDescriptor: DESCRIPTOR.test(here),
    }
    return place
  })
