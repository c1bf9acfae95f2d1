import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { datagen, type DatagenOptions } from "../../src/cli/datagen.js"
import { SourceError } from "../../src/domain/errors.js"
import type { TrainingExample } from "../../src/domain/TrainingExample.js"
import * as MemorySink from "../../src/layers/MemorySink.js"
import * as TerminalProgress from "../../src/layers/TerminalProgress.js"
import { ExampleSource } from "../../src/services/ExampleSource.js"
import { StandardStreams } from "../../src/services/StandardStreams.js"
import * as StubGeneration from "./support/StubGeneration.js"

const options: DatagenOptions = {
  output: "data.jsonl",
  numExamples: 4,
  level: 2,
  seed: 42,
  includeExamples: true,
  examplesDir: Option.none(),
  workers: Option.none(),
}

const real: TrainingExample = {
  prompt: "greatest common divisor of 12 and 18",
  binary_ir: [1, 2, 3],
  assembly: "halt",
  expected_output: 6,
  level: 2,
  category: "math",
}

const setting = (examples: Stream.Stream<TrainingExample, SourceError>) => {
  const printed: Array<string> = []
  const stream = (to: Array<string>) => ({
    isTerminal: false,
    write: (text: string | Uint8Array) => Effect.sync(() => to.push(String(text)) > 0),
  })
  const streams = Layer.succeed(StandardStreams, { stdout: stream(printed), stderr: stream([]) })
  const layer = Layer.mergeAll(
    MemorySink.layer,
    StubGeneration.layer,
    Layer.succeed(ExampleSource, { examples }),
    Layer.provideMerge(TerminalProgress.layer, streams),
  )
  return { printed, layer }
}

describe("--include-examples", () => {
  it.effect("appends the examples to the generated records and counts them", () => {
    const { layer, printed } = setting(Stream.make(real, real))
    return Effect.gen(function* () {
      yield* datagen(options)
      const records = yield* Effect.flatMap(MemorySink.MemorySink, (memory) => memory.records)
      assert.strictEqual(records.length, 6)
      assert.deepStrictEqual(records.slice(4), [real, real])
      assert.strictEqual(
        printed.join(""),
        `Generating 4 training examples...
  Level 1 (basic): 2 examples
  Level 2 (control): 2 examples
  Examples: 2 examples

Wrote 6 examples to data.jsonl
File size: 0.0 MB
`,
      )
    }).pipe(Effect.provide(layer))
  })

  it.effect("does not begin if the examples cannot be read", () => {
    const { layer, printed } = setting(Stream.fail(new SourceError({ path: "examples", reason: "it is not there" })))
    return Effect.gen(function* () {
      const error = yield* Effect.flip(datagen(options))
      assert.strictEqual(error.message, "cannot use examples: it is not there")
      assert.deepStrictEqual(printed, [])
    }).pipe(Effect.provide(layer))
  })

  it.effect("reads no examples unless asked", () => {
    const { layer } = setting(Stream.die("read"))
    return Effect.gen(function* () {
      yield* datagen({ ...options, includeExamples: false })
      const records = yield* Effect.flatMap(MemorySink.MemorySink, (memory) => memory.records)
      assert.strictEqual(records.length, 4)
    }).pipe(Effect.provide(layer))
  })
})
