import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { DatagenError } from "../domain/errors.js"
import type { TrainingExample } from "../domain/TrainingExample.js"
import { catalogue } from "../tasks/catalogue.js"
import { Assembler } from "./Assembler.js"
import { Randomness } from "./Randomness.js"
import { type DatagenConfig, RecordMaker } from "./RecordMaker.js"
import { Vm } from "./Vm.js"

/** Records of a stream's chunk: enough to make the chunk's own cost small. */
const CHUNK = 1024

/** A real turn of the event loop, so that signals and timers are served between chunks of work. */
export const eventLoopTurn: Effect.Effect<void> = Effect.async<void>((resume) => {
  const immediate = setImmediate(() => resume(Effect.void))
  return Effect.sync(() => clearImmediate(immediate))
})

/** The record maker of a run, or the error that the run cannot have so many distinct records. */
export const makeRecordMaker = (
  config: DatagenConfig,
): Effect.Effect<RecordMaker, DatagenError, Randomness | Assembler | Vm> =>
  Effect.gen(function* () {
    const services = { randomness: yield* Randomness, assembler: yield* Assembler, vm: yield* Vm }
    const maker = new RecordMaker(services, catalogue, config)
    const shortage = maker.shortage()
    return shortage === undefined ? maker : yield* shortage
  })

/**
 * The records of a run in order, `config.numExamples` of them, each executed on the `Vm` and equal to its family's
 * own answer. Fails with `CapacityExceeded` before the first record, or with `OracleMismatch` or `RecordFault` at the
 * record that is wrong.
 */
export const stream = (
  config: DatagenConfig,
): Stream.Stream<TrainingExample, DatagenError, Randomness | Assembler | Vm> =>
  Stream.unwrap(
    Effect.map(makeRecordMaker(config), (maker) =>
      Stream.unfoldChunkEffect(0, (from) =>
        from >= config.numExamples
          ? Effect.succeedNone
          : Effect.flatMap(eventLoopTurn, () => {
              const until = Math.min(from + CHUNK, config.numExamples)
              const examples: Array<TrainingExample> = []
              for (let index = from; index < until; index++) {
                const failure = maker.make(index)
                if (failure !== undefined) return Effect.fail(failure)
                examples.push(maker.example())
              }
              return Effect.succeed(Option.some([Chunk.unsafeFromArray(examples), until] as const))
            }),
      ),
    ),
  )
