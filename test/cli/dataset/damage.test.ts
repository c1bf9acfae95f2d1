import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { hashesOf, numbersOf, SMALL } from "../support/datasets.js"
import { nl } from "../support/run.js"

let directory = ""
let whole: Readonly<Record<string, string>>
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-damage-"))
  const end = await nl(directory, "dataset", "make", "whole", ...SMALL, "--views", "sft")
  assert.deepInclude(end, { code: 0, stderr: "" })
  whole = hashesOf(at("whole"))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(at("folder"), { recursive: true, force: true })
  cpSync(at("whole"), at("folder"), { recursive: true })
})

const at = (...names: ReadonlyArray<string>) => join(directory, ...names)
const dataset = (...words: ReadonlyArray<string>) => nl(directory, "dataset", ...words)

const receipt = (n: number) => at("folder", "_shards", `train-0000${n}.json`)

interface Receipt {
  index: number
  fingerprint: string
  files: Array<{ path: string; bytes: number; sha256: string }>
  levels: Record<string, number>
}

/** Changes a receipt as somebody might by hand. */
const forge = (n: number, change: (receipt: Receipt) => void) => {
  const value = JSON.parse(readFileSync(receipt(n), "utf8")) as Receipt
  change(value)
  writeFileSync(receipt(n), JSON.stringify(value))
}

/** Changes a bit in the middle of a file. */
const flip = (path: string) => {
  const bytes = readFileSync(path)
  bytes[bytes.length >> 1]! ^= 4
  writeFileSync(path, bytes)
}

describe("a folder with shards that are not whole", () => {
  it("is found so, and made whole", async () => {
    rmSync(at("folder", "data", "train-00000-of-00006.parquet"))
    truncateSync(at("folder", "data", "train-00001-of-00006.parquet"), 1000)
    flip(at("folder", "data", "train-00002-of-00006.parquet"))
    forge(3, (receipt) => void (receipt.fingerprint = receipt.fingerprint.replace(/./g, "0")))
    writeFileSync(receipt(4), readFileSync(receipt(4)).subarray(0, 300))
    rmSync(receipt(5))
    rmSync(at("folder", "sft", "test-00000-of-00002.parquet"))
    const size = statSync(at("whole", "data", "train-00001-of-00006.parquet")).size
    const kept = numbersOf(at("folder"))["data/test-00001-of-00002.parquet"]

    const damaged = [
      "Damaged: 0 (data/train-00000-of-00006.parquet is missing)",
      `Damaged: 1 (data/train-00001-of-00006.parquet has 1000 bytes, and its receipt says ${size})`,
      "Damaged: 2 (data/train-00002-of-00006.parquet is not what was written: its SHA-256 is not that of its receipt)",
      "Damaged: 3 (_shards/train-00003.json is of another plan)",
      "Damaged: 4 (_shards/train-00004.json is not a receipt)",
      "Damaged: 6 (sft/test-00000-of-00002.parquet is missing)",
    ]
    const [status, array, quick, finished, shard] = await Promise.all([
      dataset("status", "folder"),
      dataset("status", "folder", "--array"),
      dataset("status", "folder", "--array", "--quick"),
      dataset("finish", "folder"),
      dataset("shard", "folder", "--shard", "7"),
    ])
    assert.deepInclude(status, { code: 0, stderr: "" })
    assert.deepStrictEqual(status.stdout.split("\n").slice(1), [
      "  train: 0 of 6 shards, 0 records",
      "  test: 1 of 2 shards, 10 records",
      "",
      "Missing: 5",
      ...damaged,
      '"nl dataset make folder" makes 7 shards',
      "",
    ])
    assert.deepInclude(array, { code: 0, stdout: "0-6\n", stderr: "" })
    // A changed bit has no size.
    assert.deepInclude(quick, { code: 0, stdout: "0-1,3-6\n", stderr: "" })
    assert.deepInclude(finished, {
      code: 1,
      stdout: "",
      stderr:
        "nl: cannot use folder: 7 of 8 shards are missing or damaged (0-6): data/train-00000-of-00006.parquet is missing; " +
        '"nl dataset make folder" makes them\n',
    })
    assert.deepInclude(shard, { code: 0, stdout: "Shard 7: there already\n", stderr: "" })

    assert.deepInclude(await dataset("shard", "folder", "--shard", "2"), {
      code: 0,
      stdout: `Making shard 2 anew: ${/\((.*)\)/.exec(damaged[2]!)![1]}\nShard 2: wrote 10 records\n`,
      stderr: "",
    })
    const made = await dataset("make", "folder")
    assert.deepInclude(made, { code: 0, stderr: "" })
    assert.include(made.stdout, "\nMaking shard 4 anew: _shards/train-00004.json is not a receipt\n")
    assert.include(made.stdout, "\n2 shards of 8 there already\n")
    assert.deepStrictEqual(hashesOf(at("folder")), whole)
    assert.strictEqual(numbersOf(at("folder"))["data/test-00001-of-00002.parquet"], kept)
  })

  it("is told from one that is not finished", async () => {
    rmSync(at("folder", "manifest.json"))
    const status = await dataset("status", "folder")
    assert.match(status.stdout, /\nAll shards are there; "nl dataset finish folder" writes [^\n]+\n$/)
    assert.deepInclude(await dataset("status", "folder", "--array"), { code: 0, stdout: "", stderr: "" })
    assert.deepInclude(await dataset("finish", "folder"), { code: 0, stderr: "" })
    assert.deepStrictEqual(hashesOf(at("folder")), whole)
    assert.match((await dataset("status", "folder", "--quick")).stdout, /\n\nComplete and finished\n$/)
  })
})

