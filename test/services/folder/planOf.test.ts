import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { allShards, type DatasetPlan, shardCount, shardOf } from "../../../src/domain/DatasetPlan.js"
import { fingerprintOf } from "../../../src/services/folder/fingerprint.js"
import { planOf } from "../../../src/services/folder/planOf.js"

const NONE = { train: 0, validation: 0, test: 0, test_wording: 0, test_family: 0 }
const REST = { seed: 42, level: 1, format: "parquet", views: [], system: "" } as const

type Counts = Partial<typeof NONE>

const planned = (records: Counts, division: { shards?: number; recordsPerShard?: number } = {}): DatasetPlan =>
  planOf({ ...REST, ...division, records: { ...NONE, ...records } })

const shardsOf = (records: Counts, division: { shards?: number; recordsPerShard?: number } = {}) =>
  planned(records, division).splits.map(({ name, shards }) => [name, shards])

/** The shards of a plan cover each of its splits exactly, in order, and none is empty. */
const assertCovers = (plan: DatasetPlan): void => {
  const shards = allShards(plan)
  let number = 0
  for (const split of plan.splits) {
    let from = 0
    for (let index = 0; index < split.shards; index++, number++) {
      const shard = shards[number]!
      assert.deepInclude(shard, { number, split: split.name, index, of: split.shards, from })
      assert.isAbove(shard.until, from)
      from = shard.until
    }
    assert.strictEqual(from, split.records)
  }
  assert.strictEqual(shards.length, number)
}

describe("the shards of a plan", () => {
  it("cover its splits exactly, however they are divided", () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 ** 25 }))
    const most = (records: Counts) => Math.max(...Object.values(records))
    fc.assert(
      fc.property(
        fc.record({ train: count, validation: count, test: count }).filter((records) => most(records) > 0),
        fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
        fc.boolean(),
        (records, number, perShard) => {
          const largest = most(records)
          if (number === undefined) assertCovers(planned(records))
          else if (perShard) assertCovers(planned(records, { recordsPerShard: Math.ceil(largest / number) }))
          else assertCovers(planned(records, { shards: Math.min(number, largest) }))
        },
      ),
    )
  })

  it("are as many as --shards says, for every number of records", () => {
    for (let train = 1; train <= 120; train++)
      for (let shards = 1; shards <= train; shards++)
        assert.deepStrictEqual(shardsOf({ train }, { shards }), [["train", shards]], `${train} in ${shards}`)
  })

  it("are as large in other splits as in the largest", () => {
    assert.deepStrictEqual(shardsOf({ train: 60, test: 20 }, { shards: 6 }), [
      ["train", 6],
      ["test", 2],
    ])
    assert.deepStrictEqual(shardsOf({ train: 60, validation: 21, test: 1 }, { shards: 6 }), [
      ["train", 6],
      ["validation", 3],
      ["test", 1],
    ])
    assert.deepStrictEqual(shardsOf({ train: 5, test: 10 }, { shards: 10 }), [
      ["train", 5],
      ["test", 10],
    ])
  })

  it.each([
    [1, 1],
    [16_384, 1],
    [16_385, 2],
    [99_999, 7],
    [100_000, 32],
    [32 * 262_144, 32],
    [32 * 262_144 + 1, 33],
    [1_000_000_000, 3815],
    // Never more than a folder can take.
    [Number.MAX_SAFE_INTEGER, 1_000_000],
  ])("of train with %i records are %i, unless it is said", (train, shards) => {
    assert.deepStrictEqual(shardsOf({ train, test: 1000 }), [
      ["train", shards],
      ["test", 1],
    ])
  })

  it("have so many records each as is said, but the last", () => {
    const plan = planned({ train: 45, validation: 20, test: 7 }, { recordsPerShard: 20 })
    const ranges = allShards(plan).map(({ from, split, until }) => `${split} ${from}-${until}`)
    assert.deepStrictEqual(ranges, [
      ...["train 0-20", "train 20-40", "train 40-45"],
      ...["validation 0-20", "test 0-7"],
    ])
    const most = Number.MAX_SAFE_INTEGER
    const size = Math.floor((most - 1) / 999_999)
    const large = planned({ train: 999_998 * size + 1 }, { recordsPerShard: size })
    assert.strictEqual(shardCount(large), 999_999)
    assert.deepInclude(shardOf(large, 999_998), { from: 999_998 * size, until: 999_998 * size + 1 })
  })

  it("end with the plan", () => {
    assert.throws(() => shardOf(planned({ train: 5 }), 1), RangeError)
  })
})

describe("the fingerprint of a shard", () => {
  const plan = planned({ train: 45, test: 7 }, { recordsPerShard: 20 })
  const prints = (of: DatasetPlan) => allShards(of).map((shard) => fingerprintOf(of, shard))

  it("is another for each shard", () => {
    assert.lengthOf(new Set(prints(plan)), 4)
  })

  it("is the same where the dataset grows, but of the last shard", () => {
    const grown = prints(planned({ train: 90, validation: 20, test: 7 }, { recordsPerShard: 20 }))
    assert.deepStrictEqual(grown.slice(0, 2), prints(plan).slice(0, 2))
    assert.notStrictEqual(grown[2], prints(plan)[2])
    assert.strictEqual(grown.at(-1), prints(plan).at(-1))
  })

  it.each([
    ["generator", { generator: 1 }],
    ["seed", { seed: 43 }],
    ["level", { level: 2 }],
    ["tests", { tests: 3 }],
    ["form", { form: "value" }],
    ["format", { format: "jsonl" }],
    ["views", { views: ["sft"] }],
    ["system", { system: "Write NL." }],
  ] as const)("depends on the plan's %s", (_, change) => {
    const others = prints({ ...plan, ...change })
    for (const [n, print] of prints(plan).entries()) assert.notStrictEqual(others[n], print)
  })
})
