import * as Effect from "effect/Effect"
import type { Assembler } from "../../services/Assembler.js"
import { RangeBuffer } from "../../services/generator/RangeBuffer.js"
import type { RecordGenerator } from "../../services/generator/RecordGenerator.js"
import { recordGenerator } from "../../services/generator/Run.js"
import type { Randomness } from "../../services/Randomness.js"
import type { Vm } from "../../services/Vm.js"
import type { GenerateRange } from "./protocol.js"

/** A thread's answers to `GenerateRange`. It keeps the generator of the run that it works on. */
export const generateHandler = Effect.gen(function* () {
  const context = yield* Effect.context<Randomness | Assembler | Vm>()
  let last: { readonly key: string; readonly generator: RecordGenerator } | undefined
  const buffer = new RangeBuffer()
  return ({ part, parts, room, run, start, until }: GenerateRange) =>
    Effect.gen(function* () {
      const key = JSON.stringify(run)
      if (last?.key !== key) last = { key, generator: yield* recordGenerator(run) }
      const failure = buffer.write(last.generator, start, until, part, parts)
      if (failure !== undefined) return yield* failure
      return buffer.handOver(room as Uint8Array<ArrayBuffer> | undefined) as typeof GenerateRange.success.Type
    }).pipe(Effect.provide(context))
})
