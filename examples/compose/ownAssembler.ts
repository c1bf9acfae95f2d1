/** Counts the operations of all programs, around the built-in assembler. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Assembler, Datagen, NativeVm, SeededRandomness, TemplateAssembler } from "nl-datagen"

const countingAssembler = (counts: Map<string, number>) =>
  Layer.effect(
    Assembler,
    Effect.map(Assembler, (assembler) =>
      Assembler.of({
        assemble: (program) => {
          for (const statement of program.code) {
            if (statement.kind !== "instruction") continue
            counts.set(statement.operation, (counts.get(statement.operation) ?? 0) + 1)
          }
          return assembler.assemble(program)
        },
      }),
    ),
  ).pipe(Layer.provide(TemplateAssembler.layer))

/** How often each operation stands in the programs of `count` records. */
export const operations = (count: number) => {
  const counts = new Map<string, number>()
  return Stream.runDrain(Datagen.stream({ numExamples: count, level: 5, seed: 42 })).pipe(
    Effect.provide(Layer.mergeAll(SeededRandomness.layer, countingAssembler(counts), NativeVm.layer)),
    Effect.as(counts),
  )
}
