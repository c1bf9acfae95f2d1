import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { nl } from "../support/run.js"

/** The commands that take dataset folders, as programs with threads. */

let directory = ""
const SIZES = ["--train", "300", "--validation", "40", "--test", "40", "--test-wording", "40", "--test-family", "40"]

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-folders-"))
  await nl(directory, "dataset", "make", "one", ...SIZES, "--format", "jsonl")
  await nl(directory, "dataset", "make", "two", ...SIZES, "--seed", "7")
}, 60_000)
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** A copy of the first folder whose last record of test is that of validation. */
const leaking = (name: string): void => {
  cpSync(join(directory, "one"), join(directory, name), { recursive: true })
  const path = (split: string) => join(directory, name, `data/${split}-00000-of-00001.jsonl`)
  const lines = readFileSync(path("test"), "utf8").split("\n")
  lines[39] = readFileSync(path("validation"), "utf8").split("\n")[0]!
  writeFileSync(path("test"), lines.join("\n"))
}

describe("nl verify DIR", () => {
  it("proves a folder, in JSON lines and in Parquet", async () => {
    const one = await nl(directory, "verify", "one/")
    expect([one.code, one.stderr]).toEqual([0, ""])
    expect(one.stdout).toMatch(/^one: generator \d+, splits v1, seed 42\n {2}train: 300 records\n/)
    expect(one.stdout).toMatch(
      /\nChecked 460 records of \d+ problems in one: no defects; no problem is in two splits\n$/,
    )
    const two = await nl(directory, "verify", "--json", "two")
    expect(two.code).toBe(0)
    expect(JSON.parse(two.stdout)).toMatchObject({
      ...{ records: 460, defects: 0, first_defects: [] },
      folder: { directory: "two", seed: 7, finished: true, splits: [{ name: "train", records: 300 }, {}, {}, {}, {}] },
    })
  })

  it("tells where a split leaks, with exit code 1", async () => {
    leaking("leaking")
    const { code, stderr, stdout } = await nl(directory, "verify", "leaking")
    const place = "leaking/data/test-00000-of-00001.jsonl"
    expect(code).toBe(1)
    expect(stdout).toContain(`${place}: content: `)
    expect(stdout).toContain(`${place}:40: origin: id must be "test/39", not "validation/0"`)
    expect(stdout).toContain(
      `${place}:40: leak: its problem is in validation, too, in line 1 of leaking/data/validation-00000-of-00001.jsonl`,
    )
    expect(stderr).toMatch(/^nl: Checked 460 records of \d+ problems in leaking: \d+ defects\n$/)
  })

  it("refuses what is no dataset folder, and a folder among files", async () => {
    mkdirSync(join(directory, "empty"))
    expect(await nl(directory, "verify", "empty")).toMatchObject({
      code: 3,
      stderr: "nl: empty is a folder without plan.json, so it is no dataset folder; name the files in it\n",
    })
    expect((await nl(directory, "verify", "one", "one/data/test-00000-of-00001.jsonl")).stderr).toBe(
      'nl verify: one is a folder, and is checked alone; give it alone, or files; see "nl verify --help"\n',
    )
    expect((await nl(directory, "verify", "one", "two")).stderr).toBe(
      'nl verify: folders are checked one by one; --disjoint compares two; see "nl verify --help"\n',
    )
  })
})

