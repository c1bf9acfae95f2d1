import { readdirSync, readFileSync } from "node:fs"
import { afterAll, describe, expect, it } from "vitest"
import { Category } from "../../src/domain/Category.js"
import { Level } from "../../src/domain/Level.js"
import { OPERATIONS } from "../../src/vm/isa/instructionSet.js"
import { parseProgramFile } from "../../src/vm/files/programFile.js"
import { bundled } from "../support/bundled.js"
import type * as Checks from "./corpus.js"

const { programReport, recordsReport } = await bundled<typeof Checks>(`export * from "./test/examples/corpus.js"`)

const root = new URL("../../examples/", import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".nl"))
  .sort()
  .map((path) => [path, readFileSync(new URL(path, root), "utf8")] as const)

const TOPICS = [
  ...["array", "bitwise", "concurrency", "crypto", "data-structures", "devices", "encoding", "functions", "games"],
  ...["math", "numeric", "parsing", "searching", "security", "simulation", "sorting", "string"],
]

let mutants = 0
let failing = 0
let tests = 0
let values = 0
let functions = 0
const operations = new Set<string>()
const levels = new Set<number>()
const categories = new Set<string>()

describe.each(files)("%s", (path, source) => {
  it("is annotated, tested and read, and its tests tell wrong programs from it", () => {
    const report = programReport(path, source)
    expect(report.findings).toEqual([])
    mutants += report.mutants
    failing += report.failing
    tests += report.tests
    for (const name of report.operations) operations.add(name)
  })

  it("gives a record for each prompt with each test, and a function for each prompt, which nothing else asks", () => {
    const { leftOut, prompts, records } = recordsReport(path, source)
    expect(leftOut).toEqual([])
    functions += prompts
    values += records.length - prompts
    for (const { category, level } of records) {
      levels.add(level)
      categories.add(category)
    }
  })
})

describe("the corpus", () => {
  it("is large, of many topics, levels and categories", () => {
    expect(files.length).toBeGreaterThanOrEqual(120)
    expect([...new Set(files.map(([path]) => path.split("/")[0]))]).toEqual(TOPICS)
    expect(tests).toBeGreaterThan(700)
    expect(values).toBeGreaterThan(3500)
    expect([...levels].sort()).toEqual([...Level.literals])
    expect([...categories].sort()).toEqual([...Category.literals].sort())
  })

  it("has names of their own", () => {
    const paths = new Map<string | undefined, string>()
    for (const [path, source] of files) {
      const { name } = parseProgramFile(source)
      expect(paths.get(name), `${path}: ${name}`).toBeUndefined()
      paths.set(name, path)
    }
  })

  it("has every operation of the table", () => {
    expect(OPERATIONS.map(({ name }) => name).filter((name) => !operations.has(name))).toEqual([])
  })
})

afterAll(() => {
  console.log(
    `${files.length} programs, ${tests} tests, ${values} records of values and ${functions} of functions; ` +
      `${failing} of ${mutants} changed programs fail a test`,
  )
})
