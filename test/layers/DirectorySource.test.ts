import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { Category } from "../../src/domain/Category.js"
import type { Level } from "../../src/domain/Level.js"
import type { TrainingExample } from "../../src/domain/TrainingExample.js"
import * as DirectorySource from "../../src/layers/DirectorySource.js"
import * as SourceFiles from "../../src/layers/DiskSourceFiles.js"
import * as NativeVm from "../../src/layers/NativeVm.js"
import { RecordChecker } from "../../src/services/dataset/RecordChecker.js"
import type { ExampleOptions } from "../../src/services/examples/exampleRecords.js"
import { ExampleSource } from "../../src/services/ExampleSource.js"
import { StandardStreams } from "../../src/services/StandardStreams.js"
import { Vm } from "../../src/services/Vm.js"
import { faultyVm, lyingVm } from "../services/vmDoubles.js"

const NOTHING: ReadonlyArray<TrainingExample> = []

/** The records of these files, or the error's message without the directory, and what standard error got. */
const read = (
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Level | ExampleOptions = 5,
  vm: Layer.Layer<Vm> = NativeVm.layer,
  layerOptions: DirectorySource.Options = {},
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
      const source = DirectorySource.layer(directory, layerOptions).pipe(
        Layer.provide(SourceFiles.layer(Stream.empty)),
        Layer.provide(vm),
        Layer.provide(Layer.succeed(StandardStreams, { stdout: stream, stderr: stream })),
      )
      const fitting = typeof options === "number" ? { level: options } : options
      const result = yield* Effect.flatMap(ExampleSource, (examples) => examples.records(fitting)).pipe(
        Effect.provide(source),
        Effect.match({
          onSuccess: ({ leftOut, ...included }) => ({ ...included, leftOut: Object.fromEntries(leftOut), error: "" }),
          onFailure: ({ message }) => ({ records: NOTHING, programs: 0, leftOut: {}, error: message }),
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
  { prompt = "twofold {n}", category = "arithmetic", difficulty = 1, tests = ["r0=4 -> r0=8"] }: Header = {},
) =>
  [
    `; @category: ${category}`,
    `; @difficulty: ${difficulty}`,
    `; @prompt: ${prompt}`,
    '; @param: n=r0 "A number"',
    ...tests.map((test) => `; @test: ${test}`),
    body,
  ].join("\n")

/** What the programs below leave. */
const RESULTS: Partial<Record<Category, number>> = {
  ...{ memory: 4, comparisons: 8, loops: 0, bitwise: 8, functions: 8, concurrency: 1, security: 4, crypto: 1 },
}

const DOUBLE = "  add r0, r0, r0\n  halt\n"

describe("DirectorySource", () => {
  it.effect("fills each prompt with each test, and puts the inputs into the program", () =>
    Effect.gen(function* () {
      const { leftOut, printed, programs, records } = yield* read({
        "double.nl": `; @prompt: {n} and {n} more\n${program(DOUBLE, { tests: ["r0=-4 -> r0=-8", "r0=1 -> r0=2"] })}`,
      })
      assert.strictEqual(printed, "")
      assert.deepStrictEqual([programs, leftOut], [1, {}])
      assert.deepStrictEqual(
        records.map(({ prompt }) => prompt),
        ["-4 and -4 more", "twofold -4", "1 and 1 more", "twofold 1"],
      )
      assert.deepStrictEqual(records[1], {
        prompt: "twofold -4",
        binary_ir: [80, 128, 0, 0, 252, 255, 255, 255, 0, 0, 0, 0, 95, 0, 0, 0],
        assembly: "mov r0, -4\nadd r0, r0, r0\nhalt",
        expected_output: -8,
        level: 1,
        category: "arithmetic",
      })
    }),
  )

  it.effect("makes data of texts and arrays, and tells them with their lengths in the prompt", () =>
    Effect.gen(function* () {
      const source = `; @category: string
; @difficulty: 3
; @prompt: add the first byte of {text} to the last number of {list}
; @param: text=r0 "the address of the text"
; @param: list=r1 "the address of the numbers"
; @param: length=r2 "how many numbers there are"
; @test: r0=0x40000, r1=0x41000, r2=2, [0x40000]="a\\"b", [0x41000]=-5, [0x41008]=3 -> r0=100
; @test: r0=0x3000, r1=0x3100, r2=1, [0x3000]="c", [0x3100]=1 -> r0=100, [0x3100]=1
  load.b r0, [r0]
  shli r2, r2, 3
  add r1, r1, r2
  load.d r1, [r1 - 8]
  add r0, r0, r1
  halt
`
      const { printed, records } = yield* read({ "a.nl": source })
      assert.strictEqual(printed, "")
      assert.deepStrictEqual(
        records.map(({ category, level, prompt }) => [prompt, level, category]),
        [
          ['add the first byte of "a\\"b" to the last number of [-5, 3]', 3, "memory"],
          ['add the first byte of "c" to the last number of [1]', 3, "memory"],
        ],
      )
      for (const record of records) assert.deepStrictEqual(new RecordChecker().check(JSON.stringify(record)), [])
      assert.match(records[0]!.assembly, /^mov r0, 65536\nmov r1, 65544\nmov r2, 2\n/)
      const functions = yield* read({ "a.nl": source }, { level: 5, tests: 4, form: "function" })
      assert.strictEqual(
        functions.printed,
        "nl: a.nl: 1 of 1 left out: as a function, all its tests have one answer (line 7)\n",
      )
      assert.deepStrictEqual(functions.leftOut, { result: 1 })
    }),
  )

  it.effect("stores memory that a program knows by its address", () =>
    Effect.gen(function* () {
      const body = "  load.d r1, [0x20000]\n  load.b r2, [0x20008]\n  add r0, r1, r2\n"
      const { printed, records } = yield* read({
        "a.nl": program(body, {
          prompt: '5 and the code of the first letter of "a", please',
          tests: ['r0=0x20000, [0x20000]=5, [0x20008]="a" -> r0=102'],
        }).replace("prompt: 5", "prompt: {n} and 5"),
        "b.nl": program(body, { prompt: "what {n} says", tests: ["r0=0x20000, [0x20000]=5 -> r0=5"] }),
      })
      // The text is not told: no parameter is its address.
      assert.match(printed, /^nl: a\.nl: 1 of 1 left out: it sets memory at 131080, which the prompt does not tell/)
      assert.deepStrictEqual(
        records.map(({ level, prompt }) => [prompt, level]),
        [["what [5] says", 3]],
      )
      assert.include(records[0]?.assembly, "store.d r0, [zero + 131072]")
      assert.deepStrictEqual(new RecordChecker().check(JSON.stringify(records[0])), [])
    }),
  )

  it.effect("gives functions with their tests, and says where the inputs are", () =>
    Effect.gen(function* () {
      const source = `; @category: string
; @difficulty: 3
; @prompt: first byte of {text} plus {n}
; @param: text=r0 "the address of the text"
; @param: length=r1 "its length"
; @param: n=r2 "a number"
; @test: r0=0x5000, r1=1, r2=1, [0x5000]="a" -> r0=98
; @test: r0=0x5000, r1=1, r2=2, [0x5000]="a" -> r0=99
; @test: r0=0x5000, r1=1, r2=3, [0x5000]="b" -> r0=101
  load.b r0, [r0]
  add r0, r0, r2
  halt
`
      const { leftOut, records } = yield* read({ "a.nl": source }, { level: 5, tests: 2 })
      assert.deepStrictEqual(leftOut, {})
      assert.deepStrictEqual(
        records.map(({ prompt, tests }) => [prompt, tests]),
        [
          ['first byte of "a" plus 1', [{ input: [], memory: [], output: 98 }]],
          ['first byte of "a" plus 2', [{ input: [], memory: [], output: 99 }]],
          ['first byte of "b" plus 3', [{ input: [], memory: [], output: 101 }]],
          [
            "first byte of the text at r0 plus r2. Inputs: r0 holds the address of the text; r1 holds its length.",
            [
              { input: [0x40000, 1, 1], memory: [97], output: 98 },
              { input: [0x40000, 1, 2], memory: [97], output: 99 },
            ],
          ],
        ],
      )
      for (const record of records) assert.deepStrictEqual(new RecordChecker().check(JSON.stringify(record)), [])
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
    ["collections/lists", "memory"],
    ["Data Structures", "memory"],
    ["sorting", "algorithms"],
    ["recursion", "functions"],
    ["poetry/short", "arithmetic"],
  ] as const)("knows category %s as %s", ([written, category]) =>
    Effect.gen(function* () {
      const { records } = yield* read({ "a.nl": program(DOUBLE, { category: written, difficulty: 5 }) })
      assert.deepStrictEqual(
        records.map((record) => record.category),
        [category],
      )
    }),
  )

  it.effect.each([
    ["  load.d r1, [r0]\n", "memory", 3],
    ["  beqz r0, end\n  shli r0, r0, 1\nend:\n", "comparisons", 2],
    ["next:\n  subi r0, r0, 1\n  bgtz r0, next\n", "loops", 2],
    ["  shli r0, r0, 1\n", "bitwise", 1],
    ["  call twice\n  halt\ntwice:\n  add r0, r0, r0\n", "functions", 4],
    ["  spawn r1, other\n  join r0, r1\n  halt\nother:\n  mov r0, 1\n", "concurrency", 5],
    ["  taint r0\n  sanitize r0\n", "security", 5],
    ["  mov r1, 1\n  ext.call r0, secure_random, r0, r1\n", "crypto", 5],
  ] as const)("finds category and level by what the program does: %s", ([body, category, level]) =>
    Effect.gen(function* () {
      const source = `${program(body, { tests: ["r0=4 -> r15=0, r0!=77"] })}\n`.replace(
        /; @category: .*\n; @difficulty: .*\n/,
        "",
      )
      const { leftOut } = yield* read({ "a.nl": source })
      assert.deepStrictEqual(leftOut, { result: 1 })
      const state = yield* read({ "a.nl": source.replace("r15=0, r0!=77", `r0=${RESULTS[category]}`) })
      assert.deepStrictEqual(
        state.records.map((record) => [record.category, record.level]),
        [[category, level]],
      )
    }),
  )

  it.effect("gives all records the category that it is told", () =>
    Effect.gen(function* () {
      const { records } = yield* read({ "a.nl": program(DOUBLE) }, { level: 5, category: "loops" })
      assert.deepStrictEqual(
        records.map(({ category }) => category),
        ["loops"],
      )
    }),
  )

  it.effect("raises a level that is too low, and lowers one that asks for more than there is", () =>
    Effect.gen(function* () {
      const { records } = yield* read({
        "a.nl": program("x: blt r0, r1, x\n", { prompt: "raised {n}", tests: ["r0=3 -> r0=3"] }),
        "b.nl": program(DOUBLE, { prompt: "lowered {n}", difficulty: 4 }),
        "c.nl": program(DOUBLE, { prompt: "advanced {n}", category: "crypto" }),
      })
      assert.deepStrictEqual(
        records.map(({ level, prompt }) => [prompt, level]),
        [
          ["raised 3", 2],
          ["lowered 4", 1],
          ["advanced 4", 5],
        ],
      )
    }),
  )

  it.effect.each([
    [
      "memory",
      ["r0=0 [0x10000]=5 -> r0=0"],
      DOUBLE,
      "prompt",
      "it sets memory at 65536, which the prompt does not tell",
    ],
    [
      "large results",
      ["r0=0x4000000000000000 -> r0=0x8000000000000000"],
      DOUBLE,
      "result",
      "its result, -9223372036854775808, is beyond 2^53-1",
    ],
    ["mocks", ["r0=3 -> r0=5"], "; @mock: weather=5\n  ext.call r0, weather\n", "mocks", "its extensions are mocked"],
    [
      "nothing of r0 to expect, but memory",
      ["r0=5 -> [0x20000]=0"],
      DOUBLE,
      "result",
      "it does not say what r0 should be",
    ],
    [
      "nothing of r0 to expect, but a register",
      ["r0=5 -> r2=0"],
      DOUBLE,
      "result",
      "it does not say what r0 should be",
    ],
    ["no number of r0 to expect, but a bound", ["r0=5 -> r0>9"], DOUBLE, "result", "it does not say what r0 should be"],
    ["what is not told", ["r0=1 r1=7 -> r0=2"], DOUBLE, "prompt", "it sets r1 to 7, which the prompt does not tell"],
    [
      "a parameter that they do not set",
      ["-> r0=0"],
      DOUBLE,
      "prompt",
      "it does not set r0, which {n} in the prompt is",
    ],
    [
      "a number that is signed or not",
      ["r0=0xFFFFFFFFFFFFFFFF -> r0=-2"],
      DOUBLE,
      "prompt",
      "0xFFFFFFFFFFFFFFFF is signed or unsigned, and only a decimal number would tell which",
    ],
    [
      "to begin at address 0",
      ["r0=5 -> r0=12"],
      "  add r0, pc, 12\n",
      "machine",
      "with its inputs in front, r0 is 20, not 12",
    ],
    [
      "a schedule",
      ["r0=5 -> r0=5"],
      "  spawn r1, other\n  load.d r2, [0x20000]\n  add r0, r0, r2\n  halt\nother:\n  mov r3, 1\n  store.d r3, [0x20000]\n",
      "machine",
      "with --quantum",
    ],
  ] as const)("leaves out what needs %s, and says so", ([, tests, body, kind, reason]) =>
    Effect.gen(function* () {
      const { error, leftOut, printed, records } = yield* read({
        "a.nl": program(body, { tests }),
        "b.nl": program(DOUBLE, { prompt: "other {n}" }),
      })
      assert.strictEqual(error, "")
      assert.deepStrictEqual(
        records.map(({ prompt }) => prompt),
        ["other 4"],
      )
      assert.deepStrictEqual(leftOut, { [kind]: 1 })
      assert.include(printed, `nl: a.nl: 1 of 1 left out: ${reason}`)
      assert.include(printed, body.includes("mock") ? "(line 6)" : "(line 5)")
      assert.strictEqual(printed.indexOf("\n"), printed.length - 1)
    }),
  )

  it.effect.each([
    ["no prompt", DOUBLE, "it has no @prompt (line 1)"],
    ["no test", program(DOUBLE, { tests: [] }), "it has no @test, so nothing tells what it should compute (line 1)"],
    [
      "a placeholder of no parameter",
      program(DOUBLE, { prompt: "{n} and {m}" }),
      "no @param says what {m} in the prompt is (line 3)",
    ],
    [
      "a placeholder with blanks",
      program(DOUBLE, { prompt: "double { n }" }),
      "{ n } in the prompt is not a parameter, which is written {name} (line 3)",
    ],
    [
      "a placeholder with more than a name",
      program(DOUBLE, { prompt: "double {n:hex}" }),
      "{n:hex} in the prompt is not a parameter, which is written {name} (line 3)",
    ],
    [
      "a brace alone",
      program(DOUBLE, { prompt: "double {n and {n}" }),
      "a brace in the prompt has no partner (line 3)",
    ],
    ...["0x{n}", "1{n}", "{n}0", "{n}{n}"].map(
      (prompt) =>
        [
          `a number that touches another, ${prompt}`,
          program(DOUBLE, { prompt }),
          "{n} in the prompt touches another number: together they would be read as one (line 3)",
        ] as const,
    ),
    [
      "a control character in the prompt",
      program(DOUBLE, { prompt: "double\u001b[1m {n}" }),
      "the prompt has the control character U+001B (line 3)",
    ],
  ] as const)("leaves out %s, and says so", ([, source, reason]) =>
    Effect.gen(function* () {
      const { error, printed, records } = yield* read({ "a.nl": source })
      assert.strictEqual(error, "")
      assert.strictEqual(printed, `nl: a.nl: 1 of 1 left out: ${reason}\n`)
      assert.deepStrictEqual(records, [])
    }),
  )

  it.effect("asks the whole prompt, whatever signs are in it", () =>
    Effect.gen(function* () {
      const prompts = [
        "double {n}; then stop",
        "what is issue #{n} twice?",
        "twofold {n} // not halve",
        'double {n}, "in quotes; or not',
        "twofold {n} ;; # ; at last",
        "twofold {n} @test: as said",
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
      assert.strictEqual(records[0]?.prompt, `twofold ${number}`)
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
      const { leftOut, printed, records } = yield* read(
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
        [["twofold 4", 1]],
      )
      assert.deepStrictEqual(leftOut, { level: 2, prompt: 1 })
      assert.strictEqual(
        printed,
        "nl: d.nl: 1 of 1 left out: it sets r0 to 4, which the prompt does not tell (line 5)\n",
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
    ["a difficulty out of range", program(DOUBLE, { difficulty: 6 }), "a.nl:2: a difficulty is 1 to 5"],
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
  ] as const)("refuses %s, and says where", ([, source, message]) =>
    Effect.gen(function* () {
      const { error } = yield* read({ "a.nl": source })
      assert.strictEqual(error, `cannot use ${message}`)
      const skipped = yield* read({ "a.nl": source, "b.nl": program(DOUBLE) }, 5, NativeVm.layer, { skipsBad: true })
      assert.strictEqual(skipped.error, "")
      assert.strictEqual(skipped.printed, `nl: ${message.replace(": ", " is left out: ")}\n`)
      assert.deepStrictEqual(
        skipped.records.map(({ prompt }) => prompt),
        ["twofold 4"],
      )
      assert.deepStrictEqual(skipped.leftOut, { file: 1 })
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

  it.effect("leaves out a prompt that another program has, and gives the file's others", () =>
    Effect.gen(function* () {
      const { error, leftOut, printed, records } = yield* read({
        "b.nl": program(DOUBLE),
        "c.nl": `; @prompt: {n}, and as much again\n${program(DOUBLE, { prompt: "Twofold '{n}'." })}`,
        "d.nl": program("  add r0, r0, r0\n  addi r0, r0, 1\n", { tests: ["r0=4 -> r0=9"] }),
      })
      assert.strictEqual(error, "")
      assert.deepStrictEqual(
        records.map(({ prompt }) => prompt),
        ["twofold 4", "4, and as much again"],
      )
      assert.deepStrictEqual(leftOut, { asked: 2 })
      assert.strictEqual(
        printed,
        "nl: c.nl: 1 of 2 left out: a record before it asks the same: Twofold '4'. (line 6)\n" +
          "nl: d.nl: 1 of 1 left out: a record before it asks the same: twofold 4 (line 5)\n",
      )
    }),
  )

  it.effect("leaves out a prompt that the catalogue has", () =>
    Effect.gen(function* () {
      const { leftOut, printed, records } = yield* read({
        "a.nl": program(DOUBLE, { prompt: "Double {n}." }),
      })
      assert.deepStrictEqual(records, [])
      assert.deepStrictEqual(leftOut, { asked: 1 })
      assert.include(printed, "a sentence of the catalogue asks the same: Double 4. (line 5)")
    }),
  )

  it.effect("takes the results of the Vm that is supplied", () =>
    Effect.gen(function* () {
      const { count, layer } = lyingVm()
      const believed = { "a.nl": program(DOUBLE, { tests: ["r0=4 -> r0=9"] }) }
      const { error, records } = yield* read(believed, 5, layer)
      assert.strictEqual(error, "")
      assert.strictEqual(records[0]?.expected_output, 9)
      // The test of the file and the program with its inputs in front; then the record.
      assert.deepStrictEqual(count, { executions: 1, runs: 2 })
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
      const { records } = yield* read({ "a.nl": program(DOUBLE, { prompt: `twofold {n} ${"{1}".repeat(200_000)}` }) })
      assert.strictEqual(records[0]?.prompt.length, 10 + 600_000)
      const { printed } = yield* read({ "a.nl": program(DOUBLE, { prompt: `twofold {n} ${"{x".repeat(300_000)}` }) })
      assert.strictEqual(printed, "nl: a.nl: 1 of 1 left out: a brace in the prompt has no partner (line 3)\n")
    }),
  )
})