describe("a receipt that somebody forged", () => {
  it("has no file touched that is not its shard's", async () => {
    mkdirSync(at("outside"), { recursive: true })
    const precious = [at("outside", "x"), at("x"), at("folder", "notes")]
    for (const path of precious) writeFileSync(path, "precious")
    const paths = [
      [0, "../outside/x"],
      [1, "../x"],
      [2, "notes"],
      [3, "data/../../x"],
      // Another shard's, which is done.
      [4, "data/train-00005-of-00006.parquet"],
    ] as const
    for (const [n, path] of paths) forge(n, ({ files }) => void (files[0]!.path = path))
    const kept = numbersOf(at("folder"))["data/train-00005-of-00006.parquet"]

    const status = await dataset("status", "folder")
    for (const [n] of paths)
      assert.include(status.stdout, `\nDamaged: ${n} (_shards/train-0000${n}.json names other files)\n`)
    assert.deepInclude(await dataset("finish", "folder"), { code: 1, stdout: "" })
    assert.deepInclude(await dataset("shard", "folder", "--shard", "0"), { code: 0, stderr: "" })
    // Where the receipt is of another plan, too.
    for (const [n] of paths.slice(1)) forge(n, (receipt) => void (receipt.fingerprint = "0".repeat(64)))
    assert.deepInclude(await dataset("make", "folder"), { code: 0, stderr: "" })
    for (const path of precious) assert.strictEqual(readFileSync(path, "utf8"), "precious")
    assert.strictEqual(numbersOf(at("folder"))["data/train-00005-of-00006.parquet"], kept)
    rmSync(at("folder", "notes"))
    assert.deepStrictEqual(hashesOf(at("folder")), whole)
  })

  it("is found where it is of another shard, or its numbers cannot be", async () => {
    forge(0, (receipt) => void (receipt.index = 1))
    forge(1, ({ levels }) => void (levels["1"] = 9))
    const { stdout } = await dataset("status", "folder")
    for (const n of [0, 1])
      assert.include(stdout, `\nDamaged: ${n} (_shards/train-0000${n}.json does not fit its shard)\n`)
    assert.deepInclude(await dataset("finish", "folder"), { code: 1, stdout: "" })
    assert.deepInclude(await dataset("make", "folder"), { code: 0, stderr: "" })
    assert.deepStrictEqual(hashesOf(at("folder")), whole)
  })
})

describe("files that are not of the dataset", () => {
  it("are refused where readers would take them for a part of it", async () => {
    appendFileSync(at("folder", "data", "train-more.parquet"), "")
    appendFileSync(at("folder", "sft", "train-00000-of-00007.parquet"), "")
    const before = numbersOf(at("folder"))
    assert.deepInclude(await dataset("finish", "folder"), {
      code: 2,
      stderr:
        "nl: cannot use folder: data/train-more.parquet is not of the dataset, and readers would take it for a part of it; " +
        "move it out of data/\n",
    })
    rmSync(at("folder", "data", "train-more.parquet"))
    const made = await dataset("make", "folder")
    assert.deepInclude(made, {
      code: 2,
      stderr:
        "nl: cannot use folder: sft/train-00000-of-00007.parquet is a shard of another plan, and readers would take it for " +
        "a part of it; move it out of sft/\n",
    })
    const { "data/train-more.parquet": _, ...others } = before
    assert.deepStrictEqual(numbersOf(at("folder")), others)
  })

  it("are all right elsewhere, and where they are hidden", async () => {
    for (const path of ["notes.txt", ".gitattributes", ".git/config", "data/.gitattributes"]) {
      mkdirSync(join(at("folder", path), ".."), { recursive: true })
      writeFileSync(at("folder", path), "mine")
    }
    assert.deepInclude(await dataset("make", "folder"), { code: 0, stderr: "" })
    for (const path of ["notes.txt", ".gitattributes", ".git/config", "data/.gitattributes"])
      assert.isTrue(existsSync(at("folder", path)), path)
  })
})
