import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { GENERATOR_VERSION } from "../../src/domain/version.js"
import { nl, shell } from "./support/run.js"

let directory = ""
beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), "nl-usage-"))))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const packageJson = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string
}
/** The package's version first, then that of the data. */
const version = `${packageJson.version} (generator ${GENERATOR_VERSION})`

const numExamples = "--num-examples must be a whole number from 1 to 9007199254740991, in plain digits"
const level = "--level must be a whole number from 1 to 5, in plain digits"
const seed = "--seed must be a whole number from 0 to 9007199254740991, in plain digits"

const datasetNumber = (option: string, least: number, most = Number.MAX_SAFE_INTEGER) =>
  `--${option} must be a whole number from ${least} to ${most}, in plain digits`

describe("a command line that says nothing clear", () => {
  it.each([
    ["-n 0", `${numExamples}, not "0"`],
    ["-n -5", `${numExamples}, not "-5"`],
    ["-n=5", "unknown option -n=5 (did you mean -n 5?)"],
    ["-o=a", "unknown option -o=a (did you mean -o a?)"],
    ["-output a", "unknown option -output (did you mean --output?)"],
    ["-num-examples=5", "unknown option -num-examples=5 (did you mean --num-examples?)"],
    ["-seed 5", "unknown option -seed (did you mean --seed?)"],
    ["-n-5", `${numExamples}, not "-5"`],
    ["-n5x", `${numExamples}, not "5x"`],
    ["-n5 -n5", "option --num-examples is given twice"],
    ["-n 1e3", `${numExamples}, not "1e3"`],
    ["-n 1.5", `${numExamples}, not "1.5"`],
    ["-n 1_000", `${numExamples}, not "1_000"`],
    ["-n +5", `${numExamples}, not "+5"`],
    ["-n 100k", `${numExamples}, not "100k"`],
    ["-n ٥", `${numExamples}, not "٥"`],
    ["-n ５", `${numExamples}, not "５"`],
    ["-n 00000000000000005", `${numExamples}, not "00000000000000005"`],
    ["-n -", `${numExamples}, not "-"`],
    ["--seed=", `${seed}, not empty`],
    ["--seed 0x10", `${seed}, not "0x10"`],
    ["--workers 1025", '--workers must be a whole number from 1 to 1024, in plain digits, not "1025"'],
    ["--workers=", "--workers must be a whole number from 1 to 1024, in plain digits, not empty"],
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
    ["-v", "unknown option -v (did you mean -V?)"],
    ["-H", "unknown option -H (did you mean -h?)"],
    ["-?", "unknown option -? (did you mean -h?)"],
    ["-s 5", "unknown option -s (did you mean --seed or --skip-bad-examples?)"],
    ["-S 5", "unknown option -S (did you mean --seed or --skip-bad-examples?)"],
    ["-w 5", "unknown option -w (did you mean --workers?)"],
    ["-w5", "unknown option -w5 (did you mean --workers?)"],
    ["-q", "unknown option -q"],
    ["-j", "unknown option -j"],
    ["-j4", "unknown option -j4"],
    ["-x", "unknown option -x"],
    ["-1", "unknown option -1"],
    ["-hx", "unknown option -hx (did you mean -h?)"],
    ["-help", "unknown option -help (did you mean --help?)"],
    ["-version", "unknown option -version (did you mean --version?)"],
    ["--n 5", "unknown option --n (did you mean --num-examples?)"],
    ["--out a", "unknown option --out (did you mean --output?)"],
    ["--exam a", "unknown option --exam (did you mean --examples-dir?)"],
    ["--numExamples 5", "unknown option --numExamples (did you mean --num-examples?)"],
    ["--levels 5", "unknown option --levels (did you mean --level?)"],
    ["--L 5", "unknown option --L (did you mean --level?)"],
    ["--help=yes", "option --help takes no value"],
    ["--__proto__", "unknown option --__proto__"],
    ["-o -- a", "option -o needs a value, -o FILE, but -- follows (write --output=-- if that is the value)"],
    ["--sed 7", "unknown option --sed (did you mean --seed?)"],
    ["--num 7", "unknown option --num (did you mean --num-examples?)"],
    ["--num-exampels=7", "unknown option --num-exampels=7 (did you mean --num-examples?)"],
    ["--include-examples=yes", "option --include-examples takes no value"],
    ["--include-examples true", 'unexpected argument "true"'],
    ["--examples-dir x", "option --examples-dir has no effect without --include-examples, add that or leave both out"],
    [
      "--skip-bad-examples",
      "option --skip-bad-examples has no effect without --include-examples, add that or leave both out",
    ],
    [
      "--examples-category math",
      "option --examples-category has no effect without --include-examples, add that or leave both out",
    ],
    ["-n 5 --num-examples 6", "option --num-examples is given twice"],
    ["data.jsonl", 'unexpected argument "data.jsonl"'],
    ["help", 'unexpected argument "help" (did you mean --help?)'],
    ["version", 'unexpected argument "version" (did you mean --version?)'],
    ["seed 5", 'unexpected argument "seed" (did you mean --seed?)'],
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
    ["make", "", `no DIR given (The dataset's folder: new, empty, or one that is planned so)`],
    ["make", "a b", 'unexpected argument "b"'],
    ["make", "a --train -1", `${datasetNumber("train", 0)}, not "-1"`],
    ["plan", "a --train 1e6", `${datasetNumber("train", 0)}, not "1e6"`],
    ["make", "a --validation 9007199254740992", `${datasetNumber("validation", 0)}, not "9007199254740992"`],
    ["make", "a --test 10k", `${datasetNumber("test", 0)}, not "10k"`],
    ["make", "a --test-wording=", `${datasetNumber("test-wording", 0)}, not empty`],
    ["plan", "a --test-family 0x1", `${datasetNumber("test-family", 0)}, not "0x1"`],
    ["make", "a -l 6", `${level}, not "6"`],
    ["plan", "a --seed -1", `${seed}, not "-1"`],
    ["make", "a --tests 0", '--tests must be a whole number from 1 to 64, in plain digits, not "0"'],
    ["make", "a --tests 65", '--tests must be a whole number from 1 to 64, in plain digits, not "65"'],
    ["make", "a --form none", '--form must be function, value or both, not "none"'],
    ["make", "a --form value", "option --form has no effect without --tests, add that or leave it out"],
    ["make", "a --format csv", '--format must be parquet, jsonl or jsonl.gz, not "csv"'],
    ["plan", "a --format=", "--format must be parquet, jsonl or jsonl.gz, not empty"],
    ["make", "a --shards 0", `${datasetNumber("shards", 1, 1_000_000)}, not "0"`],
    ["make", "a --shards 1000001", `${datasetNumber("shards", 1, 1_000_000)}, not "1000001"`],
    ["make", "a --train 5 --test 3 --shards 1001", "--shards 1001 is more than the largest split has records, 1000"],
    ["make", "a --records-per-shard 0", `${datasetNumber("records-per-shard", 1)}, not "0"`],
    [
      "make",
      "a --train 1000001 --records-per-shard 1",
      "--records-per-shard 1 gives more than 1000000 shards, choose a larger number",
    ],
    [
      "plan",
      "a --shards 2 --records-per-shard 5",
      "options --shards and --records-per-shard exclude each other, leave one out",
    ],
    [
      "make",
      "a --train 0 --validation 0 --test 0",
      "every split has 0 records, ask for some with --train, --test or another",
    ],
    [
      "make",
      "a --views csv",
      '--views must be of sft, chat, rl, each at most once, with commas between them, not "csv"',
    ],
    ["make", "a --views sft,sft", /^--views [^\n]*$/],
    ["make", "a --views=", /^--views [^\n]*$/],
    ["make", "a --views sft,", /^--views [^\n]*$/],
    [
      "make",
      "a --system short",
      "option --system has no effect without the views chat or rl, add --views chat or leave it out",
    ],
    ["make", "a --workers 0", '--workers must be a whole number from 1 to 1024, in plain digits, not "0"'],
    ["plan", "a --workers 2", "unknown option --workers"],
    ["make", "a --record-per-shard 5", "unknown option --record-per-shard (did you mean --records-per-shard?)"],
    ["make", "a --shard 5", "unknown option --shard (did you mean --shards?)"],
    ["make", "a --train 5 --train 5", "option --train is given twice"],
    ["make", "a --train", "option --train needs a value, --train N"],
    [
      "shard",
      "a",
      "no --shard given, --shard K (Number of the shard, from 0; auto takes it from the engine that started this task)",
    ],
    ["shard", "a --shard -1", '--shard must be a whole number from 0, or auto, not "-1"'],
    ["shard", "a --shard Auto", '--shard must be a whole number from 0, or auto, not "Auto"'],
    ["shard", "a --shard=", '--shard must be a whole number from 0, or auto, not ""'],
    ["shard", "a --shard 1 --stride 0", `${datasetNumber("stride", 1)}, not "0"`],
    ["status", "a --array=yes", "option --array takes no value"],
    ["status", "a --quik", "unknown option --quik (did you mean --quick?)"],
    ["status", "", "no DIR given (The dataset's folder, with its plan)"],
    ["finish", "a --quick", "unknown option --quick"],
    ["finish", "", "no DIR given (The dataset's folder, with its plan and all of its shards)"],
  ] as const)("nl dataset %s %s", async (command, words, problem) => {
    const { code, stdout, stderr } = await nl(
      directory,
      ...["dataset", command],
      ...words.split(" ").filter((word) => word !== ""),
    )
    const said = /^nl dataset (\w+): (.*); see "nl dataset (\w+) --help"\n$/.exec(stderr)
    assert.isNotNull(said, stderr)
    const [, name, line, helped] = said
    assert.deepStrictEqual([name, helped], [command, command])
    if (typeof problem === "string") assert.strictEqual(line, problem)
    else assert.match(line!, problem)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 2)
    assert.deepStrictEqual(readdirSync(directory), [])
  })

  it("with a --system that cannot be read, or that says nothing", async () => {
    const { code, stdout, stderr } = await nl(directory, "dataset", "make", "a", "--views", "rl", "--system", "no.txt")
    assert.strictEqual(stderr, "nl: cannot use no.txt: there is no such file or directory\n")
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(readdirSync(directory), [])
  })

  it.each([
    ["", /^nl: no command given, the commands? (is|are) datagen[^\n]*; see "nl --help"\n$/],
    ["datagne", /^nl: unknown command datagne \(did you mean datagen\?\); see "nl --help"\n$/],
    ["Datagen", /^nl: unknown command Datagen \(did you mean datagen\?\); see "nl --help"\n$/],
    ["-n 5", /^nl: unknown option -n, the commands? (is|are) datagen[^\n]*; see "nl --help"\n$/],
    ["--versoin", /^nl: unknown option --versoin \(did you mean --version\?\); see "nl --help"\n$/],
    ["-version", /^nl: unknown option -version \(did you mean --version\?\); see "nl --help"\n$/],
    ["-?", /^nl: unknown option -\? \(did you mean -h\?\); see "nl --help"\n$/],
    ["-x --help", /^nl: unknown option -x, the commands are datagen[^\n]*; see "nl --help"\n$/],
    ["hlep", /^nl: unknown command hlep \(did you mean help\?\); see "nl --help"\n$/],
    ["dis", /^nl: unknown command dis \(did you mean disasm\?\); see "nl --help"\n$/],
    ["bogus --help", /^nl: unknown command bogus, the commands are datagen[^\n]*; see "nl --help"\n$/],
    ["bogus -h", /^nl: unknown command bogus, the commands are datagen[^\n]*; see "nl --help"\n$/],
    ["bogus --version", /^nl: unknown command bogus, the commands are datagen[^\n]*; see "nl --help"\n$/],
    ["datagne --help", /^nl: unknown command datagne \(did you mean datagen\?\); see "nl --help"\n$/],
    ["help bogus", /^nl: unknown command bogus, the commands are datagen[^\n]*; see "nl --help"\n$/],
    ["help datagne", /^nl: unknown command datagne \(did you mean datagen\?\); see "nl --help"\n$/],
    ["help run test", /^nl: unexpected argument "test", help is of one command; see "nl --help"\n$/],
    ["--help bogus", /^nl: unknown command bogus, the commands are datagen[^\n]*; see "nl --help"\n$/],
  ])("nl %s", async (words, line) => {
    const { code, stdout, stderr } = await nl(directory, ...words.split(" ").filter((word) => word !== ""))
    assert.match(stderr, line)
    assert.strictEqual(stdout, "")
    assert.strictEqual(code, 2)
  })

  it("with an empty command", async () => {
    for (const words of [[""], ["", "--help"], ["help", ""]]) {
      const { code, stderr } = await nl(directory, ...words)
      assert.match(stderr, /^nl: the command is empty, the commands are datagen[^\n]*; see "nl --help"\n$/)
      assert.strictEqual(code, 2)
    }
  })

  it.each([
    ["nl", ["a\nb\u001b[31m"], "unknown command a\\nb\\u001b[31m, the commands are "],
    ["nl", ["x".repeat(9999)], `unknown command ${"x".repeat(200)}…, the commands are `],
    ["nl", [`--${"x".repeat(9999)}`], `unknown option --${"x".repeat(198)}…, the commands are `],
    ["nl datagen", ["datagen", "--a\nb"], "unknown option --a\\nb; "],
    ["nl datagen", ["datagen", `-${"x".repeat(9999)}`], `unknown option -${"x".repeat(199)}…; `],
    ["nl datagen", ["datagen", "-n", "\u001b]0;title\u0007"], `${numExamples}, not "\\u001b]0;title\\u0007"; `],
    ["nl datagen", ["datagen", "-n", "9".repeat(9999)], `${numExamples}, not "${"9".repeat(200)}…"; `],
    ["nl datagen", ["datagen", "x".repeat(9999)], `unexpected argument "${"x".repeat(200)}…"; `],
    [
      "nl asm",
      ["asm", "a", "--format", "x".repeat(9999)],
      `--format must be bytes or hex or json, not "${"x".repeat(200)}…"; `,
    ],
  ])("shows words that are long or not for the screen: %s, %#", async (command, words, problem) => {
    const { code, stderr } = await nl(directory, ...words)
    assert.isTrue(stderr.startsWith(`${command}: ${problem}`), stderr)
    assert.match(stderr, /^[^\u0000-\u001f]*\n$/)
    assert.strictEqual(code, 2)
  })
})

