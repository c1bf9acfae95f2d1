import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
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
    const { code, stderr, stdout } = await nl(
      directory,
      ..."datagen -n 4 -l 5 -o data.jsonl --include-examples --examples-dir".split(" "),
      examples,
    )
    assert.strictEqual(stderr, "")
    assert.strictEqual(code, 0)
    const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".nl"))
    assert.include(stdout, `\n  Examples: ${files.length} examples\n`)
    assert.strictEqual(records().length, 4 + files.length)
    for (const { assembly } of records()) assert.match(String(assembly), /\S$/)
    assert.deepInclude(await nl(directory, "verify", "data.jsonl"), { code: 0, stderr: "" })
  })

  it("takes the levels up to that of the run, and says what it leaves out", async () => {
    mkdirSync(join(directory, "mine"))
    const gcd = (name: string, change: (text: string) => string) =>
      writeFileSync(join(directory, "mine", name), change(GCD))
    gcd("a.nl", (text) => text)
    gcd("b.nl", (text) => text.replace("difficulty: 2", "difficulty: 5").replace("math", "crypto"))
    gcd("c.nl", (text) => text.replace("-> r0=6", "-> r1=0"))
    gcd("d.nl", (text) => text.replace("find the gcd", "Find the GCD"))
    gcd("e.nl", (text) => text.replace("find the", "; the").replace("r1=18 ->", "r1=18, [0x10000]=1 ->"))
    const { code, stderr, stdout } = await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(
      stderr,
      `nl: mine/b.nl is left out: it is of level 5, above the 2 of this run
nl: mine/c.nl is left out: no test can become a record: it does not say what r0 should be (line 7)
nl: mine/d.nl is left out: it has the same prompt as mine/a.nl: Find the GCD of 48 and 18
nl: mine/e.nl is left out: no test can become a record: it presets memory (line 7)
`,
    )
    assert.include(stdout, "\n  Examples: 1 example, 4 programs left out (1 above level 2)\n\n")
    assert.strictEqual(code, 0)
    assert.deepStrictEqual(
      records().map(({ level }) => level),
      [1, 2, 1, 2, 2],
    )
  })

  it("says so where no program gives a record", async () => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(join(directory, "mine/gcd.nl"), GCD.replace("r1=18 -> r0=6", "r1=0x8000000000000000 -> r0=16"))
    const { code, stderr, stdout } = await generate("--include-examples", "--examples-dir", "mine")
    assert.match(stderr, /^nl: mine\/gcd\.nl is left out: [^\n]*\n$/)
    assert.include(stdout, "\n  Examples: 0 examples, 1 program left out\n\n")
    assert.strictEqual(code, 0)
    assert.strictEqual(records().length, 4)
  })

  it("asks the whole prompt", async () => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(join(directory, "mine/gcd.nl"), GCD.replace("{a} and {b}", "#{a} and {b}; by Euclid // quickly"))
    await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(records()[4]?.["prompt"], "find the gcd of #48 and 18; by Euclid // quickly")
  })

  it("begins nothing if the examples cannot be read", async () => {
    const { code, stderr, stdout } = await generate("--include-examples")
    assert.strictEqual(
      stderr,
      "nl: cannot use examples: there is no such file or directory; name another with --examples-dir, " +
        "such as node_modules/nl-datagen/examples, where the shipped examples are\n",
    )
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(readdirSync(directory), [])
  })

  it("tells of another directory as it is", async () => {
    const { code, stderr } = await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(stderr, "nl: cannot use mine: there is no such file or directory\n")
    assert.strictEqual(code, 1)
  })

  it.each([
    ["; @test r0=1, r1=1 -> r0=1", "`@test` lacks its colon: write `@test:`"],
    ["; @tset: r0=1, r1=1 -> r0=1", "unknown annotation `@tset`; did you mean `@test:`?"],
    ["; @promt: gcd of {a} and {b}", "unknown annotation `@promt`; did you mean `@prompt:`?"],
  ])("begins nothing if an annotation is misspelt: %s", async (line, reason) => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(join(directory, "mine/gcd.nl"), `${line}\n${GCD}`)
    const { code, stderr } = await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(stderr, `nl: cannot use mine/gcd.nl:1: ${reason}\n`)
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(readdirSync(directory), ["mine"])
  })

  it("begins nothing if one of them is wrong", async () => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(join(directory, "mine/gcd.nl"), GCD.replace("-> r0=6", "-> r0=7"))
    const { code, stderr } = await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(stderr, "nl: cannot use mine/gcd.nl:7: its test fails: r0 is 6, not 7\n")
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(readdirSync(directory), ["mine"])
  })

  it("goes on after what it cannot read, and says so", async () => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(join(directory, "mine/gcd.nl"), GCD)
    writeFileSync(join(directory, "mine/bytes.nl"), Uint8Array.of(0x61, 0xe9))
    symlinkSync("nothing", join(directory, "mine/dangling.nl"))
    symlinkSync(".", join(directory, "mine/circle"))
    const { code, stderr } = await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(
      stderr,
      "nl: mine/dangling.nl is left out: there is no such file or directory\n" +
        "nl: mine/bytes.nl is left out: it is not UTF-8 text\n",
    )
    assert.strictEqual(code, 0)
    assert.strictEqual(records().length, 5)
  })

  it("is needed: no examples are read without it", async () => {
    mkdirSync(join(directory, "examples"))
    writeFileSync(join(directory, "examples/broken.nl"), "no program\n")
    const { code } = await generate()
    assert.strictEqual(code, 0)
    assert.strictEqual(records().length, 4)
  })
})
