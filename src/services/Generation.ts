import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Config, GenerationConfig } from "../domain/Config.js"
import type { DatagenError, WorkerFailure } from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { recordsOfLines } from "./generator/RangeBuffer.js"

/** Records that are made at a time: dozens of each family, but few enough that an interrupt is served at once. */
export const CHUNK = 16384

/** What a run's span tells of it. */
export const runAttributes = ({ from, level, numExamples, seed }: Config) => ({
  seed,
  level,
  from,
  until: from + numExamples,
})

/** What starting threads costs, in records that one thread makes in that time: each compiles the program for itself. */
const START = 75_000
/** How much longer a record takes while other threads work, too. */
const SHARED = 1.46

/**
 * As many threads as make that many records soonest, where so many cores are free: 1, or all (`bench/README.md` has the
 * measurements).
 */
export const workersThatPay = (numExamples: number, cores: number): number =>
  numExamples * (1 - SHARED / cores) > START ? cores : 1

/** Makes a run's records, in this thread or in others: they are the same. */
export class Generation extends Context.Tag("nl-datagen/Generation")<
  Generation,
  {
    /** JSON lines (UTF-8, each with its line break) in order, several thousand an element. */
    readonly lines: (config: typeof GenerationConfig.Encoded) => Stream.Stream<Uint8Array, DatagenError | WorkerFailure>
  }
>() {
  /** The lines of the service that there is. */
  static readonly lines = (
    config: typeof GenerationConfig.Encoded,
  ): Stream.Stream<Uint8Array, DatagenError | WorkerFailure, Generation> =>
    Stream.unwrap(Effect.map(Generation, ({ lines }) => lines(config)))

  /** The records of the service that there is, read from its lines. */
  static readonly stream = (
    config: typeof GenerationConfig.Encoded,
  ): Stream.Stream<TrainingExample, DatagenError | WorkerFailure, Generation> =>
    Stream.mapConcat(Generation.lines(config), recordsOfLines)
}
