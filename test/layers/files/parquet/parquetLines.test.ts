import { DuckDBInstance } from "@duckdb/node-api"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { parquetWriteBuffer } from "hyparquet-writer"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import * as DatasetFiles from "../../../../src/layers/FileDatasetReader.js"
import { DatasetReader } from "../../../../src/services/dataset/DatasetReader.js"
import { ParquetEncoder } from "../../../../src/services/tables/ParquetEncoder.js"
import { recordTable, type Row } from "../../../../src/services/tables/Table.js"

const recordOf = (n: number): Row => ({
  prompt: `é "${n}" \u{1f600}\n`,
  binary_ir: Array.from({ length: (n * 7) % 50 }, (_, k) => (k * n) & 255),
  assembly: n % 3 === 0 ? "halt" : `mov r0, ${n}\nhalt`,
  expected_output: n % 2 === 0 ? Number.MAX_SAFE_INTEGER - n : -n,
  level: (n % 5) + 1,
  category: "arithmetic",
  id: `train/${n}`,
  family: "arithmetic/add",
  problem: n.toString(16).padStart(16, "0"),
  steps: n + 1,
  tests: Array.from({ length: (n % 3) + 1 }, (_, k) => ({
    input: k === 0 ? [] : [n, -k],
    memory: n % 2 === 0 ? [] : [k, 255],
    output: k,
  })),
})
const RECORDS = Array.from({ length: 5000 }, (_, n) => recordOf(n))
const LINES = RECORDS.map((record) => `${JSON.stringify(record)}\n`)

const encoded = (records: ReadonlyArray<Row>, perGroup: number): Uint8Array => {
  const encoder = new ParquetEncoder(recordTable(true).columns)
  const parts: Array<Uint8Array> = []
  for (let n = 0; n < records.length; n += perGroup) {
    for (const record of records.slice(n, n + perGroup)) encoder.add(record)
    parts.push(encoder.group())
  }
  return Buffer.concat([...parts, encoder.end()])
}

let directory = ""
const pathOf = (name: string) => join(directory, name)

beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), "nl-parquet-"))))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const files = DatasetFiles.layer(Stream.suspend(() => Stream.make(encoded(RECORDS.slice(0, 3), 3))))

const blocks = (path: string, taken?: (bytes: number) => Effect.Effect<void>) =>
  Stream.unwrap(Effect.map(DatasetReader, (dataset) => dataset.blocks(path, taken))).pipe(
    Stream.runCollect,
    Effect.map(Chunk.toReadonlyArray),
    Effect.provide(files),
    Effect.provide(NodeFileSystem.layer),
  )

/** The lines that a file gives, or the message that refuses it. */
const read = (path: string) =>
  blocks(path).pipe(
    Effect.map((all) => Buffer.concat([...all]).toString()),
    Effect.catchAll(({ message }) => Effect.succeed(message)),
  )

const reading = (content: Uint8Array, name = "x.parquet") => {
  writeFileSync(pathOf(name), content)
  return read(pathOf(name))
}

/** What DuckDB writes of the records. */
const written = (name: string, columns: string, options: string) =>
  Effect.promise(async () => {
    writeFileSync(pathOf("records.parquet"), encoded(RECORDS, 5000))
    const duck = await (await DuckDBInstance.create()).connect()
    await duck.run(
      `COPY (SELECT ${columns} FROM '${pathOf("records.parquet")}') TO '${pathOf(name)}' (FORMAT parquet, ${options})`,
    )
    duck.closeSync()
    return pathOf(name)
  })

