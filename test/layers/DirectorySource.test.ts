import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { Level } from "../../src/domain/Level.js"
import type { TrainingExample } from "../../src/domain/TrainingExample.js"
import * as DirectorySource from "../../src/layers/DirectorySource.js"
import * as SourceFiles from "../../src/layers/DiskSourceFiles.js"
import * as NativeVm from "../../src/layers/NativeVm.js"
import { RecordChecker } from "../../src/services/dataset/RecordChecker.js"
import { ExampleSource } from "../../src/services/ExampleSource.js"
import { StandardStreams } from "../../src/services/StandardStreams.js"
import { Vm } from "../../src/services/Vm.js"
import { faultyVm, lyingVm } from "../services/vmDoubles.js"

const NOTHING: ReadonlyArray<TrainingExample> = []

/** The records of these files, or the error's message without the directory, and what standard error got. */
const read = (
  files: Readonly<Record<string, string | Uint8Array>>,
  level: Level = 5,
  vm: Layer.Layer<Vm> = NativeVm.layer,
) =>
  Effect.scoped(
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const paths = yield* Path.Path
      const directory = yield* fs.makeTempDirectoryScoped()
      for (const [name, content] of Object.entries(files)) {
        yield* fs.makeDirectory(paths.dirname(paths.join(directory, name)), { recursive: true })
        yield* fs.writeFile(
          paths.join(directory, name),
          typeof content === "string" ? new TextEncoder().encode(content) : content,
        )
      }
      const printed: Array<string> = []
      const write = (text: string | Uint8Array) => Effect.sync(() => printed.push(String(text)) > 0)
      const stream = { isTerminal: false, write }
      const source = DirectorySource.layer(directory).pipe(
        Layer.provide(SourceFiles.layer(Stream.empty)),
        Layer.provide(vm),
        Layer.provide(Layer.succeed(StandardStreams, { stdout: stream, stderr: stream })),
      )
      const result = yield* Effect.flatMap(ExampleSource, ({ upTo }) => upTo(level)).pipe(
        Effect.provide(source),
        Effect.match({
          onSuccess: (included) => ({ ...included, error: "" }),
          onFailure: ({ message }) => ({ records: NOTHING, leftOut: 0, aboveLevel: 0, error: message }),
        }),
      )
      const short = (text: string) => text.replaceAll(`${directory}/`, "").replaceAll(directory, "DIR")
      return { ...result, error: short(result.error), printed: short(printed.join("")) }
    }),
  ).pipe(Effect.provide(Layer.merge(NodeFileSystem.layer, NodePath.layer)))

interface Header {
  readonly prompt?: string
  readonly category?: string
  readonly difficulty?: number | string
  readonly tests?: ReadonlyArray<string>
}

const program = (
  body: string,
  { prompt = "double {n}", category = "arithmetic", difficulty = 1, tests = ["r0=4 -> r0=8"] }: Header = {},
) =>
  [
    `; @category: ${category}`,
    `; @difficulty: ${difficulty}`,
    `; @prompt: ${prompt}`,
    '; @param: n=r0 "A number"',
    ...tests.map((test) => `; @test: ${test}`),
    body,
  ].join("\n")

const DOUBLE = "  add r0, r0, r0\n  halt\n"

