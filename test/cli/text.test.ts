import { assert, describe, it } from "vitest"
import { mayBeScreen, oneLine } from "../../src/cli/text.js"
import { cut } from "../../src/domain/shown.js"

describe("a text in one line", () => {
  it.each([
    ["a\nb\tc\rd", "a\\nb\\tc\\rd"],
    ["\u001b[31mred\u0007", "\\u001b[31mred\\u0007"],
    ["\u007f\u0085\u009b31m", "\\u007f\\u0085\\u009b31m"],
    ["a\u2028b\u202egnp.exe", "a\\u2028b\\u202egnp.exe"],
    ["Grüße, 東京 😀", "Grüße, 東京 😀"],
  ])("%j", (text, safe) => assert.strictEqual(oneLine(text), safe))
})

describe("a value in a message", () => {
  it.each([
    ["x".repeat(200), "x".repeat(200)],
    ["x".repeat(201), `${"x".repeat(200)}…`],
    [`${"x".repeat(199)}😀y`, `${"x".repeat(199)}…`],
  ])("is at most 200 characters long (%#)", (text, shown) => assert.strictEqual(cut(text), shown))
})

it.each([
  ["-", true],
  ["/dev/stdout", true],
  ["/dev/stderr", true],
  ["/dev/tty", true],
  ["/dev/pts/3", true],
  ["/dev/fd/63", true],
  ["/proc/self/fd/1", true],
  ["/dev/null", false],
  ["/dev/shm/a.jsonl", false],
  ["dev/tty", false],
  ["training_data.jsonl", false],
])("%s may come out on the screen: %s", (path, may) => assert.strictEqual(mayBeScreen(path), may))
