import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { spawn } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { check, resolveConfig } from "prettier"
import { Category } from "../../src/domain/Category.js"
import { catalogue } from "../../src/tasks/catalogue.js"
import type { Family } from "../../src/tasks/dsl/Family.js"
import { outcome } from "../cli/support/run.js"
import { familyDefects, sharedWordings } from "../tasks/contract.js"
import { methodReport } from "../tasks/method/method.js"

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url))
const SAMPLES = 500

/** A clone as the scaffold sees one: empty categories, and the language that families are written in. */
let root = ""
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "nl-family-"))
  for (const category of Category.literals) mkdirSync(join(root, "src/tasks/families", category), { recursive: true })
  symlinkSync(join(REPOSITORY, "src/tasks/dsl"), join(root, "src/tasks/dsl"))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const scaffold = (...words: ReadonlyArray<string>) =>
  outcome(spawn(process.execPath, [join(REPOSITORY, "scripts/family.mjs"), "--root", root, ...words]))

const written = () =>
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))

const load = async (path: string, name: string): Promise<Family> => {
  const module = (await import(/* @vite-ignore */ join(root, path))) as Readonly<Record<string, Family>>
  return module[name]!
}

const levelOf = (category: Category) => catalogue.find((family) => family.category === category)!.level

describe("npm run family", () => {
  const families: Array<Family> = []

  it.each(Category.literals)("writes a family of %s that passes the contract", async (category) => {
    const { code, stderr, stdout } = await scaffold(`${category}/zig_zag_2`)
    assert.deepInclude({ code, stderr }, { code: 0, stderr: "" })
    const path = `src/tasks/families/${category}/zigZag2.ts`
    assert.match(stdout, new RegExp(`^${path} is written, and listed in src/tasks/catalogue\\.ts`))
    assert.include(stdout, `npm run check -- ${category}/zig_zag_2\n`)
    assert.include(stdout, "raise GENERATOR_VERSION")

    const text = readFileSync(join(root, path), "utf8")
    assert.notMatch(text, /scaffold/i)
    const lines = text.split("\n").length
    assert.isTrue(lines >= 20 && lines <= 60, `${lines} lines`)
    const options = await resolveConfig(join(REPOSITORY, path))
    assert.isTrue(await check(text, { ...options, parser: "typescript" }), "is formatted")

    const family = await load(path, "zigZag2")
    assert.deepInclude(family, { id: `${category}/zig_zag_2`, category, level: levelOf(category) })
    assert.deepStrictEqual(familyDefects(family, SAMPLES), [])
    assert.deepStrictEqual(methodReport(family).findings, [])
    families.push(family)
  })

  it("writes families that ask differently from each other and from the catalogue", async () => {
    await scaffold("memory/saw_tooth")
    const other = await load("src/tasks/families/memory/sawTooth.ts", "sawTooth")
    assert.deepStrictEqual(sharedWordings([...catalogue, ...families, other], 200), [])
  })

  it("lists all of them, under a name each", async () => {
    const text = readFileSync(join(root, "src/tasks/catalogue.ts"), "utf8")
    for (const category of Category.literals) assert.include(text, `"./families/${category}/zigZag2.js"`)
    assert.include(text, "import { zigZag2 as memoryZigZag2 } from")
    assert.include(text, "import { sawTooth } from")
  })

  it.each([
    [[], /^family: name one family, as in "npm run family memory\/count_peaks"\n$/],
    [["memory/a", "memory/b"], /^family: name one family, as in /],
    [["--help"], /^family: Unknown option '--help'[^\n]*\n$/],
    [["peaks"], /^family: "peaks" is not a category, the categories are arithmetic, bitwise, [^\n]*, crypto\n$/],
    [["Memory/peaks"], /^family: "Memory" is not a category/],
    [["../memory/peaks"], /^family: "\.\." is not a category/],
    [["memory/"], /^family: a name is lower-case words with _ between them, as in memory\/count_peaks, not ""\n$/],
    [["memory/countPeaks"], /^family: a name is lower-case words .* not "countPeaks"\n$/],
    [["memory/count-peaks"], /^family: a name is lower-case words/],
    [["memory/../peaks"], /^family: a name is lower-case words/],
    [["memory/count__peaks"], /^family: a name is lower-case words/],
    [["memory/2nd"], /^family: a name is lower-case words/],
    [[`memory/${"a".repeat(41)}`], /^family: a name has at most 40 characters, and a{41} has 41\n$/],
    [
      ["math/switch"],
      /^family: "switch" has another meaning in TypeScript or in a family's file, take another name\n$/,
    ],
    [["math/list"], /^family: "list" has another meaning/],
    [["math/catalogue"], /^family: "catalogue" has another meaning/],
    [["memory/saw_tooth"], /^family: memory\/saw_tooth exists, it is src\/tasks\/families\/memory\/sawTooth\.ts\n$/],
  ])("refuses %j in one line, and writes nothing", async (words, message) => {
    const before = written()
    const { code, stderr, stdout } = await scaffold(...words)
    assert.match(stderr, message)
    assert.deepInclude({ code, stdout }, { code: 2, stdout: "" })
    assert.deepStrictEqual(written(), before)
  })
})
