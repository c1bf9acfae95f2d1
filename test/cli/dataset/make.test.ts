import { execFileSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { contentOf, filesOf, hashesOf, numbersOf, SMALL } from "../support/datasets.js"
import { nl, type Outcome } from "../support/run.js"

let directory = ""
let made: Outcome
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-make-"))
  made = await nl(directory, "dataset", "make", "whole", ...SMALL)
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const at = (...names: ReadonlyArray<string>) => join(directory, ...names)
const text = (...names: ReadonlyArray<string>) => readFileSync(at(...names), "utf8")

const make = async (folder: string, ...words: ReadonlyArray<string>) => {
  const end = await nl(directory, "dataset", "make", folder, ...SMALL, ...words)
  assert.deepInclude(end, { code: 0, stderr: "" })
  return end.stdout
}

const names = (table: string, end: string) => [
  ...Array.from({ length: 2 }, (_, n) => `${table}/test-0000${n}${table === "_shards" ? "" : "-of-00002"}${end}`),
  ...Array.from({ length: 6 }, (_, n) => `${table}/train-0000${n}${table === "_shards" ? "" : "-of-00006"}${end}`),
]

describe("nl dataset make", () => {
  it("tells what it makes, and what that is called", () => {
    assert.deepInclude(made, { code: 0, stderr: "" })
    assert.match(
      made.stdout,
      /^Making 80 records \(generator \d+, splits v1, seed 42, level 1, parquet\)\.\.\.\n {2}train: 60 records in 6 shards\n {2}test: 20 records in 2 shards\n\nWrote 80 records to whole in 8 files\nFile size: \d+(\.\d)? kB\nContent: [0-9a-f]{64}\n$/,
    )
    assert.include(made.stdout, `Content: ${contentOf(at("whole"))}\n`)
  })

  it("writes records, receipts, plan, card, manifest and checksums, and no more", () => {
    assert.deepStrictEqual(
      filesOf(at("whole")),
      [
        ...["README.md", "SHA256SUMS", "manifest.json", "plan.json"],
        ...names("_shards", ".json"),
        ...names("data", ".parquet"),
      ].sort(),
    )
    assert.match(text("whole", "README.md"), /^---\n/)
  })

  it("writes checksums of all files but receipts, which fit", () => {
    const checked = execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], {
      cwd: at("whole"),
      encoding: "utf8",
    })
    assert.deepStrictEqual(
      checked
        .trim()
        .split("\n")
        .map((line) => line.replace(/: OK$/, ""))
        .sort(),
      filesOf(at("whole")).filter((path) => path !== "SHA256SUMS" && !path.startsWith("_shards/")),
    )
  })

  it("has records whose ids go on from shard to shard", async () => {
    await make("lines", "--format", "jsonl")
    const ids = ["train", "test"].flatMap((split) =>
      filesOf(at("lines", "data"))
        .filter((name) => name.startsWith(`${split}-`))
        .flatMap((name) => text("lines", "data", name).trimEnd().split("\n"))
        .map((line) => (JSON.parse(line) as { readonly id: string }).id),
    )
    assert.deepStrictEqual(ids, [
      ...Array.from({ length: 60 }, (_, n) => `train/${n}`),
      ...Array.from({ length: 20 }, (_, n) => `test/${n}`),
    ])
    assert.strictEqual(contentOf(at("lines")), contentOf(at("whole")))
  })

  it("writes the same bytes with one thread and with two, and where it is moved to", async () => {
    await Promise.all([make("one", "--workers", "1"), make("two/below/here", "--workers", "2")])
    assert.deepStrictEqual(hashesOf(at("one")), hashesOf(at("whole")))
    assert.deepStrictEqual(hashesOf(at("two", "below", "here")), hashesOf(at("whole")))
  })

  it("names the same records whatever the format and the views", async () => {
    await make("gz", "--format", "jsonl.gz", "--views", "sft,chat,rl", "--system", "short")
    assert.strictEqual(contentOf(at("gz")), contentOf(at("whole")))
    assert.deepStrictEqual(
      filesOf(at("gz")).filter((path) => path.includes("/") && !path.startsWith("_shards/")),
      ["chat", "data", "rl", "sft"].flatMap((table) => names(table, ".jsonl.gz")),
    )
  })

  it("touches nothing when all is there", async () => {
    const before = numbersOf(at("whole"))
    const end = await nl(directory, "dataset", "make", "whole")
    assert.deepInclude(end, { code: 0, stderr: "" })
    assert.strictEqual(end.stdout, made.stdout.replace("\n\nWrote", "\n\n8 shards of 8 there already\nWrote"))
    assert.deepStrictEqual(numbersOf(at("whole")), before)
  })
})

describe("nl dataset plan, shard and finish", () => {
  it("make together what make makes, in any order and twice", async () => {
    const planned = await nl(directory, "dataset", "plan", "parts", ...SMALL)
    assert.deepInclude(planned, { code: 0, stderr: "" })
    assert.match(planned.stdout, /^Planned 8 shards \([^\n]+\)\n {2}train: 60 records in 6 shards\n {2}test: 20/)
    assert.include(planned.stdout, "\nWrote parts/plan.json; make shards 0 to 7 with ")
    assert.deepStrictEqual(filesOf(at("parts")), ["plan.json"])
    const shard = (words: string) => nl(directory, "dataset", "shard", "parts", ...words.split(" "))
    for (const words of ["--shard 7", "--shard 1 --stride 3", "--shard 7", "--shard 0", "--shard 2"])
      assert.deepInclude(await shard(words), { code: 0, stderr: "" }, words)
    const early = await nl(directory, "dataset", "finish", "parts")
    assert.deepInclude(early, {
      code: 1,
      stdout: "",
      stderr:
        'nl: cannot use parts: 3 of 8 shards are missing or damaged (3,5-6); "nl dataset make parts" makes them\n',
    })
    assert.notInclude(filesOf(at("parts")), "manifest.json")
    // Twice at once.
    const last = await Promise.all([shard("--shard 3 --stride 2"), shard("--shard 6"), shard("--shard 5")])
    for (const end of last) assert.deepInclude(end, { code: 0, stderr: "" })
    const finished = await nl(directory, "dataset", "finish", "parts")
    assert.deepInclude(finished, { code: 0, stderr: "" })
    assert.match(
      finished.stdout,
      /^Finished parts: 8 files, each what its receipt says\nFile size: \d+(\.\d)? kB\nContent: [0-9a-f]{64}\n$/,
    )
    assert.deepStrictEqual(hashesOf(at("parts")), hashesOf(at("whole")))
  })

  it("plan again what is planned, and go on with the plan that is there", async () => {
    cpSync(at("whole"), at("planned"), { recursive: true })
    const before = numbersOf(at("planned"))
    const [again, alone] = await Promise.all([
      nl(directory, "dataset", "plan", "planned", ...SMALL),
      nl(directory, "dataset", "plan", "planned"),
    ])
    assert.deepInclude(again, { code: 0, stderr: "" })
    assert.deepStrictEqual(alone, again)
    assert.deepStrictEqual(numbersOf(at("planned")), before)
  })
})
