import { afterAll, describe, expect, it } from "vitest"
import type * as Catalogue from "../../src/tasks/catalogue.js"
import { bundled } from "../support/bundled.js"
import type * as Exceptions from "./method/exceptions.js"
import type * as Method from "./method/method.js"

type Check = Exceptions.Check

const { catalogue, CHECKS, EXCEPTIONS, methodReport } = await bundled<
  typeof Catalogue & typeof Exceptions & typeof Method
>(`
  export { catalogue } from "./src/tasks/catalogue.js"
  export { CHECKS, EXCEPTIONS } from "./test/tasks/method/exceptions.js"
  export { methodReport } from "./test/tasks/method/method.js"
`)

/** Families by check: those that break it, and those that are excepted. */
const broken = new Map<Check, number>()
const excepted = new Map<Check, number>()
const used = new Set<(typeof EXCEPTIONS)[number]>()

const count = (counts: Map<Check, number>, findings: ReadonlyArray<{ readonly check: Check }>) => {
  for (const check of new Set(findings.map((finding) => finding.check))) counts.set(check, (counts.get(check) ?? 0) + 1)
}

describe.each(catalogue.map((family) => [family.id, family] as const))("%s", (_, family) => {
  it("does as its sentences say, needs all that it does, meets what it mentions, and cannot be guessed", () => {
    const report = methodReport(family)
    count(broken, report.findings)
    count(excepted, report.excepted)
    for (const exception of report.exceptions) used.add(exception)
    expect(report.findings).toEqual([])
  })
})

describe("the exceptions", () => {
  it("each except something, for a reason", () => {
    expect(EXCEPTIONS.filter((exception) => !exception.ofFunctions && !used.has(exception))).toEqual([])
    expect(EXCEPTIONS.filter(({ reason }) => reason.length < 15)).toEqual([])
  })
})

describe("the catalogue", () => {
  it("has at least 450 families", () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(450)
  })
})

afterAll(() => {
  const lines = CHECKS.map(
    (check) => `  ${check}: broken by ${broken.get(check) ?? 0} families, excepted in ${excepted.get(check) ?? 0}`,
  )
  console.log([`The method, over ${catalogue.length} families:`, ...lines].join("\n"))
})