describe("nl verify --disjoint", () => {
  it("compares two folders", async () => {
    const { code, stderr, stdout } = await nl(directory, "verify", "--disjoint", "one", "two")
    expect([code, stderr]).toEqual([0, ""])
    expect(stdout).toMatch(
      /^Compared 300 records of train in one with 160 prompts and \d+ problems of the other splits in two\nCompared 300 .* in two with .* in one\n0 shared\n$/,
    )
    const json = await nl(directory, "verify", "--json", "--disjoint", "one", "two")
    expect(JSON.parse(json.stdout)).toMatchObject({ shared: 0, compares_problems: true, first_shared: [] })
  })

  it("tells what is shared, with exit code 1", async () => {
    cpSync(join(directory, "one"), join(directory, "taking"), { recursive: true })
    const train = join(directory, "taking/data/train-00000-of-00001.jsonl")
    const test = readFileSync(join(directory, "one/data/test-00000-of-00001.jsonl"), "utf8")
    writeFileSync(train, test.slice(0, test.indexOf("\n") + 1) + readFileSync(train, "utf8"))
    const { code, stderr, stdout } = await nl(directory, "verify", "--disjoint", "one", "taking")
    expect([code, stderr]).toEqual([1, "nl: 2 shared\n"])
    expect(stdout).toContain(
      "taking/data/train-00000-of-00001.jsonl:1: prompt: its prompt stands in one/data/test-00000-of-00001.jsonl:1\n",
    )
  })

  it("tells of another generator, and compares what is there", async () => {
    cpSync(join(directory, "one"), join(directory, "older"), { recursive: true })
    const plan = join(directory, "older/plan.json")
    writeFileSync(
      plan,
      readFileSync(plan, "utf8")
        .replace(/"generator": \d+/, '"generator": 1')
        .replace('"v1"', '"v0"'),
    )
    const { code, stdout } = await nl(directory, "verify", "--disjoint", "older", "two")
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^older is of generator 1 and splits v0, two of generator \d+ and splits v1; problems of two schemes/,
    )
    expect((await nl(directory, "verify", "older")).code).toBe(2)
  })

  it("refuses a folder and itself, and files", async () => {
    const refused = async (...words: ReadonlyArray<string>) => {
      const { code, stderr } = await nl(directory, "verify", "--disjoint", ...words)
      expect(code).toBe(2)
      return stderr
    }
    expect(await refused("one", "one/.")).toContain("nl verify: one and one/. are the same folder;")
    expect(await refused("one")).toContain("--disjoint compares two dataset folders, and nothing else")
    expect(await refused("one", "one/plan.json")).toContain("--disjoint compares two dataset folders, and nothing else")
  })
})

describe("nl dataset finish --verify", () => {
  it("writes the card of a folder that is proved, and no other", async () => {
    cpSync(join(directory, "one"), join(directory, "open"), { recursive: true })
    rmSync(join(directory, "open/README.md"))
    const good = await nl(directory, "dataset", "finish", "--verify", "open")
    expect(good.code).toBe(0)
    expect(good.stdout).toContain(": no defects; no problem is in two splits\nFinished open: 5 files")
    leaking("ill")
    rmSync(join(directory, "ill/README.md"))
    const ill = await nl(directory, "dataset", "finish", "--verify", "ill")
    expect(ill.code).toBe(1)
    expect(() => readFileSync(join(directory, "ill/README.md"))).toThrow("ENOENT")
  })
})

describe("nl stats DIR", () => {
  const records = async (...words: ReadonlyArray<string>): Promise<unknown> =>
    (JSON.parse((await nl(directory, "stats", "--json", ...words)).stdout) as { readonly records: number }).records

  it("counts all records of a folder, or those of a split", async () => {
    expect(await records("one")).toBe(460)
    expect(await records("two")).toBe(460)
    expect(await records("--split", "test_wording", "two")).toBe(40)
  })

  it("refuses a split of a file, and one that there is not", async () => {
    const file = await nl(directory, "stats", "--split", "test", "one/data/test-00000-of-00001.jsonl")
    expect(file.stderr).toContain("--split is for a dataset folder, and this is a file")
    await nl(directory, "dataset", "make", "small", "--train", "20", "--validation", "0", "--test", "10")
    const none = await nl(directory, "stats", "--split", "validation", "small")
    expect(none).toMatchObject({ code: 2 })
    expect(none.stderr).toContain("small has no split validation, but train, test")
  })
})
