import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { nl, shell } from "./support/run.js"
import { offeredByBash, offeredByFish, withShell, zshCompletes } from "./support/shells.js"

const COMMANDS = [
  "datagen",
  "dataset",
  "run",
  "test",
  "asm",
  "disasm",
  "verify",
  "stats",
  "report",
  "score",
  "test-accuracy",
]
/** Commands of two words. */
const DATASET = ["make", "plan", "shard", "status", "finish", "script"]
const ENGINES = ["slurm", "kubernetes", "ray"]
/** All that have options. */
const WITH_OPTIONS = [
  ...COMMANDS.filter((command) => command !== "dataset"),
  ...DATASET.map((command) => `dataset ${command}`),
  ...ENGINES.map((engine) => `dataset script ${engine}`),
]

let directory = ""
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-completions-"))
  mkdirSync(join(directory, "programs"))
  for (const name of ["data.jsonl", "my data.jsonl", "a*b.nl"]) writeFileSync(join(directory, name), "")
  for (const name of ["bash", "zsh", "fish"]) {
    const { code, stderr, stdout } = await nl(directory, "--completions", name)
    assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
    writeFileSync(join(directory, `.nl.${name}`), stdout)
  }
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** The options that a command's help shows. */
const optionsOf = async (command: string): Promise<ReadonlyArray<string>> => {
  const { stdout } = await nl(directory, "help", ...command.split(" "))
  return stdout
    .split("\n")
    .filter((line) => /^ {2}( {4})?-/.test(line))
    .flatMap(
      (line) =>
        line
          .trim()
          .split("  ")[0]!
          .match(/(?<!\S)-[a-zA-Z-]+/g) ?? [],
    )
}

withShell("bash", () => {
  const offered = (...words: ReadonlyArray<string>) => offeredByBash(directory, ...words)

  it("is told to complete nl", async () => {
    const { stdout } = await shell(directory, 'eval "$($NL --completions bash)"; complete -p nl')
    assert.strictEqual(stdout, "complete -F _nl_completions nl\n")
  })

  it("offers the commands", async () => {
    assert.deepStrictEqual(await offered("nl", ""), [...COMMANDS, "help", "version"])
    assert.deepStrictEqual(await offered("nl", "d"), ["datagen", "dataset", "disasm"])
    assert.deepStrictEqual(await offered("nl", "dataset", ""), DATASET)
    assert.deepStrictEqual(await offered("nl", "help", "dataset", ""), DATASET)
    assert.deepStrictEqual(await offered("nl", "dataset", "script", ""), ENGINES)
    assert.deepStrictEqual(await offered("nl", "help", ""), COMMANDS)
    assert.deepStrictEqual(await offered("nl", "-"), ["--completions", "-h", "--help", "-V", "--version"])
    assert.deepStrictEqual(await offered("nl", "--completions", ""), ["bash", "zsh", "fish"])
    assert.deepStrictEqual(await offered("nl", "bogus", ""), [])
  })

  it.each(WITH_OPTIONS)("offers the options of %s", async (command) => {
    const options = await optionsOf(command)
    assert.includeMembers([...options], ["-h", "--help", "-V", "--version"])
    assert.deepStrictEqual(await offered("nl", ...command.split(" "), "-"), options)
  })

  it.each([
    ["datagen", "--le", ["--level"]],
    ["datagen", "", ["-o", "--output", "-n", "--num-examples", "-l", "--level", "--seed", "--from"]],
    ["datagen --level", "", ["1", "2", "3", "4", "5"]],
    ["datagen -n 5 -l", "", ["1", "2", "3", "4", "5"]],
    ["datagen --level =", "3", ["3"]],
    ["datagen --level", "=", ["1", "2", "3", "4", "5"]],
    ["datagen --seed", "", []],
    ["datagen -o", "m", ["my data.jsonl"]],
    ["datagen --output =", "d", ["data.jsonl"]],
    ["datagen --include-examples --examples-dir", "", ["programs"]],
    ["asm --format", "", ["bytes", "hex", "json"]],
    ["asm data.jsonl --format", "h", ["hex"]],
    ["run", "a", ["a*b.nl"]],
    ["run --reg", "", []],
    ["run --input", "d", ["data.jsonl"]],
    ["verify data.jsonl", "my", ["my data.jsonl"]],
    ["dataset make --format", "", ["parquet", "jsonl", "jsonl.gz"]],
    ["dataset plan --form", "f", ["function"]],
    ["dataset make", "p", ["programs"]],
    ["dataset status --array", "p", ["programs"]],
    ["test", "p", ["programs"]],
    ["test -- --help", "-", []],
    ["test --", "p", ["programs"]],
    ["version", "d", []],
  ])("completes nl %s %s", async (before, word, choices) => {
    const all = await offered("nl", ...before.split(" "), word)
    // Of many, the first.
    assert.deepStrictEqual(all.slice(0, choices.length || 1), choices)
  })
})

