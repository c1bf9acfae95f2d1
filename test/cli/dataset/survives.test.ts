import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  contentOf,
  filesOf,
  hashesOf,
  LONG,
  numbersOf,
  receiptsIn,
  start,
  stopWhileWriting,
  temporariesOf,
  until,
} from "../support/datasets.js"
import { nl, shell } from "../support/run.js"

let directory = ""
let whole: Readonly<Record<string, string>>
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-survives-"))
  assert.deepInclude(await nl(directory, "dataset", "make", "whole", ...LONG), { code: 0, stderr: "" })
  whole = hashesOf(at("whole"))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const at = (...names: ReadonlyArray<string>) => join(directory, ...names)

/** The same command again makes the rest. */
const goesOn = async (folder: string) => {
  const done = receiptsIn(at(folder))
  const before = numbersOf(at(folder, "_shards"))
  assert.deepInclude(await nl(directory, "dataset", "make", folder), { code: 0, stderr: "" })
  const after = numbersOf(at(folder, "_shards"))
  for (const name of done) assert.strictEqual(after[name], before[name], name)
  assert.deepStrictEqual(hashesOf(at(folder)), whole)
}

describe("nl dataset make that is interrupted", () => {
  it.each([
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s ends with exit code %i, keeps what is done, and goes on", async (signal, code) => {
    const folder = `by-${signal}`
    const { child, ended } = start(directory, "dataset", "make", folder, ...LONG, "--workers", "2")
    await until(child, () => receiptsIn(at(folder)).length > 3)
    child.kill(signal)
    const end = await ended
    assert.deepInclude(end, { code, stderr: "nl: interrupted\n" })
    assert.deepStrictEqual(temporariesOf(at(folder)), [])
    const done = receiptsIn(at(folder)).length
    assert.isAtLeast(done, 4)
    assert.isBelow(done, 80)
    await goesOn(folder)
  })

  it("by SIGKILL leaves unfinished files, which the next one removes; those of a process that lives stay", async () => {
    const { child, ended } = start(directory, "dataset", "make", "killed", ...LONG, "--workers", "2")
    await until(child, () => receiptsIn(at("killed")).length > 1)
    await stopWhileWriting(child, at("killed", "data"))
    const [unfinished] = temporariesOf(at("killed"))
    const name = unfinished!.split("/").at(-1)!
    // As in the midst of any other file.
    for (const place of ["data", "_shards", "."]) {
      const copy = at("killed", place, name)
      if (copy !== at("killed", unfinished!)) copyFileSync(at("killed", unfinished!), copy)
    }
    const ours = temporariesOf(at("killed"))
    assert.isAtLeast(ours.length, 3)
    assert.deepInclude(await nl(directory, "dataset", "make", "killed"), { code: 0, stderr: "" })
    assert.deepStrictEqual(temporariesOf(at("killed")), ours)
    child.kill("SIGKILL")
    assert.strictEqual((await ended).signal, "SIGKILL")
    assert.deepStrictEqual(temporariesOf(at("killed")), ours)
    cpSync(at("killed"), at("killed-too"), { recursive: true })
    const [finished] = await Promise.all([nl(directory, "dataset", "finish", "killed-too"), goesOn("killed")])
    assert.deepInclude(finished, { code: 0, stderr: "" })
    assert.deepStrictEqual(hashesOf(at("killed-too")), whole)
  })
})

describe("makers of the same folder", () => {
  it("at once make the same, and leave nothing over", async () => {
    const ends = await Promise.all([
      nl(directory, "dataset", "make", "both", ...LONG, "--workers", "2"),
      nl(directory, "dataset", "make", "both", ...LONG, "--workers", "1"),
    ])
    for (const end of ends) {
      assert.deepInclude(end, { code: 0, stderr: "" })
      assert.include(end.stdout, `Content: ${contentOf(at("whole"))}\n`)
    }
    assert.deepStrictEqual(hashesOf(at("both")), whole)
  })
})

