import * as Effect from "effect/Effect"
import { DatasetReader } from "../../services/dataset/DatasetReader.js"
import { Progress } from "../../services/Progress.js"

/** Shows how much of the files has been read while `use` reads them. */
export const showReading = <A, E, R>(files: ReadonlyArray<string>, use: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const { size } = yield* DatasetReader
    const progress = yield* Progress
    // What is wrong with a file is for `use` to tell.
    const sizes = yield* Effect.forEach(files, (file) => Effect.orElseSucceed(size(file), () => 0))
    const total = sizes.reduce((sum, bytes) => sum + bytes, 0)
    return yield* Effect.acquireUseRelease(
      progress.start(total, "bytes"),
      () => use,
      () => progress.stop,
    )
  })
