import * as Effect from "effect/Effect"
import type { Assembler } from "../services/Assembler.js"
import { recordMaker } from "../services/Datagen.js"
import { LineWriter } from "../services/LineWriter.js"
import type { Randomness } from "../services/Randomness.js"
import type { RecordMaker } from "../services/RecordMaker.js"
import type { Vm } from "../services/Vm.js"
import type { MakeLines } from "./WorkerGeneration.js"

/** What a worker does with its requests. It keeps the record maker of the run it works on. */
export const handler = Effect.gen(function* () {
  const context = yield* Effect.context<Randomness | Assembler | Vm>()
  let run: { readonly key: string; readonly maker: RecordMaker } | undefined
  const writer = new LineWriter()
  return ({ from, level, numExamples, part, parts, room, seed, until }: MakeLines) =>
    Effect.gen(function* () {
      const config = { numExamples, level, seed }
      const key = JSON.stringify(config)
      if (run?.key !== key) run = { key, maker: yield* recordMaker(config) }
      const failure = writer.write(run.maker, from, until, part, parts)
      if (failure !== undefined) return yield* failure
      return writer.handOver(room as Uint8Array<ArrayBuffer> | undefined) as typeof MakeLines.success.Type
    }).pipe(Effect.provide(context))
})
