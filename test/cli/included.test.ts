import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, assert, beforeEach, describe, it } from "vitest"
import { nl } from "./support/run.js"

let directory = ""
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "nl-included-"))))
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const GCD = `; @name: Gcd
; @category: math
; @difficulty: 2
; @prompt: find the gcd of {a} and {b}
; @param: a=r0 "First number"
; @param: b=r1 "Second number"
; @test: r0=48, r1=18 -> r0=6
next:
  beqz r1, done
  mod r2, r0, r1
  mov r0, r1
  mov r1, r2
  b next
done:
  halt
`

const records = () =>
  readFileSync(join(directory, "data.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const generate = (...words: ReadonlyArray<string>) =>
  nl(directory, "datagen", "-n", "4", "-l", "2", "-o", "data.jsonl", ...words)

describe("nl datagen --include-examples", () => {
  it("appends a record for each program below examples/ and counts them", async () => {
    mkdirSync(join(directory, "examples/math"), { recursive: true })
    writeFileSync(join(directory, "examples/math/gcd.nl"), GCD)
    const { code, stderr, stdout } = await generate("--include-examples")
    assert.strictEqual(stderr, "")
    assert.strictEqual(
      stdout,
      `Generating 4 training examples...
  Level 1 (basic): 2 examples
  Level 2 (control): 2 examples
  Examples: 1 example

Wrote 5 examples to data.jsonl
File size: ${(Buffer.byteLength(readFileSync(join(directory, "data.jsonl"))) / 1e3).toFixed(1)} kB
`,
    )
    assert.strictEqual(code, 0)
    assert.strictEqual(records().length, 5)
    assert.deepInclude(records()[4], {
      prompt: "find the gcd of 48 and 18",
      expected_output: 6,
      level: 2,
      category: "math",
    })
  })

  it("takes every shipped example", async () => {
    const examples = fileURLToPath(new URL("../../examples", import.meta.url))
    const { code, stderr } = await generate("--include-examples", "--examples-dir", examples)
    assert.strictEqual(stderr, "")
    assert.strictEqual(code, 0)
    const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".nl"))
    assert.strictEqual(records().length, 4 + files.length)
  })

  it("begins nothing if the examples cannot be read", async () => {
    const { code, stderr, stdout } = await generate("--include-examples")
    assert.strictEqual(stderr, "nl: cannot use examples: there is no such file or directory\n")
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(readdirSync(directory), [])
  })

  it("begins nothing if one of them is wrong", async () => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(join(directory, "mine/gcd.nl"), GCD.replace("-> r0=6", "-> r0=7"))
    const { code, stderr } = await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(stderr, "nl: cannot use mine/gcd.nl:7: its test fails: r0 is 6, not 7\n")
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(readdirSync(directory), ["mine"])
  })

  it("is needed: no examples are read without it", async () => {
    mkdirSync(join(directory, "examples"))
    writeFileSync(join(directory, "examples/broken.nl"), "no program\n")
    const { code } = await generate()
    assert.strictEqual(code, 0)
    assert.strictEqual(records().length, 4)
  })
})
