import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { readConfig } from "../../domain/Config.js"
import type {
  CapacityExceeded,
  DatagenError,
  InvalidConfig,
  InvalidFamily,
  OracleMismatch,
  RecordFault,
} from "../../domain/errors.js"
import type { TrainingExample } from "../../domain/TrainingExample.js"
import { catalogue } from "../../tasks/catalogue.js"
import { Assembler } from "../Assembler.js"
import type { Lines } from "../ExampleSink.js"
import { CHUNK } from "../Generation.js"
import { Randomness } from "../Randomness.js"
import { inTurns } from "../turns/inTurns.js"
import { Vm } from "../Vm.js"
import { readFamilies } from "./families.js"
import { inOrder, RangeBuffer, recordsOf } from "./RangeBuffer.js"
import { type DatagenConfig, RecordGenerator } from "./RecordGenerator.js"

export { Config } from "../../domain/Config.js"

/**
 * The generator of a run. Fails with `InvalidConfig` for a setting that no run can have, with `InvalidFamily` for a
 * family that cannot work, and with `CapacityExceeded` if the run cannot have so many distinct records.
 */
export const recordGenerator = (
  config: DatagenConfig,
): Effect.Effect<RecordGenerator, InvalidConfig | InvalidFamily | CapacityExceeded, Randomness | Assembler | Vm> =>
  Effect.gen(function* () {
    const services = { randomness: yield* Randomness, assembler: yield* Assembler, vm: yield* Vm }
    const read = yield* readConfig(config)
    const families = config.families === undefined ? catalogue : yield* readFamilies(config.families, read.level)
    const generator = new RecordGenerator(services, families, read)
    const shortage = generator.shortage()
    return shortage === undefined ? generator : yield* shortage
  })

/** The lines of the records from … until − 1, made with turns of the event loop in between. */
const written = (buffer: RangeBuffer, generator: RecordGenerator, from: number, until: number) =>
  Effect.suspend(() => {
    let failure: OracleMismatch | RecordFault | undefined
    const work = function* () {
      failure = yield* buffer.writing(generator, from, until)
    }
    return Effect.flatMap(
      inTurns(work(), () => {}),
      () => (failure === undefined ? Effect.succeed(buffer.made()) : Effect.fail(failure)),
    )
  })

/** One pass over the run, chunk after chunk; `make` turns the records from … until − 1 into a chunk's elements. */
const chunks = <A>(
  config: DatagenConfig,
  make: (
    generator: RecordGenerator,
    from: number,
    until: number,
  ) => Effect.Effect<ReadonlyArray<A>, OracleMismatch | RecordFault>,
): Stream.Stream<A, DatagenError, Randomness | Assembler | Vm> =>
  Stream.unwrap(
    Effect.map(recordGenerator(config), (generator) => {
      const { numExamples } = generator.config
      return Stream.unfoldChunkEffect(0, (from) => {
        if (from >= numExamples) return Effect.succeedNone
        const until = Math.min(from + CHUNK, numExamples)
        return make(generator, from, until).pipe(
          Effect.map((elements) => Option.some([Chunk.unsafeFromArray(elements as Array<A>), until] as const)),
        )
      })
    }),
  )

/**
 * The records of a run in order, `config.numExamples` of them, each executed on the `Vm` and equal to its family's
 * own answer. Fails with `InvalidConfig` or `CapacityExceeded` before the first record, or with `OracleMismatch` or
 * `RecordFault` before the chunk that has the wrong one.
 */
export const stream = (
  config: DatagenConfig,
): Stream.Stream<TrainingExample, DatagenError, Randomness | Assembler | Vm> =>
  Stream.suspend(() => {
    const buffer = new RangeBuffer()
    return chunks(config, (generator, from, until) => Effect.map(written(buffer, generator, from, until), recordsOf))
  })

/** The same records as finished JSON lines, a chunk an element. */
export const lines = (config: DatagenConfig): Stream.Stream<Lines, DatagenError, Randomness | Assembler | Vm> =>
  Stream.suspend(() => {
    const buffer = new RangeBuffer()
    const free: Array<Uint8Array<ArrayBuffer>> = []
    return chunks(config, (generator, from, until) =>
      Effect.map(written(buffer, generator, from, until), (made) => {
        const bytes = inOrder([made], free.pop())
        return [{ bytes, records: until - from, release: () => void free.push(bytes) }]
      }),
    )
  })
