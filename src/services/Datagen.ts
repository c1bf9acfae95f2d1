import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { DatagenError } from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { catalogue } from "../tasks/catalogue.js"
import { Assembler } from "./Assembler.js"
import type { Lines } from "./ExampleSink.js"
import { eventLoopTurn } from "./eventLoopTurn.js"
import { CHUNK } from "./Generation.js"
import { inOrder, LineWriter, recordsOf } from "./LineWriter.js"
import { Randomness } from "./Randomness.js"
import { type DatagenConfig, RecordMaker } from "./RecordMaker.js"
import { Vm } from "./Vm.js"

/** The record maker of a run, or the error that the run cannot have so many distinct records. */
export const recordMaker = (
  config: DatagenConfig,
): Effect.Effect<RecordMaker, DatagenError, Randomness | Assembler | Vm> =>
  Effect.gen(function* () {
    const services = { randomness: yield* Randomness, assembler: yield* Assembler, vm: yield* Vm }
    const maker = new RecordMaker(services, config.families ?? catalogue, config)
    const shortage = maker.shortage()
    return shortage === undefined ? maker : yield* shortage
  })

/** One pass over the run, chunk after chunk; `make` turns the records from … until − 1 into a chunk's elements. */
const chunks = <A>(
  config: DatagenConfig,
  make: (maker: RecordMaker, from: number, until: number) => Effect.Effect<ReadonlyArray<A>, DatagenError>,
): Stream.Stream<A, DatagenError, Randomness | Assembler | Vm> =>
  Stream.unwrap(
    Effect.map(recordMaker(config), (maker) =>
      Stream.unfoldChunkEffect(0, (from) => {
        if (from >= config.numExamples) return Effect.succeedNone
        const until = Math.min(from + CHUNK, config.numExamples)
        return eventLoopTurn.pipe(
          Effect.flatMap(() => make(maker, from, until)),
          Effect.map((elements) => Option.some([Chunk.unsafeFromArray(elements as Array<A>), until] as const)),
        )
      }),
    ),
  )

/**
 * The records of a run in order, `config.numExamples` of them, each executed on the `Vm` and equal to its family's
 * own answer. Fails with `CapacityExceeded` before the first record, or with `OracleMismatch` or `RecordFault` before
 * the chunk that has the wrong one.
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
