import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { SinkError, SourceError } from "../../domain/errors.js"
import { DatasetFolder } from "./DatasetFolder.js"

const utf8 = new TextEncoder()

/** Writes a text file, unless it is there already. */
export const writeText = (path: string, text: string): Effect.Effect<void, SinkError | SourceError, DatasetFolder> =>
  Effect.gen(function* () {
    const folder = yield* DatasetFolder
    if (Option.contains(yield* folder.read(path), text)) return
    yield* Effect.scoped(
      Effect.flatMap(folder.write(path), ({ commit, write }) => Effect.zipRight(write(utf8.encode(text)), commit)),
    )
  })
