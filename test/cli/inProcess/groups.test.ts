import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { UsageError } from "../../../src/cli/errors.js"
import { COMMANDS } from "../support/groups.js"
import { errorOf, inProgram, succeeds } from "../support/inProcess.js"

/** Commands of several words as Effects in this process. */

const run = (words: string) =>
  inProgram(
    COMMANDS,
    words.split(" ").filter((word) => word !== ""),
    Layer.empty,
  )

const GROUP = `Make and check dataset folders

Usage: nl dataset <COMMAND> [OPTIONS]

Commands:
  make    Make a folder
  plan    Plan a folder
  script  Print a script

Options:
  -h, --help     Show this help
  -V, --version  Show the version

"nl help dataset COMMAND", or "nl dataset COMMAND --help", tells more.
`

const MAKE = `Make a folder

Usage: nl dataset make [OPTIONS] <DIR>

Arguments:
  DIR  Where it lies

Options:
      --seed <N>                Where chance begins (default: 4)
      --plan <FILE>             The plan (default: plan.json)
      --format <parquet|jsonl>  What files it has (default: parquet)
  -h, --help                    Show this help
  -V, --version                 Show the version

Formats:
  parquet  In columns

Examples:
  # Make one here
  nl dataset make .
`

const SLURM = `For a cluster

Usage: nl dataset script slurm [OPTIONS] <DIR>

Arguments:
  DIR  Where it lies

Options:
  -h, --help     Show this help
  -V, --version  Show the version
`

const PROGRAM = `nl: a test

Usage: nl <COMMAND> [OPTIONS]

Commands:
  verify   Prove a dataset
  dataset  Make and check dataset folders
  help     Show this help, or that of a command: nl help COMMAND
  version  Show the version

Options:
      --completions <bash|zsh|fish>  Print a script by which the shell completes commands, options
                                     and paths
  -h, --help                         Show this help
  -V, --version                      Show the version

"nl help COMMAND", or "nl COMMAND --help", tells more. The main command:

Prove a dataset

Usage: nl verify [OPTIONS] <FILE>

Arguments:
  FILE  A dataset

Options:
  -h, --help     Show this help
  -V, --version  Show the version
`

describe("a command in a group", () => {
  it.effect.each([
    ["verify a", { file: "a" }],
    ["dataset make a", { seed: 4, plan: "plan.json", format: "parquet", at: "a" }],
    ["dataset make --seed 7 a --format=jsonl", { seed: 7, plan: "plan.json", format: "jsonl", at: "a" }],
    ["dataset make -- --help", { seed: 4, plan: "plan.json", format: "parquet", at: "--help" }],
    ["dataset plan make", { at: "make" }],
    ["dataset script slurm a", { at: "a" }],
  ] as const)("runs: nl %s", ([words, values]) =>
    Effect.gen(function* () {
      succeeds(yield* run(words), `${JSON.stringify(values)}\n`)
    }),
  )

  it.effect.each([
    ["dataset make", "nl dataset make", "no DIR given (Where it lies)"],
    ["dataset make full", "nl dataset make", "full is full"],
    ["dataset make --sed 3 a", "nl dataset make", "unknown option --sed (did you mean --seed?)"],
    [
      "dataset make --seed x a",
      "nl dataset make",
      '--seed must be a whole number from 0 to 9, in plain digits, not "x"',
    ],
    ["dataset plan a b", "nl dataset plan", 'unexpected argument "b"'],
    ["dataset script slurm", "nl dataset script slurm", "no DIR given (Where it lies)"],
    ["dataset", "nl dataset", "no command given, the commands are make, plan, script"],
    ["dataset --", "nl dataset", "no command given, the commands are make, plan, script"],
    ["dataset script", "nl dataset script", "no command given, the commands are slurm"],
    ["dataset mak", "nl dataset", "unknown command mak (did you mean make?)"],
    ["dataset mak --help", "nl dataset", "unknown command mak (did you mean make?)"],
    ["dataset hlep", "nl dataset", "unknown command hlep (did you mean help?)"],
    ["dataset verify", "nl dataset", "unknown command verify, the commands are make, plan, script"],
    ["dataset -", "nl dataset", "unknown command -, the commands are make, plan, script"],
    ["dataset --seed 3", "nl dataset", "unknown option --seed, the commands are make, plan, script"],
    ["dataset --seed 3 make a", "nl dataset", "unknown option --seed, the commands are make, plan, script"],
    ["dataset --completions bash", "nl dataset", "unknown option --completions, the commands are make, plan, script"],
    ["dataset --hepl", "nl dataset", "unknown option --hepl (did you mean --help?)"],
    ["dataset -- make", "nl dataset", 'unexpected argument "make"'],
    ["dataset script slrum a", "nl dataset script", "unknown command slrum (did you mean slurm?)"],
    ["datset make", "nl", "unknown command datset (did you mean dataset?)"],
    ["make", "nl", "unknown command make, the commands are verify, dataset"],
    ["help dataset mak", "nl dataset", "unknown command mak (did you mean make?)"],
    ["--help dataset mak", "nl dataset", "unknown command mak (did you mean make?)"],
    ["dataset help mak", "nl dataset", "unknown command mak (did you mean make?)"],
    ["help dataset make extra", "nl", 'unexpected argument "extra", help is of one command'],
    ["help dataset mak extra", "nl", 'unexpected argument "extra", help is of one command'],
    ["dataset --help make extra", "nl dataset", 'unexpected argument "extra", help is of one command'],
    ["--", "nl", "no command given, the commands are verify, dataset"],
  ] as const)("is refused by its full name: nl %s", ([words, command, problem]) =>
    Effect.gen(function* () {
      const ending = yield* run(words)
      assert.deepStrictEqual(errorOf(ending), new UsageError({ command, problem }))
      assert.strictEqual(ending.stdout, "")
    }),
  )

  it.effect("is refused if it is empty", () =>
    Effect.gen(function* () {
      const ending = yield* inProgram(COMMANDS, ["dataset", ""], Layer.empty)
      const problem = "the command is empty, the commands are make, plan, script"
      assert.deepStrictEqual(errorOf(ending), new UsageError({ command: "nl dataset", problem }))
    }),
  )
})

describe("help and version of a group", () => {
  it.effect.each([
    ["--help", PROGRAM],
    ["help", PROGRAM],
    ["help help", PROGRAM],
    ["help dataset", GROUP],
    ["help dataset --help", GROUP],
    ["--help dataset", GROUP],
    ["dataset --help", GROUP],
    ["dataset -h", GROUP],
    ["dataset -hV", GROUP],
    ["dataset help", GROUP],
    ["dataset version --help", GROUP],
    ["help dataset make", MAKE],
    ["-h dataset make", MAKE],
    ["dataset make --help", MAKE],
    ["dataset make a -Vh --seed x", MAKE],
    ["dataset --help make", MAKE],
    ["dataset help make", MAKE],
    ["help dataset script slurm", SLURM],
    ["dataset script slurm -h", SLURM],
  ] as const)("nl %s", ([words, text]) =>
    Effect.gen(function* () {
      succeeds(yield* run(words), text)
    }),
  )

  it.effect.each(["dataset --version", "dataset -V make", "dataset version", "dataset make a -V", "-v dataset"])(
    "nl %s",
    (words) =>
      Effect.gen(function* () {
        succeeds(yield* run(words), "1.2.3\n")
      }),
  )
})
