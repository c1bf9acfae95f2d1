import { assert, describe, it } from "vitest"
import { nearest } from "../../src/domain/nearest.js"

const COMMANDS = ["datagen", "run", "test", "asm", "disasm", "verify", "stats"]

describe("the nearest word", () => {
  it.each([
    ["a letter too few", "verfy", "verify"],
    ["a letter too many", "statss", "stats"],
    ["another letter", "tesk", "test"],
    ["two letters swapped", "datagne", "datagen"],
    ["a short word with letters swapped", "rnu", "run"],
    ["the other case", "RUN", "run"],
    ["two errors in six letters", "dizazm", "disasm"],
    ["itself", "asm", "asm"],
  ])("%s", (_, typed, meant) => assert.strictEqual(nearest(typed, COMMANDS), meant))

  it.each([
    ["two errors in four letters", "tusk"],
    ["nothing alike", "bogus"],
    ["nothing", ""],
    ["a word beyond all names", "verify".padEnd(41, "y")],
  ])("is not there for %s", (_, typed) => assert.isUndefined(nearest(typed, COMMANDS)))

  it("is the first of several that are as near", () => {
    assert.strictEqual(nearest("r3x", ["r30", "r31"]), "r30")
    assert.strictEqual(nearest("r31", ["r30", "r31"]), "r31")
  })

  it("keeps the candidate's own case", () => assert.strictEqual(nearest("abc", new Set(["aBC"])), "aBC"))
})
