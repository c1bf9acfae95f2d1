import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Asm from "../../../src/cli/commands/asm.js"
import * as Disasm from "../../../src/cli/commands/disasm.js"
import * as Run from "../../../src/cli/commands/run.js"
import * as Test from "../../../src/cli/commands/test.js"
import { documented } from "../../../src/cli/nl.js"
import { datasets, errorOf, fails, GCD, inProcess, sourceFiles, succeeds } from "../support/inProcess.js"
import { memoryFileSystem } from "../support/memoryFileSystem.js"

/** The commands on single programs as Effects in this process, on services that the tests supply. */

describe("nl run", () => {
  const command = documented(Run.command, Run.documentation)
  const files = {
    "gcd.nl": GCD,
    "echo.nl": "io.readline r0, r1, r2\n",
    "bad.nl": "mov r0\n",
    "div.nl": "mov r0, 1\ndiv r0, r0, r1\n",
    "-": "mov r0, 7\nhalt\n",
  }
  const record = {
    prompt: "add r0 and r1",
    binary_ir: [0, 0, 0, 1, 8, 0, 0, 0],
    assembly: "add r0, r0, r1\nhalt",
    ...{ expected_output: 5, level: 1, category: "arithmetic" },
    tests: [
      { input: [2, 3], memory: [], output: 5 },
      { input: [-7, 3], memory: [], output: -3 },
    ],
  }
  const lines = ["no record", JSON.stringify(record), JSON.stringify({ ...record, tests: undefined })]
  const run = (...words: ReadonlyArray<string>) =>
    inProcess(
      command,
      ["run", ...words],
      Layer.merge(sourceFiles(files), datasets({ "data.jsonl": `${lines.join("\n")}\n` })),
    )

  it.effect("runs a record on one of its tests", () =>
    Effect.gen(function* () {
      succeeds(yield* run("--test", "data.jsonl:2"), "r0 = 5\nsteps = 2\ntest 1 (r0 = 2, r1 = 3): passed\n")
      const failed = yield* run("--test", "data.jsonl:2:2", "--json")
      fails(failed, "Failure", "data.jsonl:2 fails test 2 (r0 = -7, r1 = 3): it leaves -4, not -3")
      assert.deepInclude(JSON.parse(failed.stdout), {
        result: -4,
        test: { number: 2, of: 2, input: [-7, 3], memory: [], output: -3, passed: false },
      })
      fails(
        yield* run("--test", "data.jsonl:3"),
        "Failure",
        "data.jsonl:3 fails test 1 (without inputs): it leaves 0, not 5",
      )
    }),
  )

  it.effect("says what is wrong with a test that it cannot find", () =>
    Effect.gen(function* () {
      const usage = (given: string) =>
        `--test must be a dataset, a line of it and perhaps which of its tests, such as data.jsonl:12 or data.jsonl:12:3, not "${given}"; see "nl run --help"`
      for (const given of ["data.jsonl", "data.jsonl:", ":3", "data.jsonl:0", "data.jsonl:2:0"])
        fails(yield* run("--test", given), "UsageError", usage(given))
      fails(
        yield* run("--test", "data.jsonl:2:3"),
        "SourceError",
        "cannot use data.jsonl: line 2 has 2 tests, and no test 3",
      )
      fails(yield* run("--test", "data.jsonl:4"), "SourceError", "cannot use data.jsonl: it has 3 lines, and no line 4")
      const wrong = yield* run("--test", "data.jsonl:1")
      assert.include(errorOf(wrong)!.message, "cannot use data.jsonl: line 1 is no record: ")
      fails(
        yield* run("gcd.nl", "--test", "data.jsonl:2"),
        "UsageError",
        'FILE and --test exclude each other, a record has its own program; leave one of them out; see "nl run --help"',
      )
      fails(yield* run(), "UsageError", 'FILE is missing, or --test with a record of a dataset; see "nl run --help"')
    }),
  )

  it.effect("runs a program that its SourceFiles has", () =>
    Effect.gen(function* () {
      succeeds(yield* run("gcd.nl", "--reg", "r0=48", "--reg", "r1=18"), "r0 = 6\nsteps = 17\n")
      succeeds(yield* run("-"), "r0 = 7\nsteps = 2\n")
    }),
  )

  it.effect("fails as the program does, and says where", () =>
    Effect.gen(function* () {
      const ending = yield* run("div.nl", "--json")
      fails(ending, "Failure", "div.nl faulted after 1 step")
      assert.include(ending.stderr, "div.nl:2:1: error: DivisionByZero")
      assert.deepInclude(JSON.parse(ending.stdout), { result: null, steps: 1 })
    }),
  )

  it.effect("fails for what cannot be read, assembled or understood", () =>
    Effect.gen(function* () {
      fails(yield* run("none.nl"), "SourceError", "cannot use none.nl: there is no such file")
      const bad = yield* run("bad.nl")
      fails(bad, "Failure", "1 error in bad.nl")
      assert.include(bad.stderr, "bad.nl:1:")
      fails(
        yield* run("gcd.nl", "--reg", "r99=1"),
        "UsageError",
        '--reg r99=1: "r99" is not a register (did you mean r9?); see "nl run --help"',
      )
    }),
  )
})

