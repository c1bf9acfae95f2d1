import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { RANGES, readConfig } from "../../src/domain/Config.js"
import { InvalidConfig, InvalidFamily } from "../../src/domain/errors.js"
import * as LocalGeneration from "../../src/layers/LocalGeneration.js"
import * as WorkerGeneration from "../../src/layers/threads/WorkerGeneration.js"
import { Generation } from "../../src/services/Generation.js"
import * as Datagen from "../../src/services/generator/Datagen.js"
import { catalogue } from "../../src/tasks/catalogue.js"
import { asm, family, int } from "../../src/tasks/dsl/index.js"
import { double as doubleOf } from "./double.js"

const good = { numExamples: 3, level: 1, seed: 1 }
const MAX = Number.MAX_SAFE_INTEGER
const any = (value: unknown) => value as never

const double = doubleOf("double {n}")

/** What each way of making records fails with: all with the same error, before the first record. */
const failureOf = (config: unknown) =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(Stream.runDrain(Datagen.stream(any(config))))
    assert.deepStrictEqual(yield* Effect.flip(Stream.runDrain(Datagen.lines(any(config)))), error)
    assert.deepStrictEqual(yield* Effect.flip(Stream.runDrain(Datagen.samples(any(config)))), error)
    return error
  }).pipe(Effect.provide(LocalGeneration.services))

const NUMBERS: Readonly<Record<"numExamples" | "level" | "seed", ReadonlyArray<unknown>>> = {
  numExamples: [NaN, undefined, null, -1, 0, 1.5, "5", 5n, Infinity, 2 ** 53, [5], {}, true, () => 5],
  level: [0, 1.5, 6, -1, NaN, "1", undefined, null, 1n, [1]],
  seed: [NaN, -1, 0.5, "x", 2 ** 53, -(2 ** 53), Infinity, undefined, null, 7n],
}

const settings = Object.entries(NUMBERS).flatMap(([field, values]) => values.map((value) => [field, value] as const))

describe("a configuration", () => {
  it.effect.each(settings)("refuses %s = %o", ([field, value]) =>
    Effect.gen(function* () {
      const error = yield* failureOf({ ...good, [field]: value })
      assert.instanceOf(error, InvalidConfig)
      assert.strictEqual(error._tag, "InvalidConfig")
      assert.strictEqual(error.field, field)
      const [least, most] = RANGES[field as keyof typeof RANGES]
      assert.include(error.message, `${field} must be a whole number from ${least} to ${most}, not `)
      assert.include(error.message, error.value)
    }),
  )

  it.effect.each([undefined, null, 5, "config", () => good])("refuses %o as a whole", (config) =>
    Effect.gen(function* () {
      const error = yield* failureOf(config)
      assert.instanceOf(error, InvalidConfig)
      assert.include(error.message, "the configuration must be an object, not ")
    }),
  )

  it.effect("names the value as it was written, and not all of a long one", () =>
    Effect.gen(function* () {
      const messageOf = (numExamples: unknown) =>
        Effect.map(failureOf({ ...good, numExamples }), ({ message }) => message)
      assert.match(yield* messageOf("5"), /, not "5"$/)
      assert.match(yield* messageOf(5n), /, not 5n$/)
      assert.match(yield* messageOf(NaN), /, not NaN$/)
      assert.match(yield* messageOf(undefined), /, not undefined$/)
      assert.match(yield* messageOf([1, 2]), /, not \[1,2\]$/)
      const circular: Array<unknown> = []
      circular.push(circular)
      assert.match(yield* messageOf(circular), /, not an object$/)
      assert.isBelow((yield* messageOf("x".repeat(1e6))).length, 300)
      assert.isBelow((yield* messageOf(Array.from({ length: 1e5 }, () => 1))).length, 300)
    }),
  )

  it("is taken at the ends of its ranges", () => {
    for (const config of [
      { numExamples: 1, level: 1, seed: 0 },
      { numExamples: MAX, level: 5, seed: MAX },
    ])
      assert.deepStrictEqual(readConfig({ ...config, more: 1 }), readConfig(config))
    assert.strictEqual(readConfig({ numExamples: MAX, level: 5, seed: MAX })._tag, "Right")
  })

  it.effect("is read once: what changes afterwards is of no account", () =>
    Effect.gen(function* () {
      const config = { ...good, level: 1 as const }
      const records = yield* Datagen.stream(config).pipe(
        Stream.tap(() => Effect.sync(() => (config.numExamples = NaN))),
        Stream.runCount,
      )
      assert.strictEqual(records, 3)
    }).pipe(Effect.provide(LocalGeneration.services)),
  )
})

