import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { SinkError } from "../../../src/domain/errors.js"
import { DatasetFolder } from "../../../src/services/folder/DatasetFolder.js"
import { sha256 } from "../../../src/services/folder/fingerprint.js"

/** A folder in memory. `steps` counts what changes files; the one with number `failsAt` (from 0) and all later ones fail. */
export const memoryFolder = (files: Map<string, Uint8Array>, failsAt = Infinity) => {
  const state = { steps: 0, open: 0 }
  const step = (path: string) =>
    Effect.suspend(() =>
      state.steps++ < failsAt
        ? Effect.void
        : Effect.fail(new SinkError({ path, reason: "NoSpace", description: "it is full" })),
    )
  const found = <A>(path: string, use: (bytes: Uint8Array) => A) =>
    Effect.sync(() => Option.map(Option.fromNullable(files.get(path)), use))
  const layer = Layer.succeed(
    DatasetFolder,
    DatasetFolder.of({
      name: "memory",
      list: (directory) =>
        Effect.sync(() => {
          const above = directory === "" ? "" : `${directory}/`
          const below = [...files.keys()].filter((path) => path.startsWith(above))
          return [...new Set(below.map((path) => path.slice(above.length).split("/")[0]!))].sort()
        }),
      read: (path) => found(path, (bytes) => Buffer.from(bytes).toString()),
      size: (path) => found(path, ({ length }) => length),
      digest: (path) => found(path, (bytes) => ({ bytes: bytes.length, sha256: sha256(bytes) })),
      write: (path) =>
        Effect.map(
          Effect.acquireRelease(
            Effect.sync((): Array<Uint8Array> => {
              state.open++
              return []
            }),
            () => Effect.sync(() => void state.open--),
          ),
          (pieces) => ({
            write: (bytes) =>
              Effect.as(
                Effect.tap(step(path), () => Effect.sync(() => void pieces.push(bytes.slice()))),
                true,
              ),
            commit: Effect.tap(step(path), () => Effect.sync(() => void files.set(path, Buffer.concat(pieces)))),
          }),
        ),
      rename: (from, to) =>
        Effect.tap(step(from), () =>
          Effect.sync(() => {
            files.set(to, files.get(from)!)
            files.delete(from)
          }),
        ),
      remove: (path) => Effect.tap(step(path), () => Effect.sync(() => void files.delete(path))),
      clean: () => Effect.void,
    }),
  )
  return { layer, state }
}

/** What is in the files, as text that can be compared. */
export const shown = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)] as const).sort())
