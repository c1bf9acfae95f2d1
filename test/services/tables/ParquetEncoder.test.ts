import { DuckDBInstance } from "@duckdb/node-api"
import { parquetMetadata, parquetReadObjects } from "hyparquet"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ParquetEncoder } from "../../../src/services/tables/ParquetEncoder.js"
import { type Columns, recordTable, type Row } from "../../../src/services/tables/Table.js"

const { MAX_SAFE_INTEGER, MIN_SAFE_INTEGER } = Number
const TEXTS = ["", "plain", 'quotes " and \\ and \n lines', "é\u2028\u{1f600} 数", "x".repeat(5000)]
const INTEGERS = [0, -1, MAX_SAFE_INTEGER, MIN_SAFE_INTEGER, 2 ** 31, -(2 ** 32) - 1]
const LISTS = [[], [0], [255, 0, 128], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], []]

/** A record of every kind of value. */
const rowOf = (n: number, bytes: ReadonlyArray<number> = LISTS[n % LISTS.length]!): Row => ({
  prompt: `${TEXTS[n % TEXTS.length]} ${n}`,
  binary_ir: bytes,
  assembly: TEXTS[(n + 1) % TEXTS.length],
  expected_output: INTEGERS[n % INTEGERS.length],
  level: (n % 5) + 1,
  category: n % 2 === 0 ? "arithmetic" : "memory",
  id: `train/${n}`,
  family: "arithmetic/add_two",
  problem: n.toString(16).padStart(16, "0"),
  steps: n,
  tests: Array.from({ length: n % 4 }, (_, k) => ({
    input: INTEGERS.slice(0, (n + k) % 4),
    memory: LISTS[(n + k) % LISTS.length],
    output: INTEGERS[(n + k) % INTEGERS.length],
  })),
})
const NOTHING = { input: [], memory: [], output: 7 }
const COLUMNS = recordTable(true).columns

const rows = (count: number): ReadonlyArray<Row> => Array.from({ length: count }, (_, n) => rowOf(n))

const groupOf = (encoder: ParquetEncoder, group: ReadonlyArray<Row>): Uint8Array<ArrayBuffer> => {
  for (const row of group) encoder.add(row)
  return encoder.group()
}

const fileOf = (columns: Columns, groups: ReadonlyArray<ReadonlyArray<Row>>): Uint8Array<ArrayBuffer> => {
  const encoder = new ParquetEncoder(columns)
  return Uint8Array.from(Buffer.concat([...groups.map((group) => groupOf(encoder, group)), encoder.end()]))
}

/** Integers of 64 bits as plain numbers. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? Number(each) : each)))

let directory = ""
let duck: Awaited<ReturnType<DuckDBInstance["connect"]>>

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "nl-parquet-"))
  duck = await (await DuckDBInstance.create()).connect()
})

afterAll(() => {
  duck.closeSync()
  rmSync(directory, { recursive: true, force: true })
})

/** What DuckDB answers about a file, which stands as `FILE` in the question. */
const ask = async (file: Uint8Array, question: string): Promise<ReadonlyArray<Row>> => {
  const path = join(directory, "file.parquet")
  writeFileSync(path, file)
  return (await duck.runAndReadAll(question.replaceAll("FILE", `'${path}'`))).getRowObjectsJson()
}

/** The rows as two readers that share nothing have them. */
const readBack = async (file: Uint8Array<ArrayBuffer>): Promise<ReadonlyArray<unknown>> => {
  const lines = await ask(file, "SELECT to_json(t)::VARCHAR AS line FROM FILE t")
  const read = lines.map(({ line }) => JSON.parse(line as string) as unknown)
  expect(plain(await parquetReadObjects({ file: file.buffer, utf8: false }))).toEqual(read)
  return read
}