describe("the families of a configuration", () => {
  const of = (families: unknown, level = 1) => failureOf({ ...good, level, families })
  const other = { ...double, id: "arithmetic/other" }

  it.effect("need one of each level", () =>
    Effect.gen(function* () {
      const none = yield* of([])
      assert.instanceOf(none, InvalidConfig)
      assert.strictEqual(
        none.message,
        "families must be a list with a task family for level 1, not one with none of level 1",
      )
      assert.strictEqual(
        (yield* of([double, { ...other, level: 3 }], 4)).message,
        "families must be a list with a task family for each level from 1 to 4, not one with none of level 2, 4",
      )
    }),
  )

  it.effect("are task families, each once", () =>
    Effect.gen(function* () {
      const cases: ReadonlyArray<readonly [families: unknown, message: string]> = [
        ["x", 'families must be a list of task families, not "x"'],
        [null, "families must be a list of task families, not null"],
        [{}, "families must be a list of task families, not {}"],
        [[undefined], "families[0] must be a task family, as `family` makes it, not undefined"],
        [[double, 5], "families[1] must be a task family"],
        [new Array(1), "families[0] must be a task family"],
        [
          [double, other, double],
          'families must be a list without repeated ids, not one with "arithmetic/double" twice',
        ],
        [[{ ...double, id: "double" }], 'families[0].id must be a category and a name, as in "math/gcd", not "double"'],
        [
          [{ ...double, category: "poetry" }],
          'families[0].category must be the category that its id begins with, not "poetry"',
        ],
        [[{ ...double, category: "math" }], "families[0].category must be"],
        [[{ ...double, level: 6 }], "families[0].level must be a whole number from 1 to 5, not 6"],
        [[{ ...double, weight: 0 }], "families[0].weight must be a whole number from 1 on, not 0"],
        [[{ ...double, size: NaN }], "families[0].size must be a whole number from 1 on, not NaN"],
        [[{ ...double, write: 5 }], "families[0].write must be a function, not 5"],
      ]
      for (const [families, message] of cases) {
        const error = yield* of(families)
        assert.instanceOf(error, InvalidConfig)
        assert.include(error.message, message)
      }
    }),
  )

  it.effect("with a wording that cannot be read are refused before the first record", () =>
    Effect.gen(function* () {
      const options = { id: "math/broken", level: 1, parameters: { n: int(1, 9) }, answer: () => 1 } as const
      const broken = family({ ...options, prompt: ["it is {m}"], programs: [() => asm`halt`] })
      const error = yield* of([double, broken])
      assert.instanceOf(error, InvalidFamily)
      assert.include(error.message, 'task family math/broken: wording "it is {m}", column 7: unknown parameter "m"')
    }),
  )

  it.effect("may be the catalogue and more", () =>
    Effect.gen(function* () {
      const families = [...catalogue, double]
      assert.strictEqual(yield* Stream.runCount(Datagen.stream({ numExamples: 20, level: 5, seed: 1, families })), 20)
    }).pipe(Effect.provide(LocalGeneration.services)),
  )
})

describe("Generation", () => {
  const local = Layer.provide(LocalGeneration.layer, LocalGeneration.services)
  /** Threads that nobody may start. */
  const threads = {
    platform: Layer.die("a thread was started"),
    start: () => {
      throw new Error("a thread was started")
    },
  }
  const layers = { local, threads: WorkerGeneration.layer(threads, local) }

  it.effect.each(Object.entries(layers))("with %s refuses what no run can have", ([, layer]) =>
    Effect.gen(function* () {
      const { lines } = yield* Generation
      const run = { ...good, numExamples: 100_000, level: 1, workers: 2 } as const
      for (const workers of [NaN, undefined, 0, -1, 1.5, 1025, "2", Infinity]) {
        const error = yield* Effect.flip(Stream.runDrain(lines({ ...run, workers: any(workers) })))
        assert.instanceOf(error, InvalidConfig)
        assert.include(error.message, "workers must be a whole number from 1 to 1024, not ")
      }
      for (const [field, value] of settings) {
        const error = yield* Effect.flip(Stream.runDrain(lines({ ...run, [field]: value })))
        assert.instanceOf(error, InvalidConfig)
        assert.strictEqual(error.field, field)
      }
    }).pipe(Effect.provide(layer)),
  )
})
