import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import { BenchmarkGroup, groupOf } from "../../src/domain/BenchmarkGroup.js"
import { Category } from "../../src/domain/Category.js"
import * as LocalGeneration from "../../src/layers/LocalGeneration.js"
import { benchmark } from "../../src/services/scoring/benchmark.js"

/** SHA-256 of the cases as lines. Results of models that were measured by others do not compare with those of today's. */
const DIGEST = "41ccc959704636317a6eec3151a597a6e31756000aaaf11a5ab358c250a8c9a2"

describe("the benchmark", () => {
  it.effect("has the same 500 cases as ever, 100 of each group", () =>
    Effect.gen(function* () {
      const cases = yield* benchmark
      const counts = Object.fromEntries(BenchmarkGroup.literals.map((group) => [group, 0]))
      for (const { category } of cases) counts[groupOf(category)]!++
      assert.deepStrictEqual(counts, { Arithmetic: 100, Loops: 100, Memory: 100, Functions: 100, Advanced: 100 })
      assert.deepStrictEqual(
        cases.map(({ id }) => id),
        Array.from({ length: 500 }, (_, n) => `test/${n}`),
      )
      const lines = cases.map((record) => `${JSON.stringify(record)}\n`).join("")
      assert.strictEqual(createHash("sha256").update(lines).digest("hex"), DIGEST)
    }).pipe(Effect.provide(LocalGeneration.services)),
  )

  it("has a group for each category", () => {
    const groups = Object.fromEntries(Category.literals.map((category) => [category, groupOf(category)]))
    assert.deepStrictEqual(groups, {
      ...{ arithmetic: "Arithmetic", bitwise: "Arithmetic", math: "Loops", comparisons: "Loops", memory: "Memory" },
      ...{ loops: "Loops", functions: "Functions", algorithms: "Advanced", concurrency: "Advanced" },
      ...{ security: "Advanced", crypto: "Advanced" },
    })
  })
})