describe("an option's value", () => {
  it.each([
    ["-n3 -l2 -oa.jsonl", "a.jsonl"],
    ["-n 3 -l 2 -o a.jsonl", "a.jsonl"],
    ["--num-examples=3 --level=2 --output=a.jsonl", "a.jsonl"],
    ["--output a=b.jsonl -n3 -l2", "a=b.jsonl"],
    ["-oa=b.jsonl -n3 -l2", "a=b.jsonl"],
    ["-o./-x -n3 -l2 --", "-x"],
  ])("may be joined to it or follow it: nl datagen %s", async (words, file) => {
    const { code, stdout, stderr } = await nl(directory, "datagen", ...words.split(" "))
    assert.strictEqual(stderr, "")
    assert.include(
      stdout,
      "Generating 3 training examples...\n  Level 1 (basic): 2 examples\n  Level 2 (control): 1 example\n",
    )
    assert.strictEqual(code, 0)
    assert.deepStrictEqual(readdirSync(directory), [file])
    rmSync(join(directory, file))
  })

  it("joined to its letter may be -, which is standard output", async () => {
    const { code, stdout } = await nl(directory, "datagen", "-n1", "-o-")
    assert.match(stdout, /^\{"prompt":[^\n]*\}\n$/)
    assert.strictEqual(code, 0)
  })
})

