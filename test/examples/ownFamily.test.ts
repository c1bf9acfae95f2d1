import { expect, it, vi } from "vitest"
import * as example from "../../examples/compose/ownFamily.js"
import { catalogue } from "../../src/tasks/catalogue.js"
import type { Family } from "../../src/tasks/dsl/Family.js"
import { familyDefects, sharedWordings } from "../tasks/contract.js"

// The family as one of the catalogue would be: from the sources.
vi.mock("nl-datagen", () => import("../../src/index.js"))
const fencePosts = example.fencePosts as unknown as Family

it("the family of docs/library.md keeps the contract", () => {
  expect(familyDefects(fencePosts, 2000)).toEqual([])
  expect(sharedWordings([...catalogue.filter(({ level }) => level === 1), fencePosts], 1000, [])).toEqual([])
})