describe("DirectorySource", () => {
  it.effect("puts the inputs of the first test into prompt and program", () =>
    Effect.gen(function* () {
      const { printed, records } = yield* read({
        "double.nl": program(DOUBLE, { tests: ["r0=-4 -> r0=-8", "r0=1 -> r0=2"] }),
      })
      assert.strictEqual(printed, "")
      assert.deepStrictEqual(records, [
        {
          prompt: "double -4",
          binary_ir: [80, 128, 0, 0, 252, 255, 255, 255, 0, 0, 0, 0, 95, 0, 0, 0],
          assembly: "mov r0, -4\nadd r0, r0, r0\nhalt",
          expected_output: -8,
          level: 1,
          category: "arithmetic",
        },
      ])
    }),
  )

  it.effect("keeps addresses of code right behind the inputs, whatever the entry", () =>
    Effect.gen(function* () {
      const body = `
.entry main
twice:
  add r0, r0, r0
  ret
main:
  mov r5, twice
  call r5
  load.d r6, [table]
  call r6
  halt
.data
table: .dword twice
`
      const { error, records } = yield* read({
        "pointer.nl": program(body, { difficulty: 4, category: "functions", tests: ["r0=5 -> r0=20"] }),
      })
      assert.strictEqual(error, "")
      assert.strictEqual(records[0]?.expected_output, 20)
    }),
  )

  it.effect("gives records that a check from the outside finds nothing wrong with, by path", () =>
    Effect.gen(function* () {
      const { records } = yield* read({
        "b/one.nl": program(DOUBLE, { prompt: "one {n}" }),
        "a.nl": program(DOUBLE, { prompt: "two {n}", category: "algorithm/math", difficulty: 5 }),
        "b.nl": program("x: blt r0, r1, x\n", { prompt: "three {n}", difficulty: 2, tests: ["r0=3 -> r0=3"] }),
        "b/readme.md": "no program",
      })
      assert.deepStrictEqual(
        records.map(({ category, prompt }) => [prompt, category]),
        [
          ["two 4", "algorithms"],
          ["three 3", "arithmetic"],
          ["one 4", "arithmetic"],
        ],
      )
      const checker = new RecordChecker()
      for (const record of records) assert.deepStrictEqual(checker.check(JSON.stringify(record)), [])
    }),
  )

  it.effect.each([
    ["comparison", "comparisons"],
    ["Loops/simple", "loops"],
    ["memories", "memory"],
    ["functions", "functions"],
    ["cryptography", "crypto"],
  ] as const)("knows category %s as %s", ([written, category]) =>
    Effect.gen(function* () {
      const { records } = yield* read({ "a.nl": program(DOUBLE, { category: written, difficulty: 5 }) })
      assert.deepStrictEqual(
        records.map((record) => record.category),
        [category],
      )
    }),
  )

  it.effect("takes the first test that a record can hold", () =>
    Effect.gen(function* () {
      const { printed, records } = yield* read({
        "a.nl": program("  load.d r1, [0x10000]\n  add r0, r0, r1\n", {
          difficulty: 3,
          category: "memory",
          tests: ["r0=1 [0x10000]=5 -> r0=6", "r0=0x7fffffffffffffff -> r0=0x7fffffffffffffff", "r0=7 -> r0=7"],
        }),
      })
      assert.strictEqual(printed, "")
      assert.deepInclude(records[0], { prompt: "double 7", expected_output: 7 })
    }),
  )

  it.effect.each([
    ["memory", ["r0=0 [0x10000]=5 -> r0=0"], DOUBLE, "it presets memory (line 5)"],
    [
      "large results",
      ["r0=0x4000000000000000 -> r0=0x8000000000000000"],
      DOUBLE,
      "its result, -9223372036854775808, is beyond 2^53-1 (line 5)",
    ],
    [
      "mocks",
      ["r0=3 -> r0=5"],
      "; @mock: weather=5\n  ext.call r0, weather\n",
      "from a fresh machine without its mocks, UnknownExtension at byte 8",
    ],
    [
      "nothing of r0 to expect, but memory",
      ["r0=5 -> [0x20000]=0"],
      DOUBLE,
      "it does not say what r0 should be (line 5)",
    ],
    ["nothing of r0 to expect, but a register", ["r0=5 -> r2=0"], DOUBLE, "it does not say what r0 should be (line 5)"],
    [
      "something else",
      ["r0=0 [8]=1 -> r0=0", "r0=0 -> r1=0", "r0=9 -> r1=0", "r0=1 r1=7 -> r0=2", "-> r0=0"],
      DOUBLE,
      "it presets memory (line 5); it does not say what r0 should be (line 6); it sets r1 to 7, which the prompt does not tell (line 8); …",
    ],
    [
      "a parameter that they do not set",
      ["-> r0=0"],
      DOUBLE,
      "it does not set r0, which {n} in the prompt is (line 5)",
    ],
    [
      "a number that is signed or not",
      ["r0=0xFFFFFFFFFFFFFFFF -> r0=-2"],
      DOUBLE,
      "0xFFFFFFFFFFFFFFFF is signed or unsigned, and only a decimal number would tell which (line 5)",
    ],
  ] as const)("leaves a file out, and says so, whose tests all need %s", ([, tests, body, reason]) =>
    Effect.gen(function* () {
      const { aboveLevel, error, leftOut, printed, records } = yield* read({
        "a.nl": program(body, { difficulty: body.includes("ext.call") ? 5 : 1, tests }),
        "b.nl": program(DOUBLE, { prompt: "other {n}" }),
      })
      assert.strictEqual(error, "")
      assert.deepStrictEqual(
        records.map(({ prompt }) => prompt),
        ["other 4"],
      )
      assert.deepStrictEqual([leftOut, aboveLevel], [1, 0])
      assert.include(printed, `nl: a.nl is left out: no test can become a record: ${reason}`)
      assert.strictEqual(printed.indexOf("\n"), printed.length - 1)
    }),
  )

  it.effect("asks the whole prompt, whatever signs are in it", () =>
    Effect.gen(function* () {
      const prompts = [
        "double {n}; then stop",
        "what is issue #{n} twice?",
        "double {n} // not halve",
        'double {n}, "in quotes; or not',
        "double {n} ;; # ; at last",
        "double {n} @test: as said",
      ]
      const { records } = yield* read(
        Object.fromEntries(prompts.map((prompt, at) => [`${at}.nl`, program(DOUBLE, { prompt })])),
      )
      assert.deepStrictEqual(
        records.map(({ prompt }) => prompt),
        prompts.map((prompt) => prompt.replace("{n}", "4")),
      )
    }),
  )

  it.effect.each([
    ["r0=-9007199254740993 -> r0=0", "-9007199254740993"],
    ["r0=9223372036854775808 -> r0=0", "9223372036854775808"],
    ["r0=18446744073709551615 -> r0=0", "18446744073709551615"],
    ["r0=-0x8000000000000000 -> r0=0", "-9223372036854775808"],
    ["r0=0x7fffffffffffffff -> r0=0", "9223372036854775807"],
    ["r0=+007 -> r0=0", "7"],
    ["r0=-0 -> r0=0", "0"],
    ["a0=5 -> ret=0", "5"],
  ] as const)("writes %s in the prompt as its reader expects it", ([test, number]) =>
    Effect.gen(function* () {
      const { error, records } = yield* read({ "a.nl": program("  mov r0, 0\n  halt\n", { tests: [test] }) })
      assert.strictEqual(error, "")
      assert.strictEqual(records[0]?.prompt, `double ${number}`)
      assert.deepStrictEqual(new RecordChecker().check(JSON.stringify(records[0])), [])
    }),
  )

  it.effect("lets a prompt tell a value in its own words, if the number stands in them", () =>
    Effect.gen(function* () {
      const header = { prompt: "sum {1, 2, {n}} and 0x10", tests: ["r0=4, r1=16, r2=0 -> r0=8"] }
      const { error, records } = yield* read({ "a.nl": program(DOUBLE, header) })
      assert.strictEqual(error, "")
      assert.strictEqual(records[0]?.prompt, "sum {1, 2, 4} and 0x10")
    }),
  )

  it.effect("leaves programs above the level of the run out, and counts them", () =>
    Effect.gen(function* () {
      const { aboveLevel, leftOut, printed, records } = yield* read(
        {
          "a.nl": program(DOUBLE, { category: "crypto", difficulty: 5 }),
          "b.nl": program("x: blt r0, r1, x\n", { prompt: "three {n}", difficulty: 2, tests: ["r0=3 -> r0=3"] }),
          "c.nl": program(DOUBLE),
          "d.nl": program(DOUBLE, { prompt: "eight", tests: ["r0=4 -> r0=8"] }),
        },
        1,
      )
      assert.deepStrictEqual(
        records.map(({ level, prompt }) => [prompt, level]),
        [["double 4", 1]],
      )
      assert.deepStrictEqual([leftOut, aboveLevel], [3, 2])
      assert.strictEqual(
        printed,
        "nl: a.nl is left out: it is of level 5, above the 1 of this run\n" +
          "nl: b.nl is left out: it is of level 2, above the 1 of this run\n" +
          "nl: d.nl is left out: no test can become a record: it sets r0 to 4, which the prompt does not tell (line 5)\n",
      )
    }),
  )

  it.effect("warns of annotations that it does not know", () =>
    Effect.gen(function* () {
      const { printed, records } = yield* read({ "a.nl": `; @net_mock: 5\n; @nmae: x\n${program(DOUBLE)}` })
      assert.strictEqual(records.length, 1)
      assert.strictEqual(
        printed,
        "nl: a.nl:1: warning: unknown annotation `@net_mock`\n" +
          "nl: a.nl:2: warning: unknown annotation `@nmae`; did you mean `@name:`?\n",
      )
    }),
  )

  const CATEGORIES =
    "valid ones are arithmetic, bitwise, math, comparisons, memory, loops, functions, algorithms, concurrency, security, crypto"

  it.effect.each([
    [
      "a failed test",
      program(DOUBLE, { tests: ["r0=4 -> r0=8", "r0=4 -> r0=9"] }),
      "a.nl:6: its test fails: r0 is 8, not 9",
    ],
    [
      "a test that cannot be read",
      program(DOUBLE, { tests: ["r0=4 r0=9"] }),
      "a.nl:5: its test fails: unreadable: there is no `->`",
    ],
    [
      "a text that is no program",
      program("  ad r0, r0, r0\n"),
      "a.nl:6:3: unknown operation `ad`; did you mean `add`?",
    ],
    ["no prompt", DOUBLE, "a.nl:1: it has no @prompt"],
    ["no test", program(DOUBLE, { tests: [] }), "a.nl:1: it has no @test, so nothing tells what it should compute"],
    ["a difficulty out of range", program(DOUBLE, { difficulty: 6 }), "a.nl:2: a difficulty is 1 to 5"],
    [
      "a placeholder of no parameter",
      program(DOUBLE, { prompt: "{n} and {m}" }),
      "a.nl:3: no @param says what {m} in the prompt is",
    ],
    [
      "a placeholder with blanks",
      program(DOUBLE, { prompt: "double { n }" }),
      "a.nl:3: { n } in the prompt is not a parameter, which is written {name}",
    ],
    [
      "a placeholder with more than a name",
      program(DOUBLE, { prompt: "double {n:hex}" }),
      "a.nl:3: {n:hex} in the prompt is not a parameter, which is written {name}",
    ],
    ["a brace alone", program(DOUBLE, { prompt: "double {n and {n}" }), "a.nl:3: a brace in the prompt has no partner"],
    ...["0x{n}", "1{n}", "{n}0", "{n}{n}"].map(
      (prompt) =>
        [
          `a number that touches another, ${prompt}`,
          program(DOUBLE, { prompt }),
          "a.nl:3: {n} in the prompt touches another number: together they would be read as one",
        ] as const,
    ),
    [
      "a control character in the prompt",
      program(DOUBLE, { prompt: "double\u001b[1m {n}" }),
      "a.nl:3: the prompt has the control character U+001B",
    ],
    ["a parameter in two registers", program(`; @param: n=r1\n${DOUBLE}`), "a.nl:6: parameter `n` is r0 already"],
    [
      "a parameter in memory",
      program(`; @param: m=[0x10000] "Text"\n${DOUBLE}`),
      'a.nl:6: a parameter is written `name=r0 "description"`',
    ],
    ["a parameter that cannot be set", program(`; @param: m=pc\n${DOUBLE}`), "a.nl:6: `pc` cannot be set"],
    ["two levels", program(`; @difficulty: 2\n${DOUBLE}`), "a.nl:6: line 2 gives another difficulty already"],
    ["two categories", program(`; @category: math\n${DOUBLE}`), "a.nl:6: line 1 gives another category already"],
    [
      "a test without its colon",
      program(`; @test r0=1 -> r0=3\n${DOUBLE}`),
      "a.nl:6: `@test` lacks its colon: write `@test:`",
    ],
    [
      "a misspelt test",
      program(`; @tset: r0=1 -> r0=3\n${DOUBLE}`),
      "a.nl:6: unknown annotation `@tset`; did you mean `@test:`?",
    ],
    [
      "a test behind code",
      program("  add r0, r0, r0 ; @test: r0=1 -> r0=3\n"),
      "a.nl:6: `@test` needs a line of its own",
    ],
    [
      "a test with r0 twice",
      program(DOUBLE, { tests: ["r0=4 -> r0=8 ret=9"] }),
      "a.nl:5: its test fails: unreadable: r0 is given twice",
    ],
    [
      "a test with an input twice",
      program(DOUBLE, { tests: ["r0=5 r0=4 -> r0=8"] }),
      "a.nl:5: its test fails: unreadable: r0 is given twice",
    ],
    [
      "an unknown category",
      program(DOUBLE, { category: "poetry/short" }),
      `a.nl:1: unknown category poetry/short; ${CATEGORIES}`,
    ],
    [
      "a category with a slip",
      program(DOUBLE, { category: "bitwize" }),
      `a.nl:1: unknown category bitwize (did you mean bitwise?); ${CATEGORIES}`,
    ],
    [
      "a level that is too low",
      program("x: blt r0, r1, x\n", { tests: ["r0=3 -> r0=3"] }),
      "a.nl:2: it breaks the rules of @difficulty 1: level 1 is straight lines without memory; it would fit 2",
    ],
    [
      "a level that is too high",
      program(DOUBLE, { difficulty: 4 }),
      "a.nl:2: it breaks the rules of @difficulty 4: level 4 calls; it would fit 1",
    ],
    [
      "a category of level 5",
      program(DOUBLE, { category: "crypto" }),
      "a.nl:2: it breaks the rules of @difficulty 1: category crypto belongs to level 5; it would fit 5",
    ],
  ] as const)("refuses %s, and says where", ([, source, message]) =>
    Effect.gen(function* () {
      const { error } = yield* read({ "a.nl": source })
      assert.strictEqual(error, `cannot use ${message}`)
    }),
  )

  it.effect("refuses a file that is no text", () =>
    Effect.gen(function* () {
      const { error } = yield* read({ "a.nl": Uint8Array.of(80, 128, 0, 0) })
      assert.strictEqual(error, "cannot use a.nl: it is not UTF-8 text")
    }),
  )

  it.effect("refuses a directory without programs", () =>
    Effect.gen(function* () {
      const { error } = yield* read({ "a.txt": DOUBLE })
      assert.strictEqual(error, "cannot use DIR: there are no .nl files in it")
    }),
  )

  it.effect("leaves a file out whose prompt another has, and names both", () =>
    Effect.gen(function* () {
      const { error, leftOut, printed, records } = yield* read(
        {
          "a.nl": program(DOUBLE, { prompt: "double it, {n}", category: "crypto", difficulty: 5 }),
          "b.nl": program(DOUBLE),
          "c.nl": program(DOUBLE, { prompt: "Double '{n}'." }),
          "d.nl": program(DOUBLE, { prompt: "double it: {n}" }),
        },
        4,
      )
      assert.strictEqual(error, "")
      assert.deepStrictEqual(
        records.map(({ prompt }) => prompt),
        ["double 4", "double it: 4"],
      )
      assert.strictEqual(leftOut, 2)
      assert.include(printed, "nl: c.nl is left out: it has the same prompt as b.nl: Double '4'.\n")
    }),
  )

  it.effect("refuses two files with the same prompt and other answers, and names both", () =>
    Effect.gen(function* () {
      const { error } = yield* read({
        "a.nl": program(DOUBLE),
        "b.nl": program("  add r0, r0, r0\n  addi r0, r0, 1\n", { tests: ["r0=4 -> r0=9"] }),
      })
      assert.strictEqual(
        error,
        "cannot use b.nl: it has the same prompt as a.nl, but another answer, 9 instead of 8: double 4",
      )
    }),
  )

  it.effect("takes the results of the Vm that is supplied", () =>
    Effect.gen(function* () {
      const { count, layer } = lyingVm()
      const believed = { "a.nl": program(DOUBLE, { tests: ["r0=4 -> r0=9"] }) }
      const { error, records } = yield* read(believed, 5, layer)
      assert.strictEqual(error, "")
      assert.strictEqual(records[0]?.expected_output, 9)
      // The test of the file, and the record.
      assert.deepStrictEqual(count, { executions: 0, runs: 2 })
      const refused = yield* read({ "a.nl": program(DOUBLE) }, 5, layer)
      assert.strictEqual(refused.error, "cannot use a.nl:5: its test fails: r0 is 9, not 8")
    }),
  )

  const memoryTest = program("  add r0, r0, r0\n", { tests: ['r0=4 -> r0=8 [0x10000]="a"'] })
  const state = {
    fault: undefined,
    steps: 1,
    register: () => 8n,
    read: (_: number, size: number) => new Uint8Array(size),
  }
  const fail = () => {
    throw new Error("no power")
  }
  it.effect.each([
    ["throws", fail, "no power"],
    ["has a fault of its own", () => ({ ...state, fault: "BrokenWire" }), "BrokenWire"],
    ["counts no steps", () => ({ ...state, steps: -1 }), 'the Vm gave no state: {"steps":"-1"}'],
    ["gives nothing", () => undefined as never, "Cannot destructure property 'fault'"],
    ["throws when asked", () => ({ ...state, register: fail }), "no power"],
    [
      "has numbers for registers",
      () => ({ ...state, register: () => 8 as never }),
      "the Vm gave no signed 64-bit integer as register 0: 8",
    ],
    [
      "has wider registers",
      () => ({ ...state, register: () => 1n << 63n }),
      "the Vm gave no signed 64-bit integer as register 0: 9223372036854775808n",
    ],
    [
      "gives fewer bytes",
      () => ({ ...state, read: () => new Uint8Array(0) }),
      "the Vm gave no 1 bytes at address 65536: {}",
    ],
  ] as const)("refuses the file where the Vm's run %s", ([, run, reason]) =>
    Effect.gen(function* () {
      const vm = Layer.succeed(Vm, { execute: fail, run })
      const { error } = yield* read({ "a.nl": memoryTest }, 5, vm)
      assert.include(error, `cannot use a.nl:5: its test fails: ${reason}`)
    }),
  )

  it.effect("refuses a Vm that cannot be preset", () =>
    Effect.gen(function* () {
      const { error } = yield* read({ "a.nl": program(DOUBLE) }, 5, faultyVm)
      assert.strictEqual(
        error,
        "cannot use DIR: the Vm that is supplied cannot run the tests of program files: it has no `run`",
      )
    }),
  )

  it.effect("takes a long prompt with many braces in no time", () =>
    Effect.gen(function* () {
      const { records } = yield* read({ "a.nl": program(DOUBLE, { prompt: `double {n} ${"{1}".repeat(200_000)}` }) })
      assert.strictEqual(records[0]?.prompt.length, 9 + 600_000)
      const { error } = yield* read({ "a.nl": program(DOUBLE, { prompt: `double {n} ${"{x".repeat(300_000)}` }) })
      assert.strictEqual(error, "cannot use a.nl:3: a brace in the prompt has no partner")
    }),
  )
})