describe("a clock that is wrong", () => {
  it("changes nothing", async () => {
    cpSync(at("whole"), at("clock"), { recursive: true })
    // Seconds of the year 2100.
    const future = 4_102_444_800
    for (const path of filesOf(at("clock"))) utimesSync(at("clock", path), future, future)
    rmSync(at("clock", "data", "train-00007-of-00080.jsonl"))
    rmSync(at("clock", "_shards", "train-00009.json"))
    const kept = numbersOf(at("clock"))
    writeFileSync(at("back.mjs"), "const now = Date.now; Date.now = () => now() - 1e12\n")
    const run = await shell(
      directory,
      `export NODE_OPTIONS=--import=${at("back.mjs")}; $NL dataset status clock --array && $NL dataset make clock --workers 2`,
    )
    assert.deepInclude(run, { code: 0, stderr: "" })
    assert.match(run.stdout, /^7,9\n/)
    assert.include(run.stdout, "\n78 shards of 80 there already\n")
    assert.deepStrictEqual(hashesOf(at("clock")), whole)
    const { "_shards/train-00009.json": _, "data/train-00009-of-00080.jsonl": __, ...others } = kept
    assert.deepInclude(numbersOf(at("clock")), others)
  })
})

describe("a full disk", () => {
  it("ends with one line, and what is done is kept", async (context) => {
    const probe = await shell(directory, "unshare --mount --propagation private true")
    // Without the right to mount there is no small disk to fill.
    if (probe.code !== 0) context.skip("no right to mount a file system (unshare --mount)")
    const run = await shell(
      directory,
      `mkdir disk; exec unshare --mount --propagation private bash -c '
      mount -t tmpfs -o size=200k none disk
      $NL dataset make disk/folder ${LONG.join(" ")} --workers 2 >printed 2>said; echo "full $?"
      find disk -name "*.tmp" | wc -l
      ls disk/folder/_shards | wc -l
      mount -o remount,size=8m disk
      $NL dataset make disk/folder >printed; echo "made $?"
      cp -r disk/folder copied'`,
    )
    const [full, temporaries, done, made] = run.stdout.split("\n")
    assert.deepStrictEqual([full, temporaries, made], ["full 1", "0", "made 0"], run.stderr)
    assert.match(
      (await shell(directory, "cat said")).stdout,
      /^nl: cannot write disk\/folder\/[^\n]+: no space left on the device; free some or choose another path\n$/,
    )
    assert.isAbove(Number(done), 3)
    assert.include((await shell(directory, "cat printed")).stdout, `\n${done} shards of 80 there already\n`)
    assert.deepStrictEqual(hashesOf(at("copied")), whole)
  })
})

describe("a read-only file system", () => {
  it("is said in one line; what is whole is as good as ever", async (context) => {
    const probe = await shell(directory, "unshare --mount --propagation private true")
    if (probe.code !== 0) context.skip("no right to mount a file system (unshare --mount)")
    cpSync(at("whole"), at("parts"), { recursive: true })
    rmSync(at("parts", "_shards", "train-00009.json"))
    cpSync(at("parts"), at("receipts"), { recursive: true })
    const before = hashesOf(at("parts"))
    const run = await shell(
      directory,
      `exec unshare --mount --propagation private bash -c '
      for folder in whole parts; do mount --bind -o ro $folder $folder; done
      mount --bind -o ro receipts/_shards receipts/_shards
      $NL dataset status whole --array; echo "status $?"
      $NL dataset make whole >printed; echo "whole $?"
      for folder in parts receipts; do
        $NL dataset make $folder >printed 2>>refused; echo "$folder $?"
        $NL dataset shard $folder --shard 9 2>>refused; echo "$folder $?"
      done
      find parts receipts -name "*.tmp" | wc -l'`,
    )
    assert.deepInclude(run, {
      stdout: "status 0\nwhole 0\nparts 1\nparts 1\nreceipts 1\nreceipts 1\n0\n",
      stderr: "",
    })
    const file = "parts/data/train-00009-of-00080.jsonl"
    const receipt = "receipts/_shards/train-00009.json"
    const line = (path: string) => `nl: cannot write ${path}: the file system is read-only; choose another path\n`
    assert.strictEqual(
      (await shell(directory, "cat refused")).stdout,
      [file, file, receipt, receipt].map(line).join(""),
    )
    assert.deepStrictEqual(hashesOf(at("parts")), before)
    assert.notInclude(readdirSync(at("receipts", "_shards")), "train-00009.json")
    // Where there is a way again, it goes on.
    await Promise.all([goesOn("parts"), goesOn("receipts")])
  })
})
