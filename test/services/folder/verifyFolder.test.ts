import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type DatasetPlan, fileOf } from "../../../src/domain/DatasetPlan.js"
import type { DatasetRecord } from "../../../src/domain/DatasetRecord.js"
import type { Split } from "../../../src/domain/Split.js"
import type { DefectKind, FolderReport } from "../../../src/services/dataset/defects.js"
import {
  compared,
  copyFolder,
  forgeShard,
  makeFolder,
  readShard,
  request,
  shardOfSplit,
  verified,
  writeShard,
} from "./aFolder.js"

const RECORDS = { train: 400, validation: 80, test: 300, test_wording: 80, test_family: 80 }
const NONE = { train: 0, validation: 0, test: 0, test_wording: 0, test_family: 0 }
/** The record of the train split that is changed. */
const AT = 37

let root = ""
let plan: DatasetPlan
let otherPlan: DatasetPlan
let copies = 0
/** A copy of the first folder, for each test. */
let copy = ""

const other = () => join(root, "other")

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "nl-folder-"))
  plan = await makeFolder(join(root, "folder"), request(1, RECORDS))
  otherPlan = await makeFolder(other(), request(2, { ...RECORDS, train: 250 }))
}, 120_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  copy = join(root, `copy-${copies++}`)
  copyFolder(join(root, "folder"), copy)
})

const records = (split: Split): Array<DatasetRecord> => readShard(copy, plan, split)

/** Puts another record in the place of one, as the plan counts it, with everything that fits in receipts and texts. */
const plant = (split: Split, record: DatasetRecord) =>
  forgeShard(copy, plan, split, records(split).with(AT, { ...record, id: `${split}/${AT}` }))

const kindsOf = ({ kinds }: Pick<FolderReport, "kinds">): ReadonlyArray<string> =>
  (Object.keys(kinds) as ReadonlyArray<DefectKind>).filter((kind) => kinds[kind] > 0)

/** The kinds that are found in the changed record. */
const foundAt = (report: FolderReport, split: Split): ReadonlyArray<string> =>
  report.first.flatMap(({ file, kind, line }) =>
    file === join(copy, fileOf(plan, shardOfSplit(plan, split), "data")) && line === AT + 1 ? [kind] : [],
  )

describe("a folder as it was made", () => {
  it("has no defects, and is finished", async () => {
    const report = await verified(copy)
    expect(report.first).toEqual([])
    expect(report).toMatchObject({ records: 940, defects: 0, unread: [], empty: [] })
    expect(report.folder).toMatchObject({ finished: true, missing_shards: [], damaged_shards: [] })
  })

  it.each([
    ["parquet", { format: "parquet" }],
    ["jsonl.gz, with tests of functions and views", { format: "jsonl.gz", tests: 3, views: ["sft", "rl"] }],
  ] as const)("has none in %s", async (_, rest) => {
    const directory = join(root, `made-${copies++}`)
    await makeFolder(directory, request(3, { ...RECORDS, test: 60 }, rest))
    const report = await verified(directory)
    expect(report.first).toEqual([])
    expect(report.records).toBe(700)
  })

  it("is told to be unfinished without its card", async () => {
    rmSync(join(copy, "README.md"))
    const report = await verified(copy)
    expect([report.defects, report.folder.finished]).toEqual([0, false])
  })
})

