import { assert, describe, it } from "vitest"
import { View } from "../../../src/domain/DatasetPlan.js"
import type { DatasetRecord } from "../../../src/domain/DatasetRecord.js"
import { type Columns, type ColumnType, recordTable } from "../../../src/services/tables/Table.js"
import { viewTable } from "../../../src/services/tables/views.js"

const value: DatasetRecord = {
  prompt: "add 5 and 3",
  binary_ir: [80, 128, 0, 0, 8, 0, 0, 0],
  assembly: "mov r0, 8",
  expected_output: 8,
  level: 1,
  category: "arithmetic",
  id: "test_wording/17",
  family: "arithmetic/add",
  problem: "00000000000000ff",
  steps: 1,
}

const withTests: DatasetRecord = {
  ...value,
  tests: [
    { input: [5, 3], memory: [], output: 8 },
    { input: [1, 2], memory: [255, 0], output: 3 },
  ],
}

/** A value is what its column says, with all its parts and no others, in their order. */
const isOf = (type: ColumnType, it: unknown): boolean => {
  if (type === "string") return typeof it === "string"
  if (type === "int64") return Number.isSafeInteger(it)
  if (type === "uint8") return Number.isInteger(it) && (it as number) >= 0 && (it as number) <= 255
  if ("list" in type) return Array.isArray(it) && it.every((element) => isOf(type.list, element))
  return isRow(type.struct, it)
}

const isRow = (columns: Columns, it: unknown): boolean =>
  Object.keys(it as object).join() === columns.map(([name]) => name).join() &&
  columns.every(([name, type]) => isOf(type, (it as Record<string, unknown>)[name]))

const tables = View.literals.flatMap((view) =>
  ["", "Be brief."].flatMap((system) => [
    { name: `${view}${system && " with a system message"}`, table: viewTable(view, { system }), record: value },
    {
      name: `${view}${system && " with a system message"}, tests`,
      table: viewTable(view, { system, tests: 2 }),
      record: withTests,
    },
  ]),
)

describe("every table", () => {
  it.each([
    ...tables,
    { name: "records", table: recordTable(false), record: value },
    { name: "records with tests", table: recordTable(true), record: withTests },
  ])("has rows as its columns say: $name", ({ record, table }) => {
    const row = table.rowOf(record)
    assert.isTrue(isRow(table.columns, row), JSON.stringify(row))
  })

  it("has no column to which a trainer gives another meaning", () => {
    const reserved = ["task", "env_id", "environment", "example_id", "text", "index", "images", "tools", "label"]
    for (const { table } of tables) {
      const names = table.columns.map(([name]) => name)
      assert.isEmpty(names.filter((name) => reserved.includes(name)))
      assert.include(names, "id")
    }
    assert.notInclude(
      viewTable("rl", { system: "" }).columns.map(([name]) => name),
      "completion",
    )
  })
})

describe("the view sft", () => {
  it("has the request and the program as text, whatever the system message", () => {
    const row = { prompt: "add 5 and 3", completion: "mov r0, 8", id: "test_wording/17" }
    assert.deepStrictEqual(viewTable("sft", { system: "" }).rowOf(value), row)
    assert.deepStrictEqual(viewTable("sft", { system: "Be brief." }).rowOf(value), row)
  })
})

describe("the view chat", () => {
  it("has request and program as messages", () => {
    assert.deepStrictEqual(viewTable("chat", { system: "" }).rowOf(value).messages, [
      { role: "user", content: "add 5 and 3" },
      { role: "assistant", content: "mov r0, 8" },
    ])
  })

  it("begins with the system message, if there is one", () => {
    assert.deepStrictEqual(viewTable("chat", { system: "Be brief." }).rowOf(value).messages, [
      { role: "system", content: "Be brief." },
      { role: "user", content: "add 5 and 3" },
      { role: "assistant", content: "mov r0, 8" },
    ])
  })
})

describe("the view rl", () => {
  it("has what each trainer reads", () => {
    assert.deepStrictEqual(viewTable("rl", { system: "" }).rowOf(value), {
      prompt: [{ role: "user", content: "add 5 and 3" }],
      answer: "8",
      info: '{"level":1,"category":"arithmetic","family":"arithmetic/add","problem":"00000000000000ff","steps":1,"expected_output":8}',
      data_source: "nl-datagen",
      ability: "arithmetic",
      reward_model: { style: "rule", ground_truth: "8" },
      extra_info: { split: "test_wording", index: 17, id: "test_wording/17", level: 1, family: "arithmetic/add" },
      id: "test_wording/17",
    })
  })

  it("has the tests as a column and as JSON, where there are some", () => {
    const row = viewTable("rl", { system: "Be brief.", tests: 2 }).rowOf(withTests) as {
      readonly prompt: ReadonlyArray<unknown>
      readonly tests: unknown
      readonly info: string
      readonly reward_model: { readonly ground_truth: string }
    }
    assert.deepStrictEqual(row.prompt, [
      { role: "system", content: "Be brief." },
      { role: "user", content: "add 5 and 3" },
    ])
    assert.deepStrictEqual(row.tests, withTests.tests)
    assert.deepStrictEqual((JSON.parse(row.info) as { readonly tests: unknown }).tests, withTests.tests)
    assert.deepStrictEqual(JSON.parse(row.reward_model.ground_truth), withTests.tests)
  })

  it("does not hold the program, which is what is asked for", () => {
    assert.notInclude(JSON.stringify(viewTable("rl", { system: "", tests: 2 }).rowOf(withTests)), value.assembly)
  })
})
