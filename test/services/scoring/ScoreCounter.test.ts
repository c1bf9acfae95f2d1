import { assert, describe, it } from "vitest"
import { Verdict } from "../../../src/domain/Score.js"
import { ScoreCounter } from "../../../src/services/scoring/ScoreCounter.js"

const PASSED = Verdict.literals.indexOf("passed")
const WRONG = Verdict.literals.indexOf("wrong-answer")

/** Four problems: two of level 1 and family a, one of family b, one of level 5 and family b. */
const KINDS = {
  levels: Uint8Array.from([1, 1, 1, 5]),
  categories: Uint8Array.from([0, 0, 2, 10]),
  families: Uint32Array.from([0, 0, 1, 1]),
  familyNames: ["z/a", "a/b"],
}

const OPTIONS = { k: [1, 2, 10], by: ["level", "category", "family"], missing: "fail" } as const

const counted = (...samples: ReadonlyArray<readonly [problem: number, verdict: number]>) => {
  const counter = new ScoreCounter(4, KINDS)
  const numbers = samples.map(([problem, verdict]) => counter.add(problem, verdict))
  return { counter, numbers }
}

describe("ScoreCounter", () => {
  it("numbers samples, and estimates pass@k where each problem has as many", () => {
    const all = [0, 1, 2, 3].flatMap(
      (problem) =>
        [
          [problem, PASSED],
          [problem, WRONG],
          [problem, WRONG],
        ] as const,
    )
    const { counter, numbers } = counted(...all)
    assert.deepStrictEqual(numbers, [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2])
    const report = counter.report(OPTIONS)
    assert.deepInclude(report, { problems: 4, samples: 12, missing: 0, clusters: "family" })
    assert.closeTo(report.pass_at["1"]!.value, 1 / 3, 1e-12)
    assert.closeTo(report.pass_at["2"]!.value, 2 / 3, 1e-12)
    assert.deepStrictEqual(report.left_out, { k: [10], fewest_samples: 3 })
    assert.deepInclude(report.verdicts, { passed: 4, "wrong-answer": 8, fault: 0 })
  })

  it("groups by level, category and family, each in its order", () => {
    const { by } = counted([0, PASSED], [1, WRONG], [2, PASSED], [3, PASSED]).counter.report(OPTIONS)
    assert.deepStrictEqual(Object.keys(by.level!), ["1", "5"])
    assert.deepStrictEqual(Object.keys(by.category!), ["arithmetic", "math", "crypto"])
    assert.deepStrictEqual(Object.keys(by.family!), ["a/b", "z/a"])
    assert.closeTo(by.level!["1"]!.pass_at["1"]!.value, 2 / 3, 1e-12)
    assert.strictEqual(by.family!["z/a"]!.pass_at["1"]!.value, 0.5)
    assert.strictEqual(by.family!["a/b"]!.pass_at["1"]!.value, 1)
  })

  it("counts problems without an answer as failed, or leaves them out, and says how many", () => {
    const { counter } = counted([0, PASSED], [1, PASSED])
    const failing = counter.report(OPTIONS)
    assert.deepInclude(failing, { problems: 4, samples: 2, missing: 2, missing_as: "fail" })
    assert.strictEqual(failing.pass_at["1"]!.value, 0.5)
    const ignoring = counter.report({ ...OPTIONS, missing: "ignore" })
    assert.deepInclude(ignoring, { problems: 2, missing: 2, missing_as: "ignore" })
    assert.strictEqual(ignoring.pass_at["1"]!.value, 1)
  })

  it("says nothing of pass@k where there is no answer at all", () => {
    assert.deepInclude(new ScoreCounter(4, KINDS).report(OPTIONS), {
      missing: 4,
      samples: 0,
      pass_at: {},
      left_out: null,
    })
  })

  it("does without families where the test data name none", () => {
    const counter = new ScoreCounter(4, { ...KINDS, families: new Uint32Array(0), familyNames: [] })
    counter.add(0, PASSED)
    const { by, clusters } = counter.report(OPTIONS)
    assert.isNull(clusters)
    assert.deepStrictEqual(Object.keys(by), ["level", "category"])
  })
})
