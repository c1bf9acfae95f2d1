import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { SinkError } from "../domain/errors.js"
import { AnswerStore } from "../services/model/AnswerStore.js"
import { platformRefusal, refusal } from "./files/FileBytes.js"
import { statIfThere } from "./files/statIfThere.js"
import { reasonOf, systemError } from "./files/systemReason.js"

const utf8 = new TextEncoder()

/** Answers are kept in the file at `path`, which is made with the first of them. */
export const layer = (path: string): Layer.Layer<AnswerStore, never, FileSystem.FileSystem> =>
  Layer.effect(
    AnswerStore,
    Effect.map(FileSystem.FileSystem, (fs) => {
      const read = Effect.gen(function* () {
        const info = yield* Effect.mapError(statIfThere(fs, path), platformRefusal(path))
        if (Option.isNone(info)) return new Uint8Array()
        if (info.value.type !== "File" && info.value.type !== "Directory")
          return yield* refusal(path, "it is a pipe or a device, which keeps nothing; choose a file", "BadPath")
        return yield* Effect.mapError(fs.readFile(path), platformRefusal(path))
      })

      const refused = (error: Parameters<typeof systemError>[0]) =>
        new SinkError({ path, ...reasonOf(systemError(error)) })

      const isEmpty = Effect.map(fs.stat(path), ({ size }) => Number(size) === 0)

      const append = (keep: number) =>
        Effect.gen(function* () {
          const isNew = !(yield* fs.exists(path))
          // Whoever gets no answer has no file of them.
          if (isNew)
            yield* Effect.addFinalizer(() =>
              Effect.ignore(Effect.if(isEmpty, { onTrue: () => fs.remove(path), onFalse: () => Effect.void })),
            )
          const file = yield* fs.open(path, { flag: "a" })
          if (Number((yield* file.stat).size) > keep) yield* file.truncate(FileSystem.Size(keep))
          return (line: string) => Effect.mapError(file.writeAll(utf8.encode(line)), refused)
        }).pipe(Effect.mapError(refused))

      return AnswerStore.of({ name: path, read, append })
    }),
  )