describe("a leak, in a folder whose receipts and texts were made to fit", () => {
  it("is a problem of test that train has in another wording", async () => {
    const own = records("test")
    const prompts = new Set(own.map(({ prompt }) => prompt))
    const problems = new Set(own.map(({ problem }) => problem))
    const many = join(root, "many")
    const manyPlan = await makeFolder(many, request(2, { ...NONE, test: 4000 }, { shards: 1 }))
    const leak = readShard(many, manyPlan, "test").find(
      ({ problem, prompt }) => problems.has(problem) && !prompts.has(prompt),
    )!
    await plant("train", leak)
    const report = await verified(copy)
    expect(kindsOf(report)).toEqual(["origin", "leak"])
    expect(foundAt(report, "train")).toEqual(["origin"])
    expect(report.first.find(({ kind }) => kind === "leak")?.reason).toBe(
      `its problem is in train, too, in line ${AT + 1} of ${copy}/${fileOf(plan, shardOfSplit(plan, "train"), "data")}`,
    )
  })

  it("is a sentence pattern of test_wording that train has", async () => {
    await plant("train", readShard(other(), otherPlan, "test_wording")[AT]!)
    const report = await verified(copy)
    expect(foundAt(report, "train")).toEqual(["origin", "leak"])
    expect(report.first.find(({ kind }) => kind === "leak")?.reason).toBe(
      "its sentence is of a pattern that is held out for test_wording",
    )
  })

  it("is a sentence pattern in test_wording that is not held out", async () => {
    await plant("test_wording", readShard(other(), otherPlan, "train")[AT]!)
    const report = await verified(copy)
    expect(foundAt(report, "test_wording")).toEqual(["origin", "leak"])
  })

  it("is a held-out family that train has", async () => {
    const leak = readShard(other(), otherPlan, "test_family")[AT]!
    await plant("train", leak)
    const report = await verified(copy)
    expect(foundAt(report, "train")).toEqual(["origin", "leak"])
    expect(report.first.find(({ kind }) => kind === "leak")?.reason).toBe(
      `its family "${leak.family}" is held out for test_family`,
    )
  })

  it("is a family in test_family that is not held out", async () => {
    await plant("test_family", readShard(other(), otherPlan, "train")[AT]!)
    expect(foundAt(await verified(copy), "test_family")).toEqual(["origin", "leak"])
  })

  it("is a record of test that validation has, too", async () => {
    await plant("validation", records("test")[5]!)
    const report = await verified(copy)
    expect(kindsOf(report)).toEqual(["duplicate", "origin", "leak"])
    expect(foundAt(report, "validation")).toEqual(["origin"])
  })
})

describe("what is not as the plan has it, though receipts and texts were made to fit", () => {
  const changed = (change: Partial<DatasetRecord>) => plant("train", { ...records("train")[AT]!, ...change })

  it("is a problem of another name", async () => {
    const { problem } = records("train")[AT]!
    await changed({ problem: "0123456789abcdef" })
    const report = await verified(copy)
    expect(kindsOf(report)).toEqual(["origin"])
    expect(report.first[0]?.reason).toBe(`problem must be "${problem}", not "0123456789abcdef"`)
  })

  it("is a family of another name", async () => {
    const { family } = records("train")[AT]!
    const name = records("train").find((record) => record.family !== family)!.family
    await changed({ family: name })
    const report = await verified(copy)
    expect(kindsOf(report)).toEqual(["origin"])
    expect(report.first[0]?.reason).toBe(`family must be "${family}", not "${name}"`)
  })

  it("is a prompt that hides behind the family and the problem of its place", async () => {
    const { prompt, ...rest } = readShard(other(), otherPlan, "train")[AT]!
    const { family, problem } = records("train")[AT]!
    await plant("train", { ...rest, prompt, family, problem })
    const report = await verified(copy)
    expect(foundAt(report, "train")).toEqual(["origin"])
    expect(report.first[0]?.reason).toContain("the plan has another prompt here")
  })

  it("are ids that changed places", async () => {
    const all = records("train")
    const [a, b] = [all[AT]!, all[AT + 1]!]
    await forgeShard(copy, plan, "train", all.with(AT, { ...a, id: b.id }).with(AT + 1, { ...b, id: a.id }))
    const report = await verified(copy)
    expect([kindsOf(report), report.defects]).toEqual([["origin"], 2])
    expect(report.first[0]?.reason).toBe(`id must be "${a.id}", not "${b.id}"`)
  })

  it("is a record that is missing", async () => {
    await forgeShard(copy, plan, "test_family", records("test_family").slice(0, -1))
    const report = await verified(copy)
    expect(kindsOf(report)).toEqual(["content"])
    expect(report.first.map(({ reason }) => reason)).toEqual([
      "it does not fit its shard",
      "it has 79 records, and the plan 80",
    ])
  })

  it("is a record too many", async () => {
    const all = records("test_family")
    const extra = readShard(other(), otherPlan, "test_family")[3]!
    await forgeShard(copy, plan, "test_family", [...all, { ...extra, id: `test_family/${all.length}` }])
    expect((await verified(copy)).first.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["content", "it does not fit its shard"],
      ["origin", "the plan has no record here"],
      ["content", "it has 81 records, and the plan 80"],
    ])
  })
})

