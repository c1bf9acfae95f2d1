import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { GENERATOR_VERSION } from "../../../src/domain/version.js"
import { filesOf, hashesOf } from "../support/datasets.js"
import { nl } from "../support/run.js"

const FEW = "-l 1 --train 4 --validation 0 --test 0 --shards 2".split(" ")
const COMMANDS = ["make", "plan", "shard --shard 0", "status", "status --array", "finish"]

let directory = ""
beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), "nl-folders-"))))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const at = (...names: ReadonlyArray<string>) => join(directory, ...names)
const dataset = (...words: ReadonlyArray<string>) => nl(directory, "dataset", ...words)

describe("a folder whose plan cannot be carried out", () => {
  let plan = ""
  beforeAll(async () => {
    assert.deepInclude(await dataset("plan", "planned", ...FEW), { code: 0, stderr: "" })
    plan = readFileSync(at("planned", "plan.json"), "utf8")
  })
  beforeEach(() => {
    rmSync(at("folder"), { recursive: true, force: true })
    mkdirSync(at("folder"))
  })

  const way = "copy it again from where it was made, or make the dataset in another folder"

  it.each([
    [
      "of another generator",
      (text: string) => text.replace(/"generator": \d+/, '"generator": 1'),
      `it is planned for generator 1, and this is generator ${GENERATOR_VERSION}, which makes other records; ` +
        "go on with the version that it is planned for, or make the dataset in another folder",
    ],
    [
      "of another scheme",
      (text: string) => text.replace('"v1"', '"v0"'),
      "it is planned for split scheme v0, and this program has v1; go on with the version that it is planned for",
    ],
    [
      "changed by hand",
      (text: string) => text.replace('"records": 4', '"records": 5'),
      `its plan.json was changed: the fingerprint does not fit; ${way}`,
    ],
    ["not JSON", (text: string) => text.slice(0, 100), `its plan.json is not JSON; ${way}`],
    ["not an object", () => "17\n", `its plan.json is not JSON; ${way}`],
    [
      "without splits",
      (text: string) => text.replace("splits", "parts"),
      `its plan.json is not a plan (splits: is missing); ${way}`,
    ],
  ])("because that is %s", async (_, change, problem) => {
    const changed = change(plan)
    assert.notStrictEqual(changed, plan)
    writeFileSync(at("folder", "plan.json"), changed)
    const ends = await Promise.all(
      [...COMMANDS, `make ${FEW.join(" ")}`].map((words) => dataset(...words.split(" "), "folder")),
    )
    for (const [n, end] of ends.entries())
      assert.deepEqual(
        end,
        { code: 2, signal: null, stdout: "", stderr: `nl: cannot use folder: ${problem}\n` },
        COMMANDS[n],
      )
    assert.strictEqual(readFileSync(at("folder", "plan.json"), "utf8"), changed)
    assert.deepStrictEqual(filesOf(at("folder")), ["plan.json"])
  })

  it("because there is none", async () => {
    const ends = await Promise.all(
      ["folder", "nowhere"].flatMap((name) =>
        ["shard --shard 0", "status", "finish"].map((words) => dataset(...words.split(" "), name)),
      ),
    )
    for (const [n, end] of ends.entries()) {
      const name = n < 3 ? "folder" : "nowhere"
      assert.deepInclude(end, {
        code: 2,
        stdout: "",
        stderr: `nl: cannot use ${name}: it has no plan.json; "nl dataset plan ${name}" or "nl dataset make ${name}" begins a dataset\n`,
      })
    }
    assert.isFalse(existsSync(at("nowhere")))
  })

  it("because it has other files", async () => {
    writeFileSync(at("folder", "mine.txt"), "mine")
    for (const command of ["make", "plan"])
      assert.deepInclude(await dataset(command, "folder", ...FEW), {
        code: 2,
        stdout: "",
        stderr: "nl: cannot use folder: it has files (mine.txt) and no plan.json; choose a new or an empty folder\n",
      })
    assert.deepStrictEqual(filesOf(at("folder")), ["mine.txt"])
  })

  it("because there are not so many records", async () => {
    const end = await dataset("make", "folder", "-l", "1", "--train", "4", "--test-family", "9007199254740991")
    assert.deepInclude(end, { code: 1, stdout: "" })
    assert.match(end.stderr, /^nl: [^\n]*test_family[^\n]*\n$/)
    // Nothing is planned that cannot be.
    assert.deepStrictEqual(filesOf(at("folder")), [])
  })
})

describe("a place for a folder", () => {
  it("may have only hidden files, be reached by a link, or lie below what is not there", async () => {
    mkdirSync(at("hidden", ".git"), { recursive: true })
    writeFileSync(at("hidden", ".git", "HEAD"), "")
    mkdirSync(at("behind"))
    symlinkSync("behind", at("link"))
    const places = ["hidden", "link", "a/b/c/", "./dots/../a/d"]
    const ends = await Promise.all(places.map((place) => dataset("make", place, ...FEW)))
    for (const [n, end] of ends.entries()) assert.deepInclude(end, { code: 0, stderr: "" }, places[n])
    const { ".git/HEAD": head, ...made } = hashesOf(at("hidden"))
    assert.isDefined(head)
    for (const place of ["behind", "a/b/c", "a/d"]) assert.deepStrictEqual(hashesOf(at(place)), made)
    assert.strictEqual(realpathSync(at("link")), realpathSync(at("behind")))
  })

  it("is not a file, or a link to nothing", async () => {
    writeFileSync(at("file"), "mine")
    symlinkSync("nothing", at("dangling"))
    for (const words of ["make file", "status file", "make file/below", "make dangling"]) {
      const end = await dataset(...words.split(" "))
      assert.deepInclude(end, { code: 1, stdout: "" }, words)
      assert.match(end.stderr, /^nl: cannot (use|write) [^\n]+; [^\n]*choose another path\n$/, words)
    }
    assert.strictEqual(readFileSync(at("file"), "utf8"), "mine")
    assert.isFalse(existsSync(at("nothing")))
  })
})
