/** Keeps records in memory as the lines that a file would have, and proves every line from the line alone. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Datagen, LocalGeneration, MemorySink, RecordChecker } from "nl-datagen"

/** How many bytes `count` records are, how many instructions they execute, and what is wrong with them. */
export const verified = (count: number) =>
  Effect.gen(function* () {
    const memory = yield* MemorySink.MemorySink
    const written = yield* Stream.run(Datagen.lines({ numExamples: count, level: 4, seed: 99 }), MemorySink.lineSink)
    const lines = (yield* memory.text).trimEnd().split("\n")
    const checker = new RecordChecker()
    let steps = 0
    const defects = lines.flatMap((line) => {
      const found = checker.check(line)
      steps += checker.steps
      return found
    })
    return { written, lines, steps, defects }
  }).pipe(Effect.provide(MemorySink.layer), Effect.provide(LocalGeneration.services))
