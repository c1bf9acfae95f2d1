import { assert, describe, it } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { CapacityExceeded, OracleMismatch, RecordFault } from "../../../src/domain/errors.js"
import { TrainingExample } from "../../../src/domain/TrainingExample.js"
import * as LocalGeneration from "../../../src/layers/LocalGeneration.js"
import * as NativeVm from "../../../src/layers/NativeVm.js"
import * as SeededRandomness from "../../../src/layers/SeededRandomness.js"
import * as TemplateAssembler from "../../../src/layers/TemplateAssembler.js"
import { Assembler } from "../../../src/services/Assembler.js"
import * as Datagen from "../../../src/services/generator/Datagen.js"
import { RangeBuffer, recordsOf } from "../../../src/services/generator/RangeBuffer.js"
import { RecordGenerator } from "../../../src/services/generator/RecordGenerator.js"
import { recordGenerator } from "../../../src/services/generator/Run.js"
import { Randomness } from "../../../src/services/Randomness.js"
import { Vm } from "../../../src/services/Vm.js"
import { double as doubleOf } from "../double.js"

const config = { numExamples: 500, level: 5, seed: 42 } as const

/** Every choice is the first one. */
const firstChoice = Layer.succeed(Randomness, {
  seeded: () => ({ draws: () => ({ word: () => 0, below: () => 0 }), permute: (_key, _size, index) => index }),
})

const double = doubleOf("double {n}", "twice {n}")

const maker = (level: 1 | 5, numExamples = 10) =>
  Effect.gen(function* () {
    const services = { randomness: yield* Randomness, assembler: yield* Assembler, vm: yield* Vm }
    return new RecordGenerator(services, [double], { numExamples, level, seed: 1, from: 0 }, true)
  })

const wrongVm = Layer.succeed(Vm, { execute: () => ({ fault: undefined, low: -7, high: -1, steps: 1 }) })
const faultyVm = Layer.succeed(Vm, { execute: () => ({ fault: "OutOfFuel at byte 8", low: 0, high: 0, steps: 1 }) })

describe("Datagen.stream", () => {
  it.effect("gives exactly the records asked for, each as the Schema wants it", () =>
    Effect.gen(function* () {
      const records = Chunk.toReadonlyArray(yield* Stream.runCollect(Datagen.stream(config)))
      assert.strictEqual(records.length, config.numExamples)
      const validate = Schema.validateSync(TrainingExample)
      records.forEach((record, index) => {
        validate(record)
        assert.strictEqual(record.level, (index % 5) + 1)
        assert.deepStrictEqual(Object.keys(record), [
          ...["prompt", "binary_ir", "assembly", "expected_output", "level", "category"],
        ])
      })
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("gives the same records as the fast path's lines", () =>
    Effect.gen(function* () {
      const records = yield* Stream.runCollect(Datagen.stream(config))
      const lines = yield* Stream.runCollect(Datagen.lines(config))
      const text = Chunk.toReadonlyArray(lines)
        .map((bytes) => Buffer.from(bytes).toString("utf8"))
        .join("")
      const encode = Schema.encodeSync(Schema.parseJson(TrainingExample))
      assert.strictEqual(
        text,
        Chunk.toReadonlyArray(records)
          .map((record) => `${encode(record)}\n`)
          .join(""),
      )
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("begins every longer run with the shorter one", () =>
    Effect.gen(function* () {
      const short = yield* Stream.runCollect(Datagen.stream({ ...config, numExamples: 40 }))
      const long = yield* Stream.runCollect(Stream.take(Datagen.stream({ ...config, numExamples: 10 ** 6 }), 40))
      assert.deepStrictEqual(Chunk.toReadonlyArray(long), Chunk.toReadonlyArray(short))
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("shares next to nothing between neighbouring seeds", () =>
    Effect.gen(function* () {
      const prompts = (seed: number) =>
        Effect.map(Stream.runCollect(Datagen.stream({ ...config, seed })), (records) =>
          Chunk.toReadonlyArray(records).map((record) => record.prompt),
        )
      const [a, b] = [new Set(yield* prompts(42)), yield* prompts(43)]
      assert.isBelow(b.filter((prompt) => a.has(prompt)).length, 10)
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("fails with the oracle's error when the machine gives another number", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Stream.runDrain(Datagen.stream(config)))
      assert.instanceOf(error, OracleMismatch)
      assert.strictEqual(error.actual, "-7")
      assert.strictEqual(error.index, 0)
      assert.strictEqual(error.seed, 42)
      const again = '"nl datagen --seed 42 --level 5 --from 0 -n 1 -o -" makes it again'
      for (const part of [error.family, error.parameters, `seed 42, index 0; ${again}`])
        assert.include(error.message, part)
    }).pipe(Effect.provide(Layer.mergeAll(SeededRandomness.layer, TemplateAssembler.layer, wrongVm))),
  )

  it.effect("fails with the machine's fault", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Stream.runDrain(Datagen.lines(config)))
      assert.instanceOf(error, RecordFault)
      assert.strictEqual(error.reason, "ProgramFaulted")
      assert.include(error.message, "OutOfFuel at byte 8")
    }).pipe(Effect.provide(Layer.mergeAll(SeededRandomness.layer, TemplateAssembler.layer, faultyVm))),
  )

  it.effect("refuses a run larger than its levels' spaces before the first record", () =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(
        Stream.runHead(Datagen.stream({ ...config, numExamples: Number.MAX_SAFE_INTEGER })),
      )
      assert.isTrue(Exit.isFailure(exit))
      const error = yield* Effect.flip(exit)
      assert.instanceOf(error, CapacityExceeded)
      // The number it names is the largest that works.
      yield* recordGenerator({ ...config, numExamples: error.largestRun })
      yield* Effect.flip(recordGenerator({ ...config, numExamples: error.largestRun + 1 }))
    }).pipe(Effect.provide(LocalGeneration.services)),
  )
})

describe("RecordGenerator", () => {
  it.effect("makes a known record from a fixed Randomness", () =>
    Effect.gen(function* () {
      const records = yield* maker(1)
      const writer = new RangeBuffer()
      assert.isUndefined(writer.write(records, 0, 4))
      const made = recordsOf(writer.made())
      assert.deepStrictEqual(made[0], {
        prompt: "twice 3",
        binary_ir: [80, 128, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 95, 0, 0, 0],
        assembly: "mov r0, 3\nadd r0, r0, r0\nhalt",
        expected_output: 6,
        level: 1,
        category: "arithmetic",
      })
      assert.strictEqual(made[3]!.prompt, "double 4")
    }).pipe(Effect.provide(Layer.mergeAll(firstChoice, TemplateAssembler.layer, NativeVm.layer))),
  )

  it.effect("counts a level's capacity exactly", () =>
    Effect.gen(function* () {
      // 97 values × 2 wordings.
      assert.isUndefined((yield* maker(1, 194)).shortage())
      const shortage = (yield* maker(1, 195)).shortage()
      assert.deepInclude(shortage, { level: 1, needed: 195, available: 194, largestRun: 194 })
    }).pipe(Effect.provide(LocalGeneration.services)),
  )
})
