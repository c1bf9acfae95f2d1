import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { DatagenError } from "../../domain/errors.js"
import type { DatasetRecord } from "../../domain/DatasetRecord.js"
import type { Split } from "../../domain/Split.js"
import type { TrainingExample } from "../../domain/TrainingExample.js"
import type { Assembler } from "../Assembler.js"
import type { Randomness } from "../Randomness.js"
import { SpareBuffers } from "../SpareBuffers.js"
import type { Vm } from "../Vm.js"
import { plainParameters } from "./plainParameters.js"
import { inOrder, RangeBuffer, recordsOf } from "./RangeBuffer.js"
import { chunks, type DatagenConfig, type Range, written } from "./Run.js"

export { Config } from "../../domain/Config.js"

/** A record, and where it comes from. */
export interface Sample {
  readonly example: TrainingExample
  /** Id of its task family: `category/name`. */
  readonly family: string
  /** The values of the family's parameters by name: numbers, bigints, texts, booleans, lists and objects of these. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Its index in the run, from 0. */
  readonly index: number
}

/**
 * The records of a run in order, `config.numExamples` of them, each executed on the `Vm` and equal to its family's
 * own answer. Fails with `InvalidConfig`, `InvalidFamily` or `CapacityExceeded` before the first record, or with
 * `OracleMismatch` or `RecordFault` before the chunk that has the wrong one.
 */
export const stream = (
  config: DatagenConfig,
): Stream.Stream<TrainingExample, DatagenError, Randomness | Assembler | Vm> =>
  Stream.suspend(() => {
    const buffer = new RangeBuffer()
    return chunks(config, (range) => Effect.map(written(buffer, range), recordsOf))
  })

/** The same records, each with its family, the parameters that it was made with, and its index. */
export const samples = (config: DatagenConfig): Stream.Stream<Sample, DatagenError, Randomness | Assembler | Vm> =>
  Stream.suspend(() => {
    const buffer = new RangeBuffer()
    return chunks(config, (range) => {
      const origins = new Map<number, Pick<Sample, "family" | "parameters">>()
      return Effect.map(
        written(
          buffer,
          range,
          (index, _, { id }, { parameters }) =>
            void origins.set(index, { family: id, parameters: plainParameters(parameters) }),
        ),
        (made) =>
          recordsOf(made).map((example, place): Sample => {
            const index = range.from + place
            return { example, ...origins.get(index)!, index }
          }),
      )
    })
  })

/**
 * The records of a split (docs/datasets.md), as dataset folders have them: each with its id, its family, its problem and the steps
 * of its program. Record i of a split is the same in every run; no problem is in two splits.
 */
export const splitRecords = (
  config: DatagenConfig & { readonly split: Split },
): Stream.Stream<DatasetRecord, DatagenError, Randomness | Assembler | Vm> =>
  Stream.suspend(() => {
    const buffer = new RangeBuffer()
    const make = (range: Range) => Effect.map(written(buffer, range), (made) => recordsOf<DatasetRecord>(made))
    return chunks<DatasetRecord>(config, make, true)
  })

/** The records of a run as JSON lines (UTF-8, each with its line break), several thousand an element: the fast way. */
export const lines = (config: DatagenConfig): Stream.Stream<Uint8Array, DatagenError, Randomness | Assembler | Vm> =>
  Stream.unwrap(
    Effect.map(SpareBuffers, (spare) => {
      const buffer = new RangeBuffer()
      return chunks(config, (range) => Effect.map(written(buffer, range), (made) => [inOrder([made], spare.pop())]))
    }),
  )
