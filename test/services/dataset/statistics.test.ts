import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as LocalGeneration from "../../../src/layers/LocalGeneration.js"
import * as NativeVm from "../../../src/layers/NativeVm.js"
import { StatisticsCounter } from "../../../src/services/dataset/statistics.js"
import * as Datagen from "../../../src/services/generator/Datagen.js"
import { Vm } from "../../../src/services/Vm.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import * as Stream from "effect/Stream"
import { faultyVm, lyingVm } from "../vmDoubles.js"

const COUNT = 50

const statistics = Effect.gen(function* () {
  const records = yield* Effect.provide(
    Stream.runCollect(Datagen.stream({ numExamples: COUNT, level: 1, seed: 3 })),
    LocalGeneration.services,
  )
  const counter = new StatisticsCounter(yield* Vm)
  yield* counter.add(new TextEncoder().encode(Array.from(records, (record) => `${JSON.stringify(record)}\n`).join("")))
  return counter.statistics
})

describe("StatisticsCounter", () => {
  it.effect("counts what the Vm that is supplied executes", () =>
    Effect.gen(function* () {
      const { count, layer } = lyingVm()
      const native = yield* Effect.provide(statistics, NativeVm.layer)
      const lying = yield* Effect.provide(statistics, layer)
      assert.strictEqual(count.executions, COUNT)
      assert.deepStrictEqual([native.records, native.faults, lying.faults], [COUNT, 0, 0])
      const { executed_steps: steps } = native
      assert.deepStrictEqual(lying.executed_steps, {
        min: steps.min + 1000,
        mean: lying.executed_steps.mean,
        median: steps.median + 1000,
        p95: steps.p95 + 1000,
        max: steps.max + 1000,
      })
      assert.approximately(lying.executed_steps.mean, steps.mean + 1000, 0.011)
      assert.deepStrictEqual({ ...lying, executed_steps: steps }, native)
    }),
  )

  it.effect("counts tests, and runs functions with the inputs of the first", () =>
    Effect.gen(function* () {
      const record = {
        ...{ prompt: "halve r0 until it is 1", binary_ir: [], assembly: "" },
        ...{ expected_output: 1, level: 2, category: "loops" },
      }
      const loop = assemble("half:\nshri r0, r0, 1\nseqi r1, r0, 1\nbeqz r1, half\nhalt")
      const binary_ir = loop.ok ? [...loop.bytes] : []
      const test = (input: ReadonlyArray<number>) => ({ input, memory: [], output: 1 })
      const lines = [
        { ...record, binary_ir, tests: [test([1024]), test([8]), test([2])] },
        { ...record, binary_ir, tests: [test([])] },
        { ...record, binary_ir },
      ]
      const counter = new StatisticsCounter(yield* Vm)
      yield* counter.add(
        new TextEncoder().encode(lines.map((line) => `${JSON.stringify({ ...line, assembly: "x" })}\n`).join("")),
      )
      const { executed_steps, tests } = counter.statistics
      assert.deepStrictEqual(tests, {
        ...{ records: 2, function_records: 1 },
        per_function: { min: 3, mean: 3, median: 3, p95: 3, max: 3 },
      })
      // Ten rounds of three, and the halt.
      assert.strictEqual(executed_steps.max, 31)
    }).pipe(Effect.provide(NativeVm.layer)),
  )

  it.effect("counts programs that its Vm cannot execute as faulted", () =>
    Effect.gen(function* () {
      const { executed_steps, faults, program_instructions } = yield* Effect.provide(statistics, faultyVm)
      assert.deepStrictEqual([faults, executed_steps.max], [COUNT, 0])
      assert.isAbove(program_instructions.max, 0)
    }),
  )
})
