import { load } from "js-yaml"
import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import type { DatasetPlan } from "../../../src/domain/DatasetPlan.js"
import { cardOf } from "../../../src/services/folder/card.js"
import { SHORT_CARD } from "../../../src/services/tables/instructionCard.js"
import { plan, receiptsOf, records } from "./aDataset.js"

interface Head {
  readonly license: string
  readonly size_categories: ReadonlyArray<string>
  readonly configs: ReadonlyArray<{
    readonly config_name: string
    readonly data_files: ReadonlyArray<{ readonly split: string; readonly path: string }>
  }>
  readonly dataset_info: ReadonlyArray<{
    readonly config_name: string
    readonly features: ReadonlyArray<Readonly<Record<string, unknown>>>
    readonly splits: ReadonlyArray<unknown>
    readonly download_size: number
    readonly dataset_size: number
  }>
}

const textOf = (of: DatasetPlan) => cardOf(of, receiptsOf(of), records)

const headOf = (text: string): Head => load(/^---\n(.*?)^---\n/ms.exec(text)![1]!) as Head

const infoOf = (of: DatasetPlan, config: string) =>
  headOf(textOf(of)).dataset_info.find(({ config_name }) => config_name === config)!

/** A plan without tests. */
const { form: _, tests: __, ...valuesOnly } = plan

describe("the head of a card", () => {
  const head = headOf(textOf(plan))

  it("names the files of each config and split", () => {
    assert.deepStrictEqual(
      head.configs.map(({ config_name }) => config_name),
      ["default", "sft", "rl"],
    )
    assert.deepStrictEqual(head.configs[0]!.data_files, [
      { split: "train", path: "data/train-*" },
      { split: "test", path: "data/test-*" },
      { split: "test_wording", path: "data/test_wording-*" },
    ])
    assert.deepStrictEqual(head.configs[2]!.data_files[1], { split: "test", path: "rl/test-*" })
  })

  it("says how many records and bytes each split of each config has", () => {
    const { dataset_size, download_size, splits } = infoOf(plan, "sft")
    assert.deepStrictEqual(splits, [
      { name: "train", num_bytes: 2000 + 2001, num_examples: 1000 },
      { name: "test", num_bytes: 2002, num_examples: 100 },
      { name: "test_wording", num_bytes: 2003, num_examples: 30 },
    ])
    assert.deepStrictEqual([download_size, dataset_size], [8006, 8006])
  })

  it("says what the columns hold: kinds directly behind names, as their reader wants it", () => {
    assert.deepStrictEqual(
      infoOf(valuesOnly, "default").features.map((feature) => Object.values(feature).map(String).join(" ")),
      [
        ...["prompt string", "binary_ir uint8", "assembly string", "expected_output int64", "level int64"],
        ...["category string", "id string", "family string", "problem string", "steps int64"],
      ],
    )
    const { features } = infoOf(plan, "rl")
    assert.deepStrictEqual(features.find(({ name }) => name === "tests")!.list, [
      { name: "input", list: "int64" },
      { name: "memory", list: "uint8" },
      { name: "output", dtype: "int64" },
    ])
    assert.deepStrictEqual(features.find(({ name }) => name === "reward_model")!.struct, [
      { name: "style", dtype: "string" },
      { name: "ground_truth", dtype: "string" },
    ])
    for (const feature of features) assert.match(Object.keys(feature).join(), /^name,(dtype|list|struct)$/)
  })

  it.each([
    [999, "n<1K"],
    [1000, "1K<n<10K"],
    [123_456, "100K<n<1M"],
    [2e12, "n>1T"],
  ])("has the class of size of %d records", (count, name) => {
    const of = { ...plan, splits: [{ name: "train", records: count, shards: 1 }] } satisfies DatasetPlan
    assert.deepStrictEqual(headOf(textOf(of)).size_categories, [name])
  })
})

describe("a card", () => {
  const text = textOf(plan)

  it("is the same for receipts in another order", () => {
    assert.strictEqual(cardOf(plan, receiptsOf(plan).toReversed(), records), text)
  })

  it("is not made where a receipt is missing", () => {
    assert.throws(() => cardOf(plan, receiptsOf(plan).slice(1), records), "shard 0 of train has no receipt")
  })

  it("has the command that makes it", () => {
    const { format: __, ...rest } = plan
    const command = (of: DatasetPlan) => /^nl dataset make DIR (.*)$/m.exec(textOf(of))![1]
    assert.strictEqual(
      command(plan),
      "--train 1000 --test 100 --test-wording 30 --level 5 --seed 42 --tests 4 --form both --format parquet --shards 2 --views sft,rl",
    )
    assert.strictEqual(
      command({
        ...rest,
        format: "jsonl.gz",
        views: [],
        system: SHORT_CARD,
        splits: [{ name: "train", records: 1000, shards: 4, records_per_shard: 256 }],
      }),
      "--train 1000 --level 5 --seed 42 --tests 4 --form both --format jsonl.gz --records-per-shard 256 --system short",
    )
    assert.match(command({ ...plan, system: "Be brief." })!, / --system FILE$/)
  })

  it("shows a record, long lists cut", () => {
    assert.include(
      text,
      `  "prompt": "Given x in r0 and y in r1, find the largest number that divides both x and y",\n`,
    )
    assert.include(text, `  "binary_ir": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …],\n`)
    assert.include(text, `    { "input": [97801, 97801], "memory": [], "output": 97801 },\n    …\n  ]\n}\n`)
    assert.notInclude(cardOf(plan, receiptsOf(plan), []), "Long lists")
  })

  it("explains each field and each split", () => {
    for (const of of [plan, valuesOnly]) {
      const rows = textOf(of)
        .split("\n")
        .filter((line) => line.startsWith("| `"))
      for (const row of rows) assert.match(row, /^\| `\w+` \|.*[^ |] \|$/)
      assert.lengthOf(rows, infoOf(of, "default").features.length + of.splits.length + of.views.length)
    }
  })

  it("counts records by level and category in each split", () => {
    assert.include(text, "| Records | train | test | test_wording |")
    assert.include(text, "| level 1 | 980 | 90 | 20 |")
    assert.include(text, "| crypto | 20 | 10 | 10 |")
    assert.include(text, "| programs that take inputs | 500 | 50 | 15 |")
  })

  it("speaks of tests and of a system message where there are some", () => {
    assert.include(text, "leaves `output` for each of its tests")
    assert.include(textOf(valuesOnly), "Records have no tests")
    assert.include(text, "There is no system message.")
    assert.include(textOf({ ...plan, system: SHORT_CARD }), "begin with a system message")
    assert.notInclude(textOf({ ...plan, views: [] }), "## Views")
  })

  it("opens files of its format", () => {
    assert.include(text, `pandas.read_parquet, sorted(glob.glob("DIR/data/train-*.parquet"))`)
    const lines = textOf({ ...plan, format: "jsonl.gz" })
    assert.include(lines, "DIR/data/train-*.jsonl.gz")
    assert.notInclude(lines, "parquet")
  })

  it("has the licence of the generator", () => {
    const [copyright] = /^Copyright .*$/m.exec(readFileSync(new URL("../../../LICENSE", import.meta.url), "utf8"))!
    assert.include(text, copyright)
    assert.strictEqual(headOf(text).license, "mit")
  })
})