describe("a Parquet file", () => {
  it.effect.each([5000, 1700, 3])("of ours gives its records as lines, %i in each group of rows", (perGroup) =>
    Effect.gen(function* () {
      const count = perGroup === 3 ? 20 : 5000
      assert.strictEqual(yield* reading(encoded(RECORDS.slice(0, count), perGroup)), LINES.slice(0, count).join(""))
    }),
  )

  it.effect.each<readonly [columns: string, options: string]>([
    ["*", "COMPRESSION zstd"],
    ["*", "COMPRESSION gzip, ROW_GROUP_SIZE 2048"],
    ["*", "COMPRESSION brotli, PARQUET_VERSION v2"],
    ["*", "COMPRESSION lz4_raw"],
    ["*", "COMPRESSION uncompressed"],
    ["tests, level::INT AS level, steps::UINTEGER AS steps, * EXCLUDE (tests, level, steps)", "COMPRESSION snappy"],
    [
      "binary_ir::INT[] AS binary_ir, category::ENUM ('arithmetic') AS category, * EXCLUDE (binary_ir, category)",
      "PARQUET_VERSION v2",
    ],
    ["binary_ir::BIGINT[] AS binary_ir, * EXCLUDE (binary_ir)", "COMPRESSION zstd"],
  ])("of others gives them, too: %s, %s", ([columns, options]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* read(yield* written("other.parquet", columns, options)), LINES.join(""))
    }),
  )

  it.effect("keeps what no record has for the reader of lines to tell", () =>
    Effect.gen(function* () {
      const columnData = [
        { name: "more", data: [true, null], type: "BOOLEAN" },
        { name: "level", data: [1, 2.5], type: "DOUBLE" },
        { name: "expected_output", data: [2n ** 62n, null], type: "INT64" },
        { name: "prompt", data: ["a", null], type: "STRING" },
        { name: "at", data: [DateTime.toDate(DateTime.unsafeMake(0)), null], type: "TIMESTAMP" },
      ] as const
      const file = parquetWriteBuffer({
        columnData: columnData.map((column) => ({ ...column, data: [...column.data] })),
      })
      assert.strictEqual(
        yield* reading(new Uint8Array(file)),
        '{"prompt":"a","expected_output":4611686018427387904,"level":1.0,"more":true,"at":"1970-01-01T00:00:00.000Z"}\n' +
          '{"prompt":null,"expected_output":null,"level":2.5,"more":null,"at":null}\n',
      )
    }),
  )

  it.effect("without rows gives no lines", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* reading(encoded([], 1)), "")
    }),
  )

  it.effect("is given in blocks of whole lines, each with its memory for itself, and told of as it is read", () =>
    Effect.gen(function* () {
      const file = encoded(RECORDS, 2000)
      writeFileSync(pathOf("blocks.parquet"), file)
      const told: Array<number> = []
      const all = yield* blocks(pathOf("blocks.parquet"), (bytes) => Effect.sync(() => void told.push(bytes)))
      assert.isAbove(all.length, 1)
      for (const block of all) {
        assert.strictEqual(block.at(-1), 10)
        assert.strictEqual(block.buffer.byteLength, block.length)
        assert.isBelow(block.length, 3 << 20)
      }
      const sum = told.reduce((a, b) => a + b)
      assert.isAbove(told.length, 3)
      assert.isAtMost(sum, file.length)
      assert.isAbove(sum, 0.9 * file.length)
    }),
  )

  it.effect("is refused where it cannot be read from its end", () =>
    Effect.gen(function* () {
      assert.strictEqual(
        yield* read("-"),
        "cannot use standard input: it is a Parquet file, which cannot be read from a pipe; save it as a file, and name that",
      )
      assert.include(
        yield* reading(gzipSync(encoded(RECORDS.slice(0, 3), 3)), "x.parquet.gz"),
        "what its gzip data holds is a Parquet file; ",
      )
    }),
  )

  const DAMAGED = "it is a damaged Parquet file: "

  it.effect("that is cut off anywhere is refused", () =>
    Effect.gen(function* () {
      const file = encoded(RECORDS.slice(0, 4), 4)
      for (let length = 4; length < file.length; length += 1 + (length >> 5)) {
        const message = `cannot use ${pathOf("cut.parquet")}: ${DAMAGED}it is cut off, or something follows its end; copy or write it again`
        assert.strictEqual(yield* reading(file.subarray(0, length), "cut.parquet"), message, `${length} bytes`)
      }
      assert.include(yield* reading(Buffer.concat([file, Buffer.from("\n")])), "or something follows its end")
    }),
  )

  it.effect("with any byte changed gives lines, or one message", () =>
    Effect.gen(function* () {
      const file = encoded(RECORDS.slice(0, 4), 4)
      let refused = 0
      for (let at = 4; at < file.length; at += 7) {
        const changed = Uint8Array.from(file)
        changed[at]! ^= at % 2 === 0 ? 0x80 : 1
        const result = yield* reading(changed)
        if (result.startsWith("cannot use")) {
          refused++
          assert.match(result, /: it is a damaged Parquet file: [^\n]+; copy or write it again$/, `byte ${at}`)
        } else assert.match(result, /^(?:\{[^\n]*\}\n)*$/, `byte ${at}`)
      }
      assert.isAbove(refused, 20)
    }),
  )

  it.effect("whose texts are not UTF-8 is refused", () =>
    Effect.gen(function* () {
      const columnData = [{ name: "prompt", data: [Uint8Array.of(0x61, 0xff)], type: "BYTE_ARRAY" as const }]
      const file = new Uint8Array(parquetWriteBuffer({ columnData }))
      assert.include(yield* reading(file), `${DAMAGED}one of its texts is not UTF-8; `)
    }),
  )
})