describe("ParquetEncoder", () => {
  it.each([
    ["one row", [rows(1)]],
    ["one row without any list", [[rowOf(4)]]],
    [
      "rows whose lists have nothing but empty lists",
      [[1, 2, 3].map((n) => ({ ...rowOf(n, []), tests: [NOTHING, NOTHING] }))],
    ],
    ["many rows", [rows(1000)]],
    ["several row groups", [rows(500), rows(1), rows(300)]],
    ["a group of no rows, which is none", [rows(3), [], rows(2)]],
  ])("writes files that are read back value by value: %s", async (_, groups) => {
    expect(await readBack(fileOf(COLUMNS, groups))).toEqual(groups.flat())
  })

  it("writes a file of no rows, which has its columns", async () => {
    const file = fileOf(COLUMNS, [])
    expect(await readBack(file)).toEqual([])
    expect(await ask(file, "SELECT column_name FROM (DESCRIBE FROM FILE)")).toEqual(
      COLUMNS.map(([column_name]) => ({ column_name })),
    )
  })

  it("keeps rows whole in row groups with several megabytes of lists, empty ones among them", async () => {
    const bytes = (n: number) => Array.from({ length: (n * 7919) % 3000 }, (_, k) => (k * n + (k >> 3)) & 255)
    const written = Array.from({ length: 400 }, (_, n) => rowOf(n, bytes(n)))
    const file = fileOf(COLUMNS, [written])
    expect(await readBack(file)).toEqual(written)
    // A page index says where each page's rows begin.
    const [some] = await ask(file, "SELECT count(*)::INT AS n FROM FILE WHERE len(binary_ir) > 1500")
    expect(some).toEqual({ n: written.filter(({ binary_ir }) => (binary_ir as Array<number>).length > 1500).length })
  })

  it("gives columns their types: required, bytes as unsigned ones, lists in three levels", async () => {
    const types = await ask(fileOf(COLUMNS, [rows(9)]), "SELECT column_name, column_type FROM (DESCRIBE FROM FILE)")
    expect(types.map(({ column_name, column_type }) => `${String(column_name)} ${String(column_type)}`)).toEqual([
      "prompt VARCHAR",
      "binary_ir UTINYINT[]",
      "assembly VARCHAR",
      "expected_output BIGINT",
      "level BIGINT",
      "category VARCHAR",
      "id VARCHAR",
      "family VARCHAR",
      "problem VARCHAR",
      "steps BIGINT",
      'tests STRUCT("input" BIGINT[], memory UTINYINT[], output BIGINT)[]',
    ])
    const { schema } = parquetMetadata(fileOf(COLUMNS, [rows(9)]).buffer)
    const at = schema.findIndex(({ name }) => name === "binary_ir")
    expect(schema.slice(at, at + 3)).toMatchObject([
      { name: "binary_ir", repetition_type: "REQUIRED", converted_type: "LIST", num_children: 1 },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      { name: "element", repetition_type: "REQUIRED", type: "INT32", converted_type: "UINT_8" },
    ])
    expect(schema.filter(({ repetition_type }) => repetition_type === "OPTIONAL")).toEqual([])
  })

  it("gives statistics of all columns but those of bytes, and no further metadata", () => {
    const { key_value_metadata, row_groups } = parquetMetadata(fileOf(COLUMNS, [rows(9)]).buffer)
    expect(key_value_metadata ?? []).toEqual([])
    const without = row_groups[0]!.columns.filter(({ meta_data }) => meta_data?.statistics === undefined)
    expect(without.map(({ meta_data }) => meta_data?.path_in_schema.join("."))).toEqual([
      "binary_ir.list.element",
      "tests.list.element.memory.list.element",
    ])
  })

  it("gives the same bytes whatever files were made before", () => {
    const words = ["abcd", "bcda", "cdab", "dabc", "ab", "cd", "a"]
    let state = 1
    const word = () => words[(state = (state * 48_271) % 2_147_483_647) % words.length]
    const texts = Array.from({ length: 500 }, () => Array.from({ length: 30 }, word).join(""))
    const columns: Columns = [["text", "string"]]
    const file = (text: string) => Buffer.from(fileOf(columns, [[{ text }]])).toString("base64")
    expect(texts.toReversed().map(file).toReversed()).toEqual(texts.map(file))
  })

  it("gives the same bytes for the same rows, and never changes what it has given", () => {
    const encoder = new ParquetEncoder(COLUMNS)
    const first = groupOf(encoder, rows(200))
    const copy = first.slice()
    const rest = [groupOf(encoder, rows(300)), encoder.end()]
    expect(first).toEqual(copy)
    expect(Buffer.concat([first, ...rest]).equals(fileOf(COLUMNS, [rows(200), rows(300)]))).toBe(true)
  })

  it.each([
    ["binary_ir", [256], "256 is not a byte"],
    ["binary_ir", [1, -1], "-1 is not a byte"],
    ["expected_output", 1.5, /1\.5/],
    ["expected_output", "1", "string is not number"],
    ["prompt", undefined, "undefined is not string"],
  ])("refuses what a column cannot hold: %s %j", (column, value, message) => {
    expect(() => new ParquetEncoder(COLUMNS).add({ ...rowOf(1), [column]: value })).toThrow(message)
  })
})
