import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as PlatformError from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** The file system, in which some functions are others, and which counts its writes. */
export const fileSystem = (
  change: (real: FileSystem.FileSystem, count: () => void) => Partial<FileSystem.FileSystem>,
) => {
  const count = { writes: 0 }
  const layer = Layer.effect(
    FileSystem.FileSystem,
    Effect.map(FileSystem.FileSystem, (real) => ({ ...real, ...change(real, () => void count.writes++) })),
  ).pipe(Layer.provide(NodeFileSystem.layer))
  return { count, layer: Layer.merge(layer, NodePath.layer) }
}

/** Every written file goes through `tamper`. */
export const tampering =
  (tamper: (file: FileSystem.File, count: () => void) => Partial<FileSystem.File>) =>
  (real: FileSystem.FileSystem, count: () => void): Partial<FileSystem.FileSystem> => ({
    open: (path, options) =>
      Effect.map(
        real.open(path, options),
        (file) =>
          new Proxy(file, {
            get: (target, key) => {
              const changed = (tamper(target, count) as Record<string | symbol, unknown>)[key]
              const value = changed ?? (target as unknown as Record<string | symbol, unknown>)[key]
              return typeof value === "function" && changed === undefined ? (value.bind(target) as unknown) : value
            },
          }),
      ),
  })

/** What the file system says of a failure with this code. */
export const systemError = (code: string) =>
  new PlatformError.SystemError({
    reason: "Unknown",
    module: "FileSystem",
    method: "writeAll",
    cause: Object.assign(new Error(code), { code }),
  })

/** Gives a new directory, which goes away afterwards. */
export const inDirectory = <A, E, R>(use: (directory: string) => Effect.Effect<A, E, R>) =>
  Effect.scoped(
    FileSystem.FileSystem.pipe(
      Effect.flatMap((fs) => fs.makeTempDirectoryScoped()),
      Effect.flatMap(use),
    ),
  )