describe("help and version", () => {
  it.each(
    [
      "--version",
      "-V",
      "-v",
      "version",
      "datagen --version",
      "datagen -V",
      "run -V",
      "datagen -n x -V",
      "-V bogus",
    ].map((words) => [words]),
  )("nl %s prints the version", async (words) => {
    assert.deepInclude(await nl(directory, ...words.split(" ")), { code: 0, stdout: `${version}\n`, stderr: "" })
  })

  it.each(
    [
      ["--help", "-h", "help", "help help", "help version", "version --help", "-h -x", "-hV"],
      ["datagen --help", "datagen -h", "datagen -hV", "datagen -n x --help", "datagen -o -h", "datagen --bogus a b -h"],
      ["help datagen", "help datagen --help", "--help datagen"],
    ]
      .flat()
      .map((words) => [words]),
  )("nl %s shows usage, every option with its default, the levels and examples", async (words) => {
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
      "--examples-category <NAME>",
      "--skip-bad-examples",
      "--workers <N>",
      "-h, --help",
      "-V, --version",
      "5  Advanced",
      `Version of the data:\n  generator ${GENERATOR_VERSION}  The same seed`,
      "nl datagen -o training_data.jsonl -n 100000",
    ])
      assert.include(stdout, text)
    for (const line of stdout.split("\n")) assert.isAtMost(line.length, 100)
  })

  it.each([
    ...["datagen", "run", "test", "asm", "disasm", "verify", "stats", "report", "score", "test-accuracy"],
    ...["make", "plan", "shard", "status", "finish"].map((command) => `dataset ${command}`),
    ...["slurm", "kubernetes", "ray"].map((engine) => `dataset script ${engine}`),
  ])("nl --help lists %s, whose own help shows all it takes", async (name) => {
    const words = name.split(" ")
    const { stdout: list } = await nl(directory, ...words.slice(0, -1), "--help")
    assert.match(list, new RegExp(`\\nCommands:\\n(.*\\n)*  ${words.at(-1)} +[A-Z]`))
    const { code, stderr, stdout } = await nl(directory, ...words, "--help")
    assert.strictEqual((await nl(directory, "help", ...words)).stdout, stdout)
    assert.strictEqual(stderr, "")
    assert.strictEqual(code, 0)
    assert.match(stdout, new RegExp(`^[A-Z][^\\n]+\\n\\nUsage: nl ${name} \\[OPTIONS\\]`))
    assert.match(stdout, /\nOptions:\n/)
    assert.match(stdout, new RegExp(`\\nExamples:\\n(?:  # .*\\n  .*nl ${name}.*\\n){2,4}$`))
    for (const line of stdout.split("\n")) {
      assert.isAtMost(line.length, 100)
      assert.strictEqual(line.trimEnd(), line)
    }
  })

  it.each([20, 25, 30, 33, 40])("need few open files, or say so: %i", async (files) => {
    const { code, stderr, stdout } = await shell(directory, `ulimit -n ${files}; $NL --version`)
    if (code === 0) assert.strictEqual(stdout, `${version}\n`)
    else {
      assert.strictEqual(code, 1)
      assert.match(stderr, /^nl: too many files are open; [^\n]+\n$/)
    }
  })

  it("cannot be printed on a full device", async () => {
    const { code, stderr } = await shell(directory, "$NL --help >/dev/full")
    assert.match(stderr, /^nl: cannot write standard output: no space left on the device[^\n]*\n$/)
    assert.strictEqual(code, 1)
  })
})
