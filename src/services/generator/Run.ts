import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { type Config, readConfig } from "../../domain/Config.js"
import type {
  CapacityExceeded,
  DatagenError,
  InvalidConfig,
  InvalidFamily,
  OracleMismatch,
  RecordFault,
} from "../../domain/errors.js"
import { catalogue } from "../../tasks/catalogue.js"
import type { Family } from "../../tasks/dsl/Family.js"
import { Assembler } from "../Assembler.js"
import { CHUNK, runAttributes } from "../Generation.js"
import { Randomness } from "../Randomness.js"
import { inTurns } from "../turns/inTurns.js"
import { Vm } from "../Vm.js"
import { readFamilies } from "./families.js"
import type { RangeBuffer, RangeLines } from "./RangeBuffer.js"
import { type Made, RecordGenerator } from "./RecordGenerator.js"

/** What a run's records depend on. */
export interface DatagenConfig extends Readonly<typeof Config.Encoded> {
  /** The task families to draw from: the whole catalogue unless given. Each level from 1 on needs one. */
  readonly families?: ReadonlyArray<Family> | undefined
}

/**
 * The generator of a run. Fails with `InvalidConfig` for a setting that no run can have, with `InvalidFamily` for a
 * family that cannot work, and with `CapacityExceeded` if the run cannot have so many distinct records. `withOrigin`, of a run
 * of a split, gives lines the keys of a `DatasetRecord`.
 */
export const recordGenerator = (
  config: DatagenConfig,
  withOrigin = false,
): Effect.Effect<RecordGenerator, InvalidConfig | InvalidFamily | CapacityExceeded, Randomness | Assembler | Vm> =>
  Effect.gen(function* () {
    const services = { randomness: yield* Randomness, assembler: yield* Assembler, vm: yield* Vm }
    const read = yield* readConfig(config)
    const { families } = config
    const ownFamilies = families !== undefined
    const known = ownFamilies ? yield* readFamilies(families, read.level) : catalogue
    const generator = new RecordGenerator(services, known, read, ownFamilies, withOrigin)
    const shortage = generator.shortage()
    return shortage === undefined ? generator : yield* shortage
  })

/** Records of a run from … until − 1. */
export interface Range {
  readonly generator: RecordGenerator
  readonly from: number
  readonly until: number
}

/** The lines of a range, made with turns of the event loop in between. */
export const written = (
  buffer: RangeBuffer,
  { from, generator, until }: Range,
  note?: Made,
): Effect.Effect<RangeLines, OracleMismatch | RecordFault> =>
  Effect.suspend(() => {
    let failure: OracleMismatch | RecordFault | undefined
    const work = function* () {
      failure = yield* buffer.writing(generator, from, until, 0, 1, note)
    }
    return Effect.flatMap(
      inTurns(work(), () => {}),
      () => (failure === undefined ? Effect.succeed(buffer.made()) : Effect.fail(failure)),
    )
  })

/**
 * One pass over a run, chunk after chunk; `make` turns a range of its records into a chunk's elements. `withOrigin` as for
 * `recordGenerator`.
 */
export const chunks = <A>(
  config: DatagenConfig,
  make: (range: Range) => Effect.Effect<ReadonlyArray<A>, OracleMismatch | RecordFault>,
  withOrigin = false,
): Stream.Stream<A, DatagenError, Randomness | Assembler | Vm> =>
  Stream.unwrap(
    Effect.map(recordGenerator(config, withOrigin), (generator) => {
      const { config: run } = generator
      const end = run.from + run.numExamples
      return Stream.unfoldChunkEffect(run.from, (from) => {
        if (from >= end) return Effect.succeedNone
        const until = Math.min(from + CHUNK, end)
        return make({ generator, from, until }).pipe(
          Effect.map((elements) => Option.some([Chunk.unsafeFromArray(elements), until] as const)),
          Effect.withSpan("datagen.chunk", { attributes: { from, until } }),
        )
      }).pipe(Stream.withSpan("datagen.run", { attributes: runAttributes(run) }))
    }),
  )
