import { assert, describe, it } from "vitest"
import { nativeVm } from "../../../src/services/nativeVm.js"
import { Answerer } from "../../../src/services/scoring/requests.js"
import { TestDataBuilder } from "../../../src/services/scoring/TestData.js"

const run = nativeVm().run!

const RECORD = {
  ...{ prompt: "add 5 and 3", binary_ir: [80, 128, 0, 0, 8, 0, 0, 0, 95, 0, 0, 0], assembly: "mov r0, 8\nhalt" },
  ...{ expected_output: 8, level: 1, category: "arithmetic", id: "test/0", family: "arithmetic/add" },
  ...{ problem: "0123456789abcdef", steps: 2 },
}

const dataOf = (...records: ReadonlyArray<object>) => {
  const builder = new TestDataBuilder()
  assert.isUndefined(
    builder.add(new TextEncoder().encode(records.map((each) => `${JSON.stringify(each)}\n`).join("")), 1),
  )
  return builder.finish().data
}

const answerer = new Answerer(undefined, run)
const ask = (request: unknown, by = answerer): Record<string, unknown> =>
  JSON.parse(by.answer(typeof request === "string" ? request : JSON.stringify(request))) as Record<string, unknown>

const refused = (request: unknown, by = answerer): unknown => {
  const { error, ...rest } = ask(request, by)
  assert.deepInclude(rest, { passed: null, verdict: null })
  return error
}

describe("Answerer", () => {
  it("scores by tests, or by a number", () => {
    assert.deepStrictEqual(ask({ id: { a: 1 }, completion: "mov r0, 8\nhalt", expected_output: 8 }), {
      ...{ id: { a: 1 }, passed: true, verdict: "passed", result: 8, expected: 8, test: null, steps: 2, bytes: 12 },
      error: null,
    })
    const tests = [
      { input: [2, 3], memory: [], output: 5 },
      { input: [0, 0], memory: [7], output: 0 },
    ]
    assert.deepInclude(ask({ completion: "add r0, r0, r1\nhalt", tests }), { id: null, verdict: "passed" })
    assert.deepInclude(ask({ completion: "mov r0, 5\nhalt", tests }), { verdict: "wrong-answer", test: 2 })
  })

  it("scores several answers to one problem", () => {
    const { id, results } = ask({ id: 4, completions: ["mov r0, 8\nhalt", "", null], expected_output: 8 })
    assert.strictEqual(id, 4)
    assert.deepStrictEqual(
      (results as ReadonlyArray<{ readonly verdict: string }>).map(({ verdict }) => verdict),
      [...["passed", "no-program", "no-program"]],
    )
  })

  it("gives fuel by the steps of the reference", () => {
    const completion = "mov r0, 90000\nloop:\nsubi r0, r0, 1\nbnez r0, loop\nhalt"
    assert.deepInclude(ask({ completion, expected_output: 0 }), { verdict: "out-of-fuel" })
    assert.deepInclude(ask({ completion, expected_output: 0, steps: 10_000 }), { verdict: "passed" })
  })

  it("knows problems of test data by their id", () => {
    const known = new Answerer(dataOf(RECORD), run)
    assert.deepInclude(ask({ id: "test/0", completion: "mov r0, 8\nhalt" }, known), { verdict: "passed", expected: 8 })
    assert.deepInclude(ask({ id: 0, completion: "mov r0, 7\nhalt" }, known), { verdict: "wrong-answer" })
    assert.deepInclude(ask({ id: "x", completion: "", expected_output: 1 }, known), { verdict: "no-program" })
    assert.match(String(refused({ id: "x", completion: "" }, known)), /^the test data have no problem with the id "x"/)
  })

  it("says what is wrong with a request, and never what would look like a score", () => {
    assert.match(String(refused("")), /empty/)
    assert.match(String(refused("{")), /cut off/)
    assert.match(String(refused("[]")), /^the line must be a JSON object/)
    assert.match(String(refused({ completion: "halt" })), /^it does not say what is right/)
    assert.match(String(refused({ expected_output: 8 })), /^it has no answer/)
    assert.match(String(refused({ completion: "halt", expected_output: "8" })), /^expected_output must be an integer/)
    assert.match(String(refused({ completion: "halt", expected_output: 1e300 })), /^expected_output must be an integer/)
    assert.match(String(refused({ completion: "halt", tests: [] })), /^tests must be 1 to 64, not 0$/)
    assert.match(
      String(refused({ completion: "halt", tests: [{ input: [1], output: 1 }] })),
      /^tests\[0\] must have the keys/,
    )
    assert.match(String(refused({ completion: "halt", tests: {} })), /^tests must be an array/)
    assert.match(
      String(refused({ completion: "halt", expected_output: 1, steps: 1e9 })),
      /^steps must be a whole number/,
    )
    assert.match(String(refused({ completion: 7, expected_output: 1 })), /^completion must be/)
    assert.match(
      String(refused({ completions: Array(10_001).fill(""), expected_output: 1 })),
      /10000 answers, not 10001/,
    )
    assert.strictEqual(ask({ id: "mine", completion: "halt" })["id"], "mine")
  })
})