describe("nl test", () => {
  const command = documented(Test.command, Test.documentation)
  const test = (files: Readonly<Record<string, string>>, ...paths: ReadonlyArray<string>) =>
    inProcess(command, ["test", ...paths], sourceFiles(files))

  it.effect("runs the tests of all files below a directory", () =>
    Effect.gen(function* () {
      const files = { "examples/a.nl": GCD, "examples/b.nl": "; @test: r0=1 -> r0=3\nhalt\n" }
      succeeds(yield* test(files, "examples/a.nl"), "1 passed, 0 failed\n")
      const ending = yield* test(files)
      fails(ending, "Failure", "1 test failed")
      assert.strictEqual(ending.stdout, "examples/b.nl:1: r0 is 1, not 3 (@test: r0=1 -> r0=3)\n1 passed, 1 failed\n")
    }),
  )

  it.effect("says where the shipped programs are, if there are none here", () =>
    Effect.gen(function* () {
      fails(
        yield* test({}),
        "SourceError",
        "cannot use examples: there is no such file or directory; name another directory, such as " +
          "node_modules/nl-datagen/examples, where the shipped examples are",
      )
    }),
  )
})

describe("nl asm", () => {
  const command = documented(Asm.command, Asm.documentation)
  const sources = { "two.nl": "mov r0, 2\nhalt\n", "bad.nl": "mov r0\nadd\n" }
  const asm = (files: Map<string, string>, ...words: ReadonlyArray<string>) =>
    inProcess(command, ["asm", ...words], Layer.merge(sourceFiles(sources), memoryFileSystem(files)))

  it.effect("prints a program in the form that is asked for", () =>
    Effect.gen(function* () {
      succeeds(yield* asm(new Map(), "two.nl"), "50 80 00 00 02 00 00 00\n5f 00 00 00\n")
      succeeds(yield* asm(new Map(), "two.nl", "--format", "json"), "[80,128,0,0,2,0,0,0,95,0,0,0]\n")
    }),
  )

  it.effect("writes it to a file, or nothing at all", () =>
    Effect.gen(function* () {
      const files = new Map<string, string>()
      succeeds(yield* asm(files, "two.nl", "-o", "two.bin"), "")
      assert.deepStrictEqual(Array.from(files), [["two.bin", "\x50\x80\0\0\x02\0\0\0\x5f\0\0\0"]])
      const ending = yield* asm(files, "bad.nl", "-o", "two.bin")
      fails(ending, "Failure", "2 errors in bad.nl")
      assert.match(ending.stderr, /^bad\.nl:1:.*^bad\.nl:2:/ms)
      assert.deepStrictEqual(Array.from(files.keys()), ["two.bin"])
    }),
  )

  it.effect("does not overwrite its source", () =>
    Effect.gen(function* () {
      const files = new Map([["two.nl", sources["two.nl"]]])
      fails(
        yield* asm(files, "two.nl", "-o", "two.nl"),
        "UsageError",
        'option --output names FILE itself, two.nl; choose another path; see "nl asm --help"',
      )
      assert.strictEqual(files.get("two.nl"), sources["two.nl"])
    }),
  )
})

describe("nl disasm", () => {
  const command = documented(Disasm.command, Disasm.documentation)
  const files = { "two.bin": Uint8Array.of(80, 128, 0, 0, 2, 0, 0, 0, 95, 0, 0, 0), "text.json": "[80, 300]" }
  const disasm = (file: string, reads?: number) => inProcess(command, ["disasm", file], sourceFiles(files), reads)

  it.effect("prints the text of a program", () =>
    Effect.gen(function* () {
      succeeds(yield* disasm("two.bin"), "mov r0, 2\nhalt\n")
      // Nobody has to read it.
      succeeds(yield* disasm("two.bin", 0), "")
    }),
  )

  it.effect("fails for what is not a program", () =>
    Effect.gen(function* () {
      fails(
        yield* disasm("text.json"),
        "SourceError",
        "cannot use text.json: element 1 of its JSON array is 300, not a byte (0 to 255)",
      )
    }),
  )
})
