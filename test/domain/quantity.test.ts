import { assert, describe, it } from "vitest"
import { count, fileSize } from "../../src/domain/quantity.js"

describe("count", () => {
  it.each([
    [0, "0 records"],
    [1, "1 record"],
    [2, "2 records"],
    [1n, "1 record"],
    [21, "21 records"],
  ])("of %s", (number, text) => assert.strictEqual(count(number, "record"), text))
})

describe("the size of a file", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [2, "2 bytes"],
    [999, "999 bytes"],
    [1000, "1.0 kB"],
    [1600, "1.6 kB"],
    [99_900, "99.9 kB"],
    [100_000, "0.1 MB"],
    [1_000_000, "1.0 MB"],
    [45_249_000, "45.2 MB"],
    [2_000_000_000, "2000.0 MB"],
  ])("of %s bytes", (bytes, text) => assert.strictEqual(fileSize(bytes), text))
})
