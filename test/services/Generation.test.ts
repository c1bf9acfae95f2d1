import { assert, describe, it } from "vitest"
import { workersThatPay } from "../../src/services/Generation.js"

describe("workersThatPay", () => {
  it.each([
    [1, 64, 1],
    [50_000, 64, 1],
    [100_000, 2, 1],
    [1_000_000, 2, 2],
    [100_000, 16, 16],
    [2 ** 53 - 1, 1, 1],
  ])("%i records on %i cores: %i", (numExamples, cores, workers) => {
    assert.strictEqual(workersThatPay(numExamples, cores), workers)
  })
})
