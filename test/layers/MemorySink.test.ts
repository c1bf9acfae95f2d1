import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { TrainingExample } from "../../src/domain/TrainingExample.js"
import * as MemorySink from "../../src/layers/MemorySink.js"
import { ExampleSink } from "../../src/services/ExampleSink.js"

const example: TrainingExample = {
  prompt: "add 5 and 3",
  binary_ir: [80],
  assembly: "halt",
  expected_output: 8,
  level: 1,
  category: "arithmetic",
}

it.effect("keeps what arrived whole, and nothing of a write that failed", () =>
  Effect.gen(function* () {
    const sink = yield* ExampleSink
    const memory = yield* MemorySink.MemorySink
    yield* sink.write(Stream.make(example))
    yield* Effect.flip(sink.write(Stream.concat(Stream.make(example), Stream.fail("no more"))))
    yield* sink.writeLines(Stream.make(new TextEncoder().encode(yield* memory.text)))
    assert.deepStrictEqual(yield* memory.records, [example, example])
  }).pipe(Effect.provide(MemorySink.layer)),
)

it.effect("is a Sink, too, of records and of lines", () =>
  Effect.gen(function* () {
    const memory = yield* MemorySink.MemorySink
    assert.strictEqual((yield* Stream.run(Stream.make(example, example), MemorySink.sink)).records, 2)
    yield* Effect.flip(Stream.run(Stream.concat(Stream.make(example), Stream.fail("no more")), MemorySink.sink))
    const invalid = Stream.make({ ...example, binary_ir: [256] })
    assert.strictEqual((yield* Effect.flip(Stream.run(invalid, MemorySink.sink))).reason, "Invalid")
    assert.lengthOf(yield* memory.records, 2)
    const lines = Stream.make(new TextEncoder().encode(yield* memory.text))
    assert.deepStrictEqual(yield* Stream.run(lines, MemorySink.lineSink), {
      records: 2,
      bytes: Buffer.byteLength(yield* memory.text) / 2,
    })
    assert.deepStrictEqual(yield* memory.records, [example, example, example, example])
  }).pipe(Effect.provide(MemorySink.layer)),
)
