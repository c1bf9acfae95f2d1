import { createHash } from "node:crypto"
import {
  type DatasetPlan,
  fileOf,
  shardCount,
  shardOf,
  type ShardReceipt,
  tablesOf,
} from "../../../src/domain/DatasetPlan.js"
import type { DatasetRecord } from "../../../src/domain/DatasetRecord.js"

/** A small dataset as its plan, its receipts and some of its records tell of it, for tests. */

export const plan: DatasetPlan = {
  generator: 2,
  scheme: "v1",
  seed: 42,
  level: 5,
  tests: 4,
  form: "both",
  format: "parquet",
  views: ["sft", "rl"],
  system: "",
  splits: [
    { name: "train", records: 1000, shards: 2 },
    { name: "test", records: 100, shards: 1 },
    { name: "test_wording", records: 30, shards: 1 },
  ],
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

export const receiptsOf = (of: DatasetPlan): ReadonlyArray<ShardReceipt> =>
  Array.from({ length: shardCount(of) }, (_, number) => {
    const shard = shardOf(of, number)
    const records = shard.until - shard.from
    return {
      fingerprint: sha256("plan"),
      split: shard.split,
      index: shard.index,
      from: shard.from,
      records,
      content_sha256: sha256(`${shard.split} ${shard.index}`),
      files: tablesOf(of).map((table, n) => {
        const path = fileOf(of, shard, table)
        return { path, bytes: (n + 1) * 1000 + number, sha256: sha256(path) }
      }),
      levels: { 1: records - 10, 5: 10 },
      categories: { math: records - 10, crypto: 10 },
      families: { "math/gcd": records - 10, "crypto/crc": 10 },
      functions: records / 2,
    }
  })

export const records: ReadonlyArray<DatasetRecord> = [
  {
    prompt: "Given x in r0 and y in r1, find the largest number that divides both x and y",
    binary_ir: Array.from({ length: 40 }, (_, n) => n),
    assembly: "L0:\nmodu r2, r0, r1\nbne r2, zero, L0\nhalt",
    expected_output: 6,
    level: 2,
    category: "math",
    id: "train/0",
    family: "math/gcd",
    problem: "0123456789abcdef",
    steps: 12,
    tests: [
      { input: [12, 66], memory: [], output: 6 },
      { input: [97801, 97801], memory: [], output: 97801 },
      { input: [1, 0], memory: [], output: 1 },
      { input: [4, 8], memory: [], output: 4 },
    ],
  },
]
