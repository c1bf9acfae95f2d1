import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { nl, shell } from "./support/run.js"

let directory = ""
beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), "nl-usage-"))))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string
}

const numExamples = "--num-examples must be a whole number from 1 to 9007199254740991, in plain digits"
const level = "--level must be a whole number from 1 to 5, in plain digits"
const seed = "--seed must be a whole number from 0 to 9007199254740991, in plain digits"

describe("a command line that says nothing clear", () => {
  it.each([
    ["-n 0", `${numExamples}, not "0"`],
    ["-n -5", `${numExamples}, not "-5"`],
    ["-n=5", "unknown option -n=5 (did you mean -n 5?)"],
    ["-n5", "unknown option -n5 (did you mean -n 5?)"],
    ["-n 1e3", `${numExamples}, not "1e3"`],
    ["-n 1.5", `${numExamples}, not "1.5"`],
    ["-n 0x10", `${numExamples}, not "0x10"`],
    ["-n 9007199254740992", `${numExamples}, not "9007199254740992"`],
    ["-n=", "unknown option -n= (did you mean -n?)"],
    ["--num-examples=", `${numExamples}, not empty`],
    ["-l 0", `${level}, not "0"`],
    ["-l 6", `${level}, not "6"`],
    ["-l two", `${level}, not "two"`],
    ["--seed -1", `${seed}, not "-1"`],
    ["--seed 9007199254740992", `${seed}, not "9007199254740992"`],
    ["--workers 0", '--workers must be a whole number from 1 to 1024, in plain digits, not "0"'],
    ["--output=", "--output must be a path, not empty"],
    ["--seed", "option --seed needs a value, --seed N"],
    ["-o", "option -o needs a value, -o FILE"],
    ["-n -l 3", "option -n needs a value, -n N, but -l follows (write --num-examples=-l if that is the value)"],
    ["--COUNT 7", "unknown option --COUNT"],
    ["--SEED 7", "unknown option --SEED (did you mean --seed?)"],
    ["-N 7", "unknown option -N (did you mean -n?)"],
    ["--sed 7", "unknown option --sed (did you mean --seed?)"],
    ["--num 7", "unknown option --num (did you mean --num-examples?)"],
    ["--num-exampels=7", "unknown option --num-exampels=7 (did you mean --num-examples?)"],
    ["--include-examples=yes", "option --include-examples takes no value"],
    ["--include-examples true", 'unexpected argument "true"'],
    ["--examples-dir x", "option --examples-dir has no effect without --include-examples, add that or leave both out"],
    ["-n 5 --num-examples 6", "option --num-examples is given twice"],
    ["data.jsonl", 'unexpected argument "data.jsonl"'],
    ["-- --seed", 'unexpected argument "--seed"'],
    ["--wizard", "unknown option --wizard"],
    ["--log-level debug", "unknown option --log-level"],
  ])("nl datagen %s", async (words, problem) => {
    const { code, stdout, stderr } = await nl(directory, "datagen", ...words.split(" "))
    assert.strictEqual(stderr, `nl datagen: ${problem}; see "nl datagen --help"\n`)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 2)
    assert.deepStrictEqual(readdirSync(directory), [])
  })

  it.each([
    ["", /^nl: no command given, the commands? (is|are) datagen[^\n]*; see "nl --help"\n$/],
    ["datagne", /^nl: unknown command datagne \(did you mean datagen\?\); see "nl --help"\n$/],
    ["Datagen", /^nl: unknown command Datagen \(did you mean datagen\?\); see "nl --help"\n$/],
    ["-n 5", /^nl: unknown option -n, the commands? (is|are) datagen[^\n]*; see "nl --help"\n$/],
    ["--versoin", /^nl: unknown option --versoin \(did you mean --version\?\); see "nl --help"\n$/],
  ])("nl %s", async (words, line) => {
    const { code, stdout, stderr } = await nl(directory, ...words.split(" ").filter((word) => word !== ""))
    assert.match(stderr, line)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 2)
  })
})

describe("help and version", () => {
  it.each([["--version"], ["datagen --version"]])("nl %s prints the version", async (words) => {
    assert.deepInclude(await nl(directory, ...words.split(" ")), { code: 0, stdout: `${version}\n`, stderr: "" })
  })

  it.each([["--help"], ["-h"], ["datagen --help"], ["datagen -h"], ["datagen -n x --help"]])(
    "nl %s shows usage, every option with its default, the levels and examples",
    async (words) => {
      const { code, stdout, stderr } = await nl(directory, ...words.split(" "))
      assert.strictEqual(code, 0)
      assert.strictEqual(stderr, "")
      for (const text of [
        "Usage: nl datagen [OPTIONS]",
        "-o, --output <FILE>",
        "(default: training_data.jsonl)",
        "-n, --num-examples <N>",
        "(default: 100000)",
        "-l, --level <N>",
        "(default: 5)",
        "--seed <N>",
        "(default: 42)",
        "--include-examples",
        "--examples-dir <DIR>",
        "(default: examples)",
        "--workers <N>",
        "5  Advanced",
        "nl datagen -o training_data.jsonl -n 100000",
      ])
        assert.include(stdout, text)
      for (const line of stdout.split("\n")) assert.isAtMost(line.length, 120)
    },
  )

  it.each(["datagen", "run", "test", "asm", "disasm"])(
    "nl --help lists %s, whose own help shows all it takes",
    async (name) => {
      assert.match((await nl(directory, "--help")).stdout, new RegExp(`\\nCommands:\\n(.*\\n)*  ${name} +[A-Z]`))
      const { code, stderr, stdout } = await nl(directory, name, "--help")
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 0)
      assert.match(stdout, new RegExp(`^[A-Z][^\\n]+\\n\\nUsage: nl ${name} \\[OPTIONS\\]`))
      assert.match(stdout, /\nOptions:\n/)
      assert.match(stdout, new RegExp(`\\nExamples:\\n  # .*\\n  .*nl ${name}.*\\n  # .*\\n  .*nl ${name}.*\\n$`))
      for (const line of stdout.split("\n")) assert.isAtMost(line.length, 120)
    },
  )

  it("cannot be printed on a full device", async () => {
    const { code, stderr } = await shell(directory, "$NL --help >/dev/full")
    assert.match(stderr, /^nl: cannot write standard output: no space left on the device[^\n]*\n$/)
    assert.strictEqual(code, 1)
  })
})
