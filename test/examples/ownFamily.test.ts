import { expect, it } from "vitest"
import { fencePosts } from "../../examples/compose/ownFamily.js"
import { catalogue } from "../../src/tasks/catalogue.js"
import { familyDefects, sharedWordings } from "../tasks/contract.js"

it("the family of docs/library.md keeps the contract", () => {
  expect(familyDefects(fencePosts, 2000)).toEqual([])
  expect(sharedWordings([...catalogue.filter(({ level }) => level === 1), fencePosts], 1000)).toEqual([])
})
