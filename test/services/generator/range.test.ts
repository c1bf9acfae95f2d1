import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Config } from "../../../src/domain/Config.js"
import { CapacityExceeded, InvalidConfig } from "../../../src/domain/errors.js"
import { type Level, recordsAtLevel } from "../../../src/domain/Level.js"
import * as LocalGeneration from "../../../src/layers/LocalGeneration.js"
import * as Datagen from "../../../src/services/generator/Datagen.js"
import { catalogue } from "../../../src/tasks/catalogue.js"
import { double as doubleOf } from "../double.js"

const MAX = Number.MAX_SAFE_INTEGER

const linesOf = (config: Parameters<typeof Datagen.lines>[0]) =>
  Stream.runFold(Datagen.lines(config), "", (text, lines) => text + Buffer.from(lines).toString("latin1")).pipe(
    Effect.map((text) => text.split(/(?<=\n)/)),
  )

const double = doubleOf("double {n}", "twice {n}")

describe("a run from a record on", () => {
  it.effect("has the bytes of these records in the run from 0, whatever the level, the start and the length", () =>
    Effect.gen(function* () {
      const whole = new Map<Level, ReadonlyArray<string>>()
      for (const level of [1, 2, 3, 4, 5] as const)
        whole.set(level, yield* linesOf({ numExamples: 700, level, seed: 9 }))
      for (const [level, from, numExamples] of [
        [5, 0, 1],
        [5, 1, 1],
        [5, 2, 13],
        [4, 3, 697],
        [3, 350, 5],
        [2, 699, 1],
        [1, 123, 400],
      ] as const)
        assert.deepStrictEqual(
          yield* linesOf({ numExamples, level, seed: 9, from }),
          whole.get(level)!.slice(from, from + numExamples),
        )
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("may begin and end in the middle of a chunk, and anywhere far out", () =>
    Effect.gen(function* () {
      const whole = yield* linesOf({ numExamples: 40_000, level: 5, seed: 1 })
      assert.deepStrictEqual(
        yield* linesOf({ numExamples: 20_000, level: 5, seed: 1, from: 15_003 }),
        whole.slice(15_003, 35_003),
      )
      const far = yield* linesOf({ numExamples: 10, level: 5, seed: 1, from: 10_000_000 })
      const [one] = yield* linesOf({ numExamples: 1, level: 5, seed: 1, from: 10_000_007 })
      assert.strictEqual(one, far[7])
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("is a part of a capacity that is counted from 0", () =>
    Effect.gen(function* () {
      // 97 values × 2 wordings.
      const run = { level: 1, seed: 1, families: [double] } as const
      const shortageOf = (from: number, numExamples: number) =>
        Effect.map(Effect.flip(Stream.runDrain(Datagen.stream({ ...run, from, numExamples }))), (error) => {
          assert.instanceOf(error, CapacityExceeded)
          return error
        })
      assert.strictEqual(yield* Stream.runCount(Datagen.stream({ ...run, from: 190, numExamples: 4 })), 4)
      const longer = yield* shortageOf(190, 5)
      assert.strictEqual(
        longer.message,
        "level 1 has 194 distinct records, too few for records 190 to 194 of a run; ask for at most 4 examples from there",
      )
      assert.deepInclude(longer, { from: 190, numExamples: 5, largestRun: 194, needed: 195, available: 194 })
      assert.strictEqual(
        (yield* shortageOf(194, 1)).message,
        "level 1 has 194 distinct records, too few for records 194 to 194 of a run; there is no record after 193",
      )
      assert.strictEqual(
        (yield* shortageOf(0, 195)).message,
        "level 1 has 194 distinct records, but this run needs 195 of them; ask for at most 194 examples",
      )
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("begins at a record that a number can hold", () =>
    Effect.gen(function* () {
      for (const [from, numExamples, most] of [
        [-1, 5, MAX - 5],
        [0.5, 5, MAX - 5],
        ["7", 5, MAX - 5],
        [MAX - 4, 5, MAX - 5],
        [MAX, 1, MAX - 1],
        [1, MAX, 0],
      ] as const) {
        const config = { level: 1, seed: 1, from, numExamples } as never
        const error = yield* Effect.flip(Stream.runDrain(Datagen.stream(config)))
        assert.instanceOf(error, InvalidConfig)
        const value = typeof from === "string" ? `"${from}"` : from
        assert.strictEqual(error.message, `from must be a whole number from 0 to ${most}, not ${value}`)
        assert.isFalse(Schema.is(Config)(config))
      }
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it("is what the Schema makes of a configuration without one", () => {
    assert.deepStrictEqual(Schema.decodeUnknownSync(Config)({ numExamples: 1, level: 1, seed: 0 }), {
      numExamples: 1,
      level: 1,
      seed: 0,
      from: 0,
    })
  })
})

describe("recordsAtLevel", () => {
  it("counts what is there, in any stretch", () => {
    const number = FastCheck.integer({ min: 0, max: 60 })
    FastCheck.assert(
      FastCheck.property(number, number, FastCheck.integer({ min: 1, max: 5 }), (count, from, top) => {
        const levels = Array.from({ length: count }, (_, n) => ((from + n) % top) + 1)
        for (let level = 1; level <= top; level++)
          assert.strictEqual(
            recordsAtLevel(count, level as Level, top as Level, from),
            levels.filter((each) => each === level).length,
          )
      }),
    )
    assert.strictEqual(recordsAtLevel(1, 1, 5, MAX - 1), 1)
    assert.strictEqual(recordsAtLevel(1, 2, 5, MAX - 1), 0)
  })
})

describe("Datagen.samples", () => {
  const run = { numExamples: 3000, level: 5, seed: 5, from: 77 } as const

  it.effect("are the records of the stream, with their index, their family and its parameters as data", () =>
    Effect.gen(function* () {
      const samples = Array.from(yield* Stream.runCollect(Datagen.samples(run)))
      assert.deepStrictEqual(
        samples.map(({ example }) => example),
        Array.from(yield* Stream.runCollect(Datagen.stream(run))),
      )
      assert.deepStrictEqual(
        samples.map(({ index }) => index),
        samples.map((_, n) => 77 + n),
      )
      const families = new Map(catalogue.map((family) => [family.id, family]))
      for (const { example, family, parameters } of samples) {
        const { category, level } = families.get(family)!
        assert.deepStrictEqual([category, level], [example.category, example.level])
        assert.deepStrictEqual(structuredClone(parameters), parameters)
        assert.notMatch(
          JSON.stringify(parameters, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value)),
          /"template"/,
        )
      }
      // Some have choices of operations, with the code that does them: their names are data.
      const rectangle = samples.find(({ family }) => family === "arithmetic/rectangle")!.parameters
      assert.hasAllKeys(rectangle, ["w", "h", "measure"])
      assert.hasAllKeys(rectangle["measure"], ["name"])
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it.effect("have parameters of their own", () =>
    Effect.gen(function* () {
      const samples = Stream.runCollect(Datagen.samples({ numExamples: 194, level: 1, seed: 1, families: [double] }))
      for (const { example, family, parameters } of yield* samples) {
        assert.strictEqual(family, "arithmetic/double")
        assert.deepStrictEqual(parameters, { n: example.expected_output / 2 })
      }
    }).pipe(Effect.provide(LocalGeneration.services)),
  )
})
