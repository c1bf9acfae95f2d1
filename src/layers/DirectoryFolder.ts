import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { SinkError, type SourceError } from "../domain/errors.js"
import { DatasetFolder } from "../services/folder/DatasetFolder.js"
import { platformRefusal } from "./files/FileBytes.js"
import { codeOf, reasonOf, systemError } from "./files/systemReason.js"
import { removeLeftovers } from "./files/temporaries.js"
import * as WholeFile from "./files/WholeFile.js"

/** Bytes that are read at once. */
const CHUNK = 1 << 20

/** The folder at `root` of the file system; it is made, with what is above it, when something is written. */
export const layer = (root: string): Layer.Layer<DatasetFolder, never, FileSystem.FileSystem | Path.Path> =>
  Layer.effect(
    DatasetFolder,
    Effect.map(Effect.context<FileSystem.FileSystem | Path.Path>(), (context) => {
      const own = Context.pick(FileSystem.FileSystem, Path.Path)(context)
      const fs = Context.get(own, FileSystem.FileSystem)
      const { dirname, join } = Context.get(own, Path.Path)
      const at = (path: string): string => join(root, path)

      /** What `use` gives, or nothing where there is no such file or directory. */
      const ifThere = <A>(path: string, use: Effect.Effect<A, unknown>): Effect.Effect<Option.Option<A>, SourceError> =>
        use.pipe(
          Effect.asSome,
          Effect.catchAll((error) => {
            const code = codeOf(systemError(error as never))
            return code === "ENOENT" ? Effect.succeedNone : Effect.fail(platformRefusal(at(path))(error as never))
          }),
        )

      const refusing = (path: string) =>
        Effect.mapError((error: unknown) => new SinkError({ path: at(path), ...reasonOf(systemError(error as never)) }))

      return DatasetFolder.of({
        name: root,
        list: (directory) =>
          Effect.map(ifThere(directory, fs.readDirectory(at(directory))), (names) =>
            Option.getOrElse(names, () => [])
              .filter((name) => !name.startsWith("."))
              .sort(),
          ),
        read: (path) => ifThere(path, fs.readFileString(at(path))),
        size: (path) =>
          ifThere(
            path,
            Effect.map(fs.stat(at(path)), ({ size }) => Number(size)),
          ),
        digest: (path) =>
          Effect.suspend(() => {
            const hash = createHash("sha256")
            let bytes = 0
            const read = Stream.runForEach(fs.stream(at(path), { chunkSize: CHUNK }), (piece) =>
              Effect.sync(() => {
                hash.update(piece)
                bytes += piece.length
              }),
            )
            return ifThere(
              path,
              Effect.map(read, () => ({ bytes, sha256: hash.digest("hex") })),
            )
          }),
        write: (path) =>
          fs
            .makeDirectory(dirname(at(path)), { recursive: true })
            .pipe(refusing(path), Effect.zipRight(WholeFile.open(at(path), "", false)), Effect.provide(own)),
        rename: (from, to) => refusing(from)(fs.rename(at(from), at(to))),
        remove: (path) => refusing(path)(fs.remove(at(path), { force: true })),
        clean: (directory) => Effect.provide(removeLeftovers(at(directory)), own),
      })
    }),
  )
