import * as Schema from "effect/Schema"
import { assert, describe, it } from "vitest"
import { DatasetManifest } from "../../../src/domain/DatasetManifest.js"
import { checksumsOf, manifestOf } from "../../../src/services/folder/manifest.js"
import { plan, receiptsOf, sha256 } from "./aDataset.js"

const receipts = receiptsOf(plan)
const decode = Schema.decodeSync(Schema.parseJson(DatasetManifest))

describe("the manifest", () => {
  const text = manifestOf(plan, receipts)
  const manifest = decode(text)

  it("is the same for receipts in another order, and with their counts in another order", () => {
    const others = receipts.toReversed().map((receipt) => ({
      ...receipt,
      categories: Object.fromEntries(Object.entries(receipt.categories).reverse()),
    }))
    assert.strictEqual(manifestOf(plan, others), text)
  })

  it("holds the plan, and every file in its order", () => {
    assert.deepStrictEqual(manifest.plan, plan)
    assert.deepStrictEqual(
      manifest.files.map(({ path }) => path),
      [
        ...["data/train-00000-of-00002.parquet", "sft/train-00000-of-00002.parquet", "rl/train-00000-of-00002.parquet"],
        ...["data/train-00001-of-00002.parquet", "sft/train-00001-of-00002.parquet", "rl/train-00001-of-00002.parquet"],
        ...["data/test-00000-of-00001.parquet", "sft/test-00000-of-00001.parquet", "rl/test-00000-of-00001.parquet"],
        "data/test_wording-00000-of-00001.parquet",
        "sft/test_wording-00000-of-00001.parquet",
        "rl/test_wording-00000-of-00001.parquet",
      ],
    )
  })

  it("tells of each split how many records and bytes it has, and of what", () => {
    const [train, test, wording] = manifest.splits
    assert.deepStrictEqual(train, {
      name: "train",
      records: 1000,
      shards: 2,
      bytes: 1000 + 2000 + 3000 + 1001 + 2001 + 3001,
      levels: { 1: 980, 5: 20 },
      categories: { crypto: 20, math: 980 },
      families: { "crypto/crc": 20, "math/gcd": 980 },
      functions: 500,
    })
    assert.deepStrictEqual(test?.categories, { crypto: 10, math: 90 })
    assert.strictEqual(wording?.records, 30)
  })

  it("names the records by the hashes of their shards", () => {
    const lines = ["train 0", "train 1", "test 0", "test_wording 0"].map((shard) => `${shard} ${sha256(shard)}\n`)
    assert.strictEqual(manifest.content_sha256, sha256(lines.join("")))
  })

  it("is not made where a receipt is missing", () => {
    assert.throws(() => manifestOf(plan, receipts.slice(1)), "shard 0 of train has no receipt")
  })
})

describe("the checksums", () => {
  it("are lines as sha256sum reads them, by path", () => {
    const files = ["plan.json", "data/train-00000-of-00001.parquet", "README.md"].map((path) => ({
      path,
      sha256: sha256(path),
    }))
    assert.strictEqual(
      checksumsOf(files),
      ["README.md", "data/train-00000-of-00001.parquet", "plan.json"]
        .map((path) => `${sha256(path)}  ${path}\n`)
        .join(""),
    )
  })
})
