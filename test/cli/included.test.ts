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
; @prompt: walk from {a} and {b} down to their gcd
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
  it("appends a record for each prompt and test of the programs below examples/ and counts them", async () => {
    mkdirSync(join(directory, "examples/math"), { recursive: true })
    writeFileSync(join(directory, "examples/math/gcd.nl"), GCD)
    const { code, stderr, stdout } = await generate("--include-examples")
    assert.strictEqual(stderr, "")
    assert.strictEqual(
      stdout,
      `Generating 4 training examples...
  Level 1 (basic): 2 examples
  Level 2 (control): 2 examples
  Examples: 1 record from 1 program

Wrote 5 examples to data.jsonl
File size: ${(Buffer.byteLength(readFileSync(join(directory, "data.jsonl"))) / 1e3).toFixed(1)} kB
`,
    )
    assert.strictEqual(code, 0)
    assert.strictEqual(records().length, 5)
    assert.deepInclude(records()[4], {
      prompt: "walk from 48 and 18 down to their gcd",
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
    const sources = readdirSync(examples, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".nl"))
      .map((name) => readFileSync(join(examples, name), "utf8"))
    const count = (source: string, kind: string) => source.split(`\n; @${kind}: `).length - 1
    const all = sources.reduce((sum, source) => sum + count(source, "prompt") * count(source, "test"), 0)
    assert.include(stdout, `\n  Examples: ${all} records from ${sources.length} programs\n`)
    assert.strictEqual(records().length, 4 + all)
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
    gcd("d.nl", (text) => text.replace("walk from", "Walk from"))
    gcd("e.nl", (text) => text.replace("walk from", "go from").replace("r1=18 ->", "r1=18, [0x10000]=1 ->"))
    const { code, stderr, stdout } = await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(
      stderr,
      `nl: mine/c.nl: 1 of 1 left out: it does not say what r0 should be (line 7)
nl: mine/d.nl: 1 of 1 left out: a record before it asks the same: Walk from 48 and 18 down to their gcd (line 7)
nl: mine/e.nl: 1 of 1 left out: it sets memory at 65536, which the prompt does not tell (line 7)
`,
    )
    assert.include(
      stdout,
      "\n  Examples: 1 record from 1 program, 4 left out: 1 above the level of this run, 1 asked already, " +
        "1 without a result in r0 that JSON has exactly, 1 whose prompt does not say all\n\n",
    )
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
    assert.match(stderr, /^nl: mine\/gcd\.nl: 1 of 1 left out: [^\n]*\n$/)
    assert.include(stdout, "\n  Examples: 0 records from 0 programs, 1 left out: 1 whose prompt does not say all\n\n")
    assert.strictEqual(code, 0)
    assert.strictEqual(records().length, 4)
  })

  it("gives functions with the tests of the file, and the category that is asked for", async () => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(join(directory, "mine/gcd.nl"), GCD.replace("r0=6\n", "r0=6\n; @test: r0=7, r1=0 -> r0=7\n"))
    const { code, stderr } = await generate(
      ..."--include-examples --examples-dir mine --tests 8 --form function --examples-category loops".split(" "),
    )
    assert.strictEqual(stderr, "")
    assert.strictEqual(code, 0)
    assert.deepInclude(records()[4], {
      prompt: "walk from r0 and r1 down to their gcd",
      expected_output: 6,
      category: "loops",
      tests: [
        { input: [48, 18], memory: [], output: 6 },
        { input: [7, 0], memory: [], output: 7 },
      ],
    })
    assert.deepInclude(await nl(directory, "verify", "data.jsonl"), { code: 0, stderr: "" })
  })

  it("leaves out files that fail their tests if it is told so", async () => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(join(directory, "mine/a.nl"), GCD.replace("-> r0=6", "-> r0=7"))
    writeFileSync(join(directory, "mine/b.nl"), GCD)
    const { code, stderr, stdout } = await generate(
      ..."--include-examples --examples-dir mine --skip-bad-examples".split(" "),
    )
    assert.strictEqual(stderr, "nl: mine/a.nl:7 is left out: its test fails: r0 is 6, not 7\n")
    assert.include(stdout, "  Examples: 1 record from 1 program, 1 left out: 1 in files that cannot be used\n")
    assert.strictEqual(code, 0)
  })

  it("asks the whole prompt", async () => {
    mkdirSync(join(directory, "mine"))
    writeFileSync(
      join(directory, "mine/gcd.nl"),
      GCD.replace("{a} and {b} down", "#{a} and {b}; by Euclid // quickly down"),
    )
    await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(records()[4]?.["prompt"], "walk from #48 and 18; by Euclid // quickly down to their gcd")
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
    writeFileSync(join(directory, "elsewhere.nl"), GCD.replace("walk", "run"))
    symlinkSync("../elsewhere.nl", join(directory, "mine/link.nl"))
    const { code, stderr } = await generate("--include-examples", "--examples-dir", "mine")
    assert.strictEqual(
      stderr,
      "nl: mine/dangling.nl is left out: there is no such file or directory\n" +
        "nl: mine/link.nl is left out: it is a link to what lies outside of the directory; name that by its own path\n" +
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