withShell("fish", () => {
  const offered = (line: string) => offeredByFish(directory, line)

  it("takes the script", async () => {
    assert.deepInclude(await shell(directory, "fish --no-execute .nl.fish"), { code: 0, stderr: "" })
  })

  it.each(WITH_OPTIONS)("offers the options of %s", async (command) => {
    const long = (await optionsOf(command)).filter((option) => option.startsWith("--"))
    assert.deepStrictEqual(await offered(`nl ${command} --`), [...long].sort())
  })

  it.each([
    ["nl ", [...COMMANDS, "help", "version"].sort()],
    ["nl d", ["datagen", "dataset", "disasm"]],
    ["nl dataset ", [...DATASET].sort()],
    ["nl dataset make --format ", ["jsonl", "jsonl.gz", "parquet"]],
    ["nl dataset finish p", ["programs/"]],
    ["nl help s", ["score", "stats"]],
    ["nl --completions ", ["bash", "fish", "zsh"]],
    ["nl datagen --level ", ["1", "2", "3", "4", "5"]],
    ["nl datagen --level=", ["--level=1", "--level=2", "--level=3", "--level=4", "--level=5"]],
    ["nl datagen --seed ", []],
    ["nl datagen ", []],
    ["nl datagen -o m", ["my data.jsonl"]],
    ["nl datagen --examples-dir ", ["programs/"]],
    ["nl asm --format ", ["bytes", "hex", "json"]],
    ["nl run d", ["data.jsonl"]],
    ["nl test test p", ["programs/"]],
  ])("completes %s", async (line, choices) => {
    assert.deepStrictEqual(await offered(line), choices)
  })
})

withShell("zsh", () => {
  it("takes the script", async () => {
    assert.deepInclude(await shell(directory, "zsh -f -n .nl.zsh"), { code: 0, stderr: "" })
  })

  it("completes what has one continuation", async () => {
    const lines = [
      ["nl datag", "nl datagen "],
      ["nl datas", "nl dataset "],
      ["nl dataset sha", "nl dataset shard "],
      ["nl dataset plan --format p", "nl dataset plan --format parquet "],
      ["nl dataset status --q", "nl dataset status --quick "],
      ["nl help v", "nl help verify "],
      ["nl --comp", "nl --completions="],
      ["nl datagen --see", "nl datagen --seed="],
      ["nl datagen -o d", "nl datagen -o data.jsonl "],
      ["nl datagen --output=my", "nl datagen --output=my\\ data.jsonl "],
      ["nl datagen --examples-dir ", "nl datagen --examples-dir programs/"],
      ["nl asm --format h", "nl asm --format hex "],
      ["nl asm --format=j", "nl asm --format=json "],
      ["nl run --reg r0=1 --re", "nl run --reg r0=1 --reg="],
      ["nl run a", "nl run a\\*b.nl "],
      ["nl stats --j", "nl stats --json "],
      ["nl disasm --j", "nl disasm --j"],
      ["nl version d", "nl version d"],
    ] as const
    await zshCompletes(directory, lines)
  })
})

describe("a shell that is not clear", () => {
  it.each([
    ["--completions", "option --completions needs a value, --completions bash|zsh|fish"],
    ["--completions tcsh", '--completions must be bash or zsh or fish, not "tcsh"'],
    ["--completions=", "--completions must be bash or zsh or fish, not empty"],
    ["--completions bash zsh", 'unexpected argument "zsh"'],
    ["--completions bash --completions=zsh", "option --completions is given twice"],
    ["--completion bash", "unknown option --completion (did you mean --completions?)"],
  ])("nl %s", async (words, problem) => {
    const { code, stderr, stdout } = await nl(directory, ...words.split(" "))
    assert.strictEqual(stderr, `nl: ${problem}; see "nl --help"\n`)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 2)
  })

  it("has help, which names the option", async () => {
    const { stdout } = await nl(directory, "--help")
    assert.match(stdout, /\nOptions:\n +--completions <bash\|zsh\|fish> {2}\S/)
    for (const words of [
      ["--completions", "--help"],
      ["--completions", "bash", "-h"],
    ])
      assert.deepInclude(await nl(directory, ...words), { code: 0, stdout, stderr: "" })
  })
})
