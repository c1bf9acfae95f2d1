import * as Context from "effect/Context"
import type * as Stream from "effect/Stream"
import type { GenerationConfig } from "../domain/Config.js"
import type { DatagenError, WorkerFailure } from "../domain/errors.js"
import type { Lines } from "./ExampleSink.js"

/** Records that are made at a time: dozens of each family, but few enough that an interrupt is served at once. */
export const CHUNK = 16384

/** Makes a run's records as finished lines, in order, a batch of several thousand an element. */
export class Generation extends Context.Tag("nl-datagen/Generation")<
  Generation,
  {
    readonly lines: (config: GenerationConfig) => Stream.Stream<Lines, DatagenError | WorkerFailure>
  }
>() {}
