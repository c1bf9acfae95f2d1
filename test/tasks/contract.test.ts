import { describe, expect, it } from "vitest"
import type * as Catalogue from "../../src/tasks/catalogue.js"
import { keyOf } from "../../src/tasks/dsl/key.js"
import { bundled } from "../support/bundled.js"
import type * as Contract from "./contract.js"

const { catalogue, familyDefects, sharedWordings } = await bundled<typeof Catalogue & typeof Contract>(`
  export { catalogue } from "./src/tasks/catalogue.js"
  export { familyDefects, sharedWordings } from "./test/tasks/contract.js"
`)

/** Samples of each family that are made, assembled from their text, and executed. */
const SAMPLES = Number(process.env["CONTRACT_SAMPLES"] ?? 1200)

describe.each(catalogue.map((family) => [family.id, family] as const))("%s", (_, family) => {
  it("is executed, equals its oracle, keeps its level's rules, asks each thing once and in many ways", () => {
    expect(familyDefects(family, SAMPLES)).toEqual([])
  })
})

describe("the catalogue", () => {
  it("has families with ids, and keys, of their own", () => {
    expect(new Set(catalogue.map((family) => family.id)).size).toBe(catalogue.length)
    expect(new Set(catalogue.map((family) => keyOf(family.id))).size).toBe(catalogue.length)
  })

  it("shares no wording between families", () => {
    expect(sharedWordings(catalogue, 3000)).toEqual([])
  })
})