describe("a file that is not what its receipt says", () => {
  const path = () => join(copy, fileOf(plan, shardOfSplit(plan, "test"), "data"))

  it("has a flipped bit", async () => {
    const bytes = readFileSync(path())
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(path(), bytes)
    const report = await verified(copy)
    expect(report.kinds.content).toBe(1)
    expect(report.first[0]).toMatchObject({
      file: path(),
      kind: "content",
      reason: "it is not what was written: its SHA-256 is not that of its receipt",
    })
    expect(report.folder.damaged_shards).toEqual([shardOfSplit(plan, "test").number])
  })

  it("is missing", async () => {
    rmSync(path())
    const report = await verified(copy)
    expect(kindsOf(report)).toEqual(["content"])
    expect(report.records).toBe(940 - ofTest())
  })

  it("has lost its receipt", async () => {
    rmSync(join(copy, "_shards/test-00000.json"))
    const report = await verified(copy)
    expect(kindsOf(report)).toEqual(["content"])
    expect(report.folder.missing_shards).toEqual([shardOfSplit(plan, "test").number])
  })

  it("has records that are told in another order of keys", async () => {
    const all = records("test").map(({ prompt, ...rest }) => ({ ...rest, prompt }))
    writeShard(copy, plan, "test", all)
    expect(kindsOf(await verified(copy))).toEqual(["content"])
  })

  it("is beside the plan", async () => {
    writeFileSync(join(copy, "data/train-extra.jsonl"), "")
    expect((await verified(copy)).first).toEqual([
      {
        file: `${copy}/data/train-extra.jsonl`,
        kind: "content",
        reason: "it is not of the dataset, and readers would take it for a part of it",
      },
    ])
  })

  it("is a card that was changed", async () => {
    writeFileSync(join(copy, "README.md"), "better than it is")
    expect((await verified(copy)).first.map(({ file }) => file)).toEqual([`${copy}/README.md`])
  })
})

/** Records of the first shard of test. */
const ofTest = (): number => {
  const { from, until } = shardOfSplit(plan, "test")
  return until - from
}

describe("two folders", () => {
  it("share nothing, though their seeds and sizes differ", async () => {
    const report = await compared(copy, other())
    expect(report.first).toEqual([])
    expect(report).toMatchObject({ shared: 0, compares_problems: true, unread: [], invalid_lines: 0 })
    expect(report.folders.map(({ measured_records, train_records }) => [train_records, measured_records])).toEqual([
      [400, 540],
      [250, 540],
    ])
  })

  it("share what one trains on and the other measures, whichever it is", async () => {
    await plant("train", readShard(other(), otherPlan, "test")[3]!)
    const place = `${other()}/${fileOf(otherPlan, shardOfSplit(otherPlan, "test"), "data")}:4`
    for (const report of [await compared(copy, other()), await compared(other(), copy)]) {
      expect(report.kinds).toEqual({ problem: 1, prompt: 1, family: 0, wording: 0 })
      expect(report.first.map(({ line, reason }) => [line, reason])).toEqual([
        [AT + 1, `its prompt stands in ${place}`],
        [AT + 1, `its problem is that of ${place}`],
      ])
    }
  })

  it("share a held-out family or sentence pattern", async () => {
    await plant("train", readShard(other(), otherPlan, "test_family")[3]!)
    expect((await compared(copy, other())).kinds).toMatchObject({ family: 1, wording: 0 })
    await plant("train", records("test_wording")[3]!)
    expect((await compared(copy, other())).kinds).toMatchObject({ family: 0, wording: 1 })
  })

  it("are not found clear where a line cannot be read", async () => {
    const path = join(copy, fileOf(plan, shardOfSplit(plan, "train"), "data"))
    writeFileSync(path, `${readFileSync(path, "utf8").slice(0, -20)}\n`)
    expect((await compared(copy, other())).invalid_lines).toBe(1)
  })
})
