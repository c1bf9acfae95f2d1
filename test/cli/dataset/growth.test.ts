import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { filesOf, hashesOf, numbersOf, start, stopWhileWriting } from "../support/datasets.js"
import { nl } from "../support/run.js"

/** Three shards of train, the last of them short, and one of test. */
const OLD = "-l 1 --train 50 --validation 0 --test 10 --records-per-shard 20 --views sft".split(" ")
/** Five of train, one of validation. */
const NEW = "-l 1 --train 90 --validation 10 --test 10 --records-per-shard 20 --views sft".split(" ")

let directory = ""
let grown: Readonly<Record<string, string>>
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-growth-"))
  const ends = await Promise.all([dataset("make", "old", ...OLD), dataset("make", "new", ...NEW)])
  for (const end of ends) assert.deepInclude(end, { code: 0, stderr: "" })
  grown = hashesOf(at("new"))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(at("folder"), { recursive: true, force: true })
  cpSync(at("old"), at("folder"), { recursive: true })
})

const at = (...names: ReadonlyArray<string>) => join(directory, ...names)
const dataset = (...words: ReadonlyArray<string>) => nl(directory, "dataset", ...words)

/** Files of shards that the old dataset and the new one have in common, by their names in both. */
const COMMON = ["data", "sft"].flatMap((table) => [
  [`${table}/train-00000-of-00003.parquet`, `${table}/train-00000-of-00005.parquet`],
  [`${table}/train-00001-of-00003.parquet`, `${table}/train-00001-of-00005.parquet`],
  [`${table}/test-00000-of-00001.parquet`, `${table}/test-00000-of-00001.parquet`],
]) as ReadonlyArray<readonly [string, string]>

const keepsCommon = (before: Readonly<Record<string, number>>) => {
  const after = numbersOf(at("folder"))
  for (const [old, now] of COMMON) assert.strictEqual(after[now], before[old], now)
}

describe("a dataset that grows", () => {
  it("keeps the files of its whole shards, and is what it would have been at once", async () => {
    const before = numbersOf(at("folder"))
    const made = await dataset("make", "folder", ...NEW)
    assert.deepInclude(made, { code: 0, stderr: "" })
    assert.include(
      made.stdout,
      "Making shard 2 anew: _shards/train-00002.json is of another plan\n3 shards of 7 there already\n",
    )
    keepsCommon(before)
    assert.deepStrictEqual(hashesOf(at("folder")), grown)
  })

  it("grows shard by shard, too", async () => {
    const before = numbersOf(at("folder"))
    assert.deepInclude(await dataset("plan", "folder", ...NEW), { code: 0, stderr: "" })
    assert.notInclude(filesOf(at("folder")), "SHA256SUMS")
    assert.deepInclude(await dataset("status", "folder", "--array"), { code: 0, stdout: "2-5\n" })
    assert.deepInclude(await dataset("shard", "folder", "--shard", "0", "--stride", "1"), { code: 0, stderr: "" })
    assert.deepInclude(await dataset("finish", "folder"), { code: 0, stderr: "" })
    keepsCommon(before)
    assert.deepStrictEqual(hashesOf(at("folder")), grown)
  })

  it("goes on after it was killed in the midst", async () => {
    const before = numbersOf(at("folder"))
    const { child, ended } = start(directory, "dataset", "make", "folder", ...NEW)
    await stopWhileWriting(child, at("folder", "sft"))
    child.kill("SIGKILL")
    assert.strictEqual((await ended).signal, "SIGKILL")
    assert.deepInclude(await dataset("make", "folder"), { code: 0, stderr: "" })
    keepsCommon(before)
    assert.deepStrictEqual(hashesOf(at("folder")), grown)
  })

  it("goes on where it was killed between two names", async () => {
    // As a run leaves it that was killed when it had planned, and renamed a file of two.
    cpSync(at("new", "plan.json"), at("folder", "plan.json"))
    cpSync(at("folder", "data", "train-00001-of-00003.parquet"), at("folder", "data", "train-00001-of-00005.parquet"))
    rmSync(at("folder", "data", "train-00001-of-00003.parquet"))
    const kept = numbersOf(at("folder"))["data/train-00001-of-00005.parquet"]
    assert.deepInclude(await dataset("make", "folder"), { code: 0, stderr: "" })
    assert.strictEqual(numbersOf(at("folder"))["data/train-00001-of-00005.parquet"], kept)
    assert.deepStrictEqual(hashesOf(at("folder")), grown)
  })
})

describe("a plan that is not that of the folder", () => {
  const way = "ask for the same, or for nothing to go on with it, or choose another folder"
  const can = "(with --records-per-shard 20 it can grow, and not shrink)"

  it.each([
    ["--seed 7", `seed 42, not 7; ${way}`],
    ["--records-per-shard 10", `50 records of train in 3 shards, not 90 in 9; ${way} ${can}`],
    ["--train 40", `50 records of train in 3 shards, not 40 in 2; ${way} ${can}`],
    ["--test 0", `10 records of test in 1 shards, not none; ${way} ${can}`],
    ["--format jsonl", `format "parquet", not "jsonl"; ${way}`],
    ["--tests 3", `tests none, not 3; ${way}`],
    ["--views chat", `views ["sft"], not ["chat"]; ${way}`],
  ])("is refused, and changes nothing: %s", async (words, difference) => {
    const before = [numbersOf(at("folder")), hashesOf(at("folder"))]
    const changed = words.split(" ")
    const asked = [...NEW.flatMap((word, n) => (NEW[n - 1] === changed[0] || word === changed[0] ? [] : [word]))]
    for (const command of ["make", "plan"])
      assert.deepInclude(await dataset(command, "folder", ...asked, ...changed), {
        code: 2,
        stdout: "",
        stderr: `nl: cannot use folder: it is planned with ${difference}\n`,
      })
    assert.deepStrictEqual([numbersOf(at("folder")), hashesOf(at("folder"))], before)
  })

  it("cannot grow without --records-per-shard", async () => {
    const few = "-l 1 --train 20 --validation 0 --test 0".split(" ")
    assert.deepInclude(await dataset("plan", "fixed", ...few), { code: 0 })
    const plan = readFileSync(at("fixed", "plan.json"), "utf8")
    assert.deepInclude(await dataset("make", "fixed", ...few, "--train=40"), {
      code: 2,
      stderr: 'nl dataset make: option --train is given twice; see "nl dataset make --help"\n',
    })
    assert.deepInclude(await dataset("make", "fixed", "-l1", "--train=40", "--validation=0", "--test=0"), {
      code: 2,
      stdout: "",
      stderr:
        `nl: cannot use fixed: it is planned with 20 records of train in 1 shards, not 40 in 1; ${way} ` +
        "(only a dataset that was made with --records-per-shard can grow)\n",
    })
    assert.strictEqual(readFileSync(at("fixed", "plan.json"), "utf8"), plan)
    assert.deepStrictEqual(filesOf(at("fixed")), ["plan.json"])
  })
})
