import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { readConfig } from "../domain/Config.js"
import type {
  CapacityExceeded,
  DatagenError,
  InvalidConfig,
  InvalidFamily,
  OracleMismatch,
  RecordFault,
} from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { catalogue } from "../tasks/catalogue.js"
import { Assembler } from "./Assembler.js"
import type { Lines } from "./ExampleSink.js"
import { eventLoopTurn } from "./eventLoopTurn.js"
import { readFamilies } from "./families.js"
import { CHUNK } from "./Generation.js"
import { inOrder, LineWriter, recordsOf } from "./LineWriter.js"
import { Randomness } from "./Randomness.js"
import { type DatagenConfig, RecordMaker } from "./RecordMaker.js"
import { Vm } from "./Vm.js"

export { Config } from "../domain/Config.js"

/**
 * The record maker of a run. Fails with `InvalidConfig` for a setting that no run can have, with `InvalidFamily` for a
 * family that cannot work, and with `CapacityExceeded` if the run cannot have so many distinct records.
 */
export const recordMaker = (
  config: DatagenConfig,
): Effect.Effect<RecordMaker, InvalidConfig | InvalidFamily | CapacityExceeded, Randomness | Assembler | Vm> =>
  Effect.gen(function* () {
    const services = { randomness: yield* Randomness, assembler: yield* Assembler, vm: yield* Vm }
    const read = yield* readConfig(config)
    const families = config.families === undefined ? catalogue : yield* readFamilies(config.families, read.level)
    const maker = new RecordMaker(services, families, read)
    const shortage = maker.shortage()
    return shortage === undefined ? maker : yield* shortage
  })

/** One pass over the run, chunk after chunk; `make` turns the records from … until − 1 into a chunk's elements. */
const chunks = <A>(
  config: DatagenConfig,
  make: (
    maker: RecordMaker,
    from: number,
    until: number,
  ) => Effect.Effect<ReadonlyArray<A>, OracleMismatch | RecordFault>,
): Stream.Stream<A, DatagenError, Randomness | Assembler | Vm> =>
  Stream.unwrap(
    Effect.map(recordMaker(config), (maker) => {
      const { numExamples } = maker.config
      return Stream.unfoldChunkEffect(0, (from) => {
        if (from >= numExamples) return Effect.succeedNone
        const until = Math.min(from + CHUNK, numExamples)
        return eventLoopTurn.pipe(
          Effect.flatMap(() => make(maker, from, until)),
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
    const writer = new LineWriter()
    return chunks(config, (maker, from, until) =>
      Effect.suspend(() => {
        const failure = writer.write(maker, from, until)
        return failure === undefined ? Effect.succeed(recordsOf(writer.made())) : Effect.fail(failure)
      }),
    )
  })

/** The same records as finished JSON lines, a chunk an element. */
export const lines = (config: DatagenConfig): Stream.Stream<Lines, DatagenError, Randomness | Assembler | Vm> =>
  Stream.suspend(() => {
    const writer = new LineWriter()
    const free: Array<Uint8Array<ArrayBuffer>> = []
    return chunks(config, (maker, from, until) =>
      Effect.suspend(() => {
        const failure = writer.write(maker, from, until)
        if (failure !== undefined) return Effect.fail(failure)
        const bytes = inOrder([writer.made()], free.pop())
        return Effect.succeed([{ bytes, records: until - from, release: () => void free.push(bytes) }])
      }),
    )
  })
