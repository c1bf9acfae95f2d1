import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { TrainingExample } from "../../../src/domain/TrainingExample.js"
import { RecordChecker } from "../../../src/services/dataset/RecordChecker.js"
import { RecordReader } from "../../../src/services/dataset/RecordReader.js"
import { assemble } from "../../../src/vm/text/assemble.js"

const assembly = "add r0, r0, r1\nhalt"
const assembled = assemble(assembly)
const bytes = assembled.ok ? [...assembled.bytes] : []

const record = (tests: unknown, more: object = {}) => ({
  prompt: "add r0 and r1",
  binary_ir: bytes,
  assembly,
  expected_output: 5,
  level: 1,
  category: "arithmetic",
  tests,
  ...more,
})

const right = [
  { input: [2, 3], memory: [], output: 5 },
  { input: [-7, 3], memory: [], output: -4 },
]

const defectsOf = (value: unknown) =>
  new RecordChecker()
    .check(typeof value === "string" ? value : JSON.stringify(value))
    .map(({ kind, reason }) => [kind, reason])

describe("a record with tests", () => {
  it("is right where its program passes all of them", () => {
    expect(defectsOf(record(right))).toEqual([])
    expect(
      defectsOf(record([{ input: [], memory: [], output: 5 }], { assembly: "mov r0, 5\nhalt", binary_ir: five })),
    ).toEqual([])
  })

  it("is run with the memory of its tests", () => {
    const text = "load.h r0, [r0]\nhalt"
    const program = assemble(text)
    const tests = [
      { input: [0x40000], memory: [1, 2], output: 513 },
      { input: [0x40001], memory: [1, 2], output: 2 },
    ]
    const loading = record(tests, {
      ...{ assembly: text, level: 3, category: "memory", expected_output: 513 },
      binary_ir: program.ok ? [...program.bytes] : [],
    })
    expect(defectsOf(loading)).toEqual([])
    expect(defectsOf({ ...loading, tests: [tests[0], { ...tests[1], output: 3 }] })).toEqual([
      ["answer", "with test 2 (r0 = 262145, 2 bytes of memory) the program leaves 2, not 3"],
    ])
    expect(defectsOf({ ...loading, tests: [tests[0], { ...tests[1], input: [-5] }] })[0]![0]).toBe("execution")
  })

  it("is wrong where a test fails, a constant passes, or the first is not the record's", () => {
    expect(defectsOf(record([right[0], { ...right[1], output: 4 }]))).toEqual([
      ["answer", "with test 2 (r0 = -7, r1 = 3) the program leaves -4, not 4"],
    ])
    expect(defectsOf(record([right[0], { input: [3, 2], memory: [], output: 5 }]))).toEqual([
      ["tests", "all tests have the output 5: a program that always leaves it passes"],
    ])
    expect(defectsOf(record([right[0]]))).toEqual([
      ["tests", "all tests have the output 5: a program that always leaves it passes"],
    ])
    expect(defectsOf(record([right[1], right[0]]))).toEqual([
      ["tests", "the first test's output is -4, but expected_output is 5"],
    ])
    const value = { assembly: "mov r0, 5\nhalt", binary_ir: five }
    const none = { input: [], memory: [], output: 5 }
    expect(defectsOf(record([none, none], value))).toEqual([
      ["tests", "it has 2 tests, but none gives its program an input"],
    ])
  })

  it.each([
    ["tests must be an array of tests", {}],
    ["tests must be 1 to 64, not 0", []],
    ["tests must be 1 to 64, not 65", Array.from({ length: 65 }, () => right[0])],
    ["tests[1] must be an object", [right[0], 5]],
    ["tests[1] must have the keys input, memory, output, and no others", [right[0], { ...right[1], more: 1 }]],
    ["tests[0] must have the keys input, memory, output, and no others", [{ input: [], output: 1 }]],
    ["tests[0].output must be an integer within ±9007199254740991", [{ ...right[0], output: "5" }]],
    [
      "tests[0].input must be an array of at most 16 integers within ±9007199254740991",
      [{ ...right[0], input: Array.from({ length: 17 }, () => 0) }],
    ],
    ["tests[0].memory must be an array of at most 1835008 bytes", [{ ...right[0], memory: [256] }]],
  ])("%s", (reason, tests) => {
    expect(defectsOf(record(tests))).toEqual([["schema", reason]])
    expect(Schema.is(TrainingExample, { onExcessProperty: "error" })(record(tests))).toBe(false)
  })

  it("has integers that are written as integers", () => {
    const line = JSON.stringify(record(right)).replace('"output":-4', '"output":-4.0')
    expect(defectsOf(line)).toEqual([
      ["schema", "tests must have integers, without a fraction or an exponent, not -4.0"],
    ])
  })

  it("reads the same by the quick way and by the Schema", () => {
    const reader = new RecordReader()
    expect(reader.read(JSON.stringify(record(right)))).toBeUndefined()
    expect(reader.record).toEqual(record(right))
    expect(reader.read(JSON.stringify(record(right), undefined, 1).replaceAll("\n", " "))).toBeUndefined()
    expect(reader.record).toEqual(record(right))
    expect(Schema.is(TrainingExample)(record(right))).toBe(true)
  })
})

const fiveProgram = assemble("mov r0, 5\nhalt")
const five = fiveProgram.ok ? [...fiveProgram.bytes] : []
