import * as Context from "effect/Context"
import type * as Stream from "effect/Stream"
import type { DatagenError } from "../domain/errors.js"
import type { Level } from "../domain/Level.js"
import type { Lines } from "./ExampleSink.js"

/** Records that are made at a time: dozens of each family, but few enough that an interrupt is served at once. */
export const CHUNK = 16384

/** What a run is. */
export interface GenerationConfig {
  /** Number of records, 1 … 2^53 − 1. */
  readonly numExamples: number
  /** The highest level; levels 1 … `level` take turns. */
  readonly level: Level
  /** 0 … 2^53 − 1. */
  readonly seed: number
  /** Threads to work with, from 1. The records do not depend on it. */
  readonly workers: number
}

/** Makes a run's records as finished lines, in order, a batch of several thousand an element. */
export class Generation extends Context.Tag("nl-datagen/Generation")<
  Generation,
  {
    readonly lines: (config: GenerationConfig) => Stream.Stream<Lines, DatagenError>
  }
>() {}
