import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { Category } from "../src/domain/Category.js"
import { parseProgramFile } from "../src/vm/files/programFile.js"
import { runProgramTests } from "../src/vm/files/programTests.js"
import { formatDiagnostic } from "../src/vm/text/diagnostic.js"

const root = new URL("../examples/", import.meta.url)
const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".nl"))
  .sort()

describe("example programs", () => {
  it("are many, and have names of their own", () => {
    expect(paths.length).toBeGreaterThanOrEqual(36)
    const names = paths.map((path) => parseProgramFile(readFileSync(new URL(path, root), "utf8")).name)
    expect(new Set(names).size).toBe(paths.length)
  })

  for (const path of paths) {
    it(path, () => {
      const source = readFileSync(new URL(path, root), "utf8")
      const file = parseProgramFile(source)
      expect([...file.ignored, ...file.unknown]).toEqual([])
      expect(file.name).toBeTruthy()
      expect(file.description).toBeTruthy()
      expect(Category.literals).toContain(file.category)
      expect(file.difficulty).toBeDefined()
      expect(file.prompts.length).toBeGreaterThanOrEqual(2)
      expect(file.tests.length).toBeGreaterThanOrEqual(3)
      // Each parameter is in each prompt, and nothing else is in braces.
      const parameters = file.parameters.map(({ name }) => name).sort()
      for (const prompt of file.prompts) {
        const named = new Set(Array.from(prompt.matchAll(/\{(\w+)\}/g), (match) => match[1]!))
        expect([...named].sort(), prompt).toEqual(parameters)
      }
      const first = new Set(file.tests[0]!.inputs.registers.map(([register]) => register))
      for (const { register } of file.parameters) expect(first).toContain(register)

      const { results, diagnostics, unusedMocks } = runProgramTests(file)
      expect(unusedMocks).toEqual([])
      expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, source, path)).join("\n")).toBe("")
      expect(results.flatMap(({ test, failures }) => failures.map((failure) => `${test.text}: ${failure}`))).toEqual([])
    })
  }
})
