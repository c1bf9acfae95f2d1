import { assert, describe, it } from "@effect/vitest"
import * as FastCheck from "effect/FastCheck"
import type { AnyRecord } from "../../../src/domain/DatasetRecord.js"
import type { CountedRecord } from "../../../src/services/dataset/statistics.js"
import { Commonest } from "../../../src/services/report/Commonest.js"
import { Extremes } from "../../../src/services/report/Extremes.js"
import { PartCounter } from "../../../src/services/report/PartCounter.js"
import { picked } from "../../../src/services/report/picked.js"
import { RandomRecords } from "../../../src/services/report/RandomRecords.js"

const record: AnyRecord = {
  ...{
    prompt: "add 5 and 3",
    binary_ir: [1, 2],
    assembly: "halt",
    expected_output: 8,
    level: 1,
    category: "arithmetic",
  },
}

const counted = (number: number, over: Partial<CountedRecord> = {}): CountedRecord => ({
  ...{
    record,
    number,
    promptHash: number,
    sentence: "add # and #",
    sentences: 1,
    operations: "ab",
    programs: 1,
    steps: 4,
    fault: undefined,
    isRight: true,
    used: new Set("ab"),
    repeated: undefined,
  },
  ...over,
})

describe("Commonest", () => {
  it("has the commonest of all texts, whatever their order", () => {
    FastCheck.assert(
      FastCheck.property(
        FastCheck.array(FastCheck.nat(12), { maxLength: 300 }),
        FastCheck.integer({ min: 1, max: 6 }),
        (texts, size) => {
          const commonest = new Commonest<number>(size)
          const counts = new Map<string, number>()
          for (const [n, text] of texts.map(String).entries()) {
            const count = (counts.get(text) ?? 0) + 1
            counts.set(text, count)
            commonest.offer(text, count, () => n)
          }
          const wanted = [...counts.values()].sort((a, b) => b - a).slice(0, size)
          assert.deepStrictEqual(
            commonest.all.map(({ records }) => records),
            wanted,
          )
          for (const { example, records, text } of commonest.all) {
            assert.strictEqual(counts.get(text), records)
            assert.strictEqual(String(texts[example]), text)
          }
        },
      ),
    )
  })
})

describe("RandomRecords", () => {
  it("are the same of the same records in any order", () => {
    FastCheck.assert(
      FastCheck.property(
        FastCheck.uniqueArray(FastCheck.nat(2 ** 32 - 1), { minLength: 30, maxLength: 100 }).chain((hashes) =>
          FastCheck.tuple(FastCheck.constant(hashes), FastCheck.shuffledSubarray(hashes, { minLength: hashes.length })),
        ),
        (orders) => {
          const [first, second] = orders.map((hashes) => {
            const some = new RandomRecords(10)
            for (const promptHash of hashes) some.add(counted(promptHash, { promptHash }), "train")
            return some.all.map(({ number }) => number)
          })
          assert.strictEqual(first!.length, 10)
          assert.deepStrictEqual(first, second)
        },
      ),
    )
  })

  it("are all of them where there are few, and hold no text of the lines that they were read from", () => {
    const some = new RandomRecords(10)
    const mine = { ...record }
    some.add(counted(1, { record: mine }), undefined)
    assert.deepStrictEqual(
      some.all.map(({ record }) => record),
      [record],
    )
    assert.notStrictEqual(some.all[0]!.record, mine)
  })
})

describe("PartCounter", () => {
  it("has every record in a bin, once, as have the splits in the same bins", () => {
    FastCheck.assert(
      FastCheck.property(
        FastCheck.array(FastCheck.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 60 }),
        (lengths) => {
          const [all, half] = [new PartCounter("all"), new PartCounter("test")]
          for (const [n, length] of lengths.entries()) {
            const prompt = "x".repeat(Math.min(length, 5000))
            const one = counted(n, {
              record: { ...record, prompt },
              operations: "a".repeat(length % 90),
              steps: length,
            })
            all.add(one)
            if (n % 2 === 0) half.add(one)
          }
          const data = all.data()
          const part = half.data(data)
          for (const key of ["promptLength", "instructions", "steps"] as const) {
            const sum = (bins: typeof data.steps.bins) => bins.reduce((total, { count }) => total + count, 0)
            assert.strictEqual(sum(data[key].bins), lengths.length, key)
            assert.strictEqual(sum(part[key].bins), Math.ceil(lengths.length / 2), key)
            assert.deepStrictEqual(
              part[key].bins.map(({ from }) => from),
              data[key].bins.map(({ from }) => from),
            )
            for (const [n, { from }] of data[key].bins.entries())
              if (n > 0) assert.strictEqual(data[key].bins[n - 1]!.until, from, key)
            assert.isAtLeast(data[key].bins.at(-1)!.until, data[key].figures.max + 1)
            assert.isAtMost(data[key].bins.length, 60)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it("counts by category and level, and functions", () => {
    const part = new PartCounter("all")
    part.add(counted(1))
    part.add(
      counted(2, {
        record: { ...record, category: "crypto", level: 5, tests: [{ input: [1], memory: [], output: 2 }] },
      }),
    )
    const { cells, functions, records } = part.data()
    assert.deepStrictEqual([records, functions], [2, 1])
    assert.strictEqual(
      cells.flat().reduce((sum, n) => sum + n, 0),
      2,
    )
    assert.deepStrictEqual([cells[0]![0], cells[10]![4]], [1, 1])
  })
})

describe("Extremes", () => {
  it("keep the first record that has most or least", () => {
    const extremes = new Extremes()
    const add = (number: number, over: Partial<AnyRecord>, steps: number | undefined) => {
      const one = counted(number, { record: { ...record, ...over }, steps })
      extremes.add(one, () => picked(one, undefined))
    }
    add(1, { prompt: "a long one", expected_output: -4 }, 10)
    add(2, { prompt: "short", expected_output: 70 }, 999)
    add(3, { prompt: "equal", expected_output: 70, binary_ir: [1, 2, 3] }, undefined)
    assert.deepStrictEqual(
      extremes.all.map(({ number, value, why }) => [why, number, value]),
      [
        ["longest prompt", 1, 10],
        ["shortest prompt", 2, 5],
        ["longest program", 1, 2],
        ["most bytes", 3, 3],
        ["most steps", 2, 999],
        ["largest answer", 2, 70],
        ["smallest answer", 1, -4],
      ],
    )
  })
})
