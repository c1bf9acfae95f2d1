import * as NodeWorker from "@effect/platform-node/NodeWorker"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Worker } from "node:worker_threads"
import { SourceError } from "../../../src/domain/errors.js"
import { checkHandler } from "../../../src/layers/threads/checkLines.js"
import { CheckLines } from "../../../src/layers/threads/protocol.js"
import type { Threads } from "../../../src/layers/threads/ThreadPool.js"
import * as WorkerVerification from "../../../src/layers/threads/WorkerVerification.js"
import * as NativeVm from "../../../src/layers/NativeVm.js"
import * as SeededRandomness from "../../../src/layers/SeededRandomness.js"
import { DatasetReader } from "../../../src/services/dataset/DatasetReader.js"
import { DEFECT_KINDS } from "../../../src/services/dataset/defects.js"
import { Verification } from "../../../src/services/dataset/Verification.js"
import { Vm } from "../../../src/services/Vm.js"
import { lyingVm } from "../../services/vmDoubles.js"

/** A thread that finds one line in each block, which is blank. */
const SCRIPT = `
  const { parentPort } = require("node:worker_threads")
  const kinds = Object.fromEntries(${JSON.stringify(DEFECT_KINDS)}.map((kind) => [kind, 0]))
  parentPort.postMessage([0])
  parentPort.on("message", (message) => {
    if (message[0] === 1) return process.exit(0)
    const [id, kind] = message[1]
    if (kind !== 0) return
    const first = [{ line: 0, kind: "json", reason: "the line is empty" }]
    const result = { lines: 1, kinds: { ...kinds, json: 1 }, first, hashes: new Uint32Array(2), answers: new Float64Array([NaN]) }
    parentPort.postMessage([1, [id, 0, [result]]])
  })`

/** Counts the threads that are started. */
const counted = () => {
  const count = { threads: 0 }
  const threads: Threads = {
    platform: NodeWorker.layerWorker,
    start: () => {
      count.threads++
      return new Worker(SCRIPT, { eval: true })
    },
  }
  return { count, threads }
}

interface File {
  readonly size: number
  /** Its blocks: as they are, or how many bytes they have. */
  readonly blocks: ReadonlyArray<number | string>
  readonly failure?: string
}

/** Verifies files that have nothing but blank lines, or what they are given. */
const verified = (files: Readonly<Record<string, File>>, workers: number, vm: Layer.Layer<Vm> = NativeVm.layer) => {
  const { count, threads } = counted()
  const dataset = Layer.succeed(DatasetReader, {
    size: (path) => Effect.succeed(files[path]!.size),
    blocks: (path) => {
      const { blocks, failure } = files[path]!
      const bytes = Stream.map(Stream.fromIterable(blocks), (block) =>
        typeof block === "string" ? new TextEncoder().encode(block) : new Uint8Array(block).fill(10, block - 1),
      )
      return failure === undefined
        ? bytes
        : Stream.concat(bytes, Stream.fail(new SourceError({ path, reason: "Unknown", description: failure })))
    },
  })
  return Effect.flatMap(Verification, ({ verify }) => verify(Object.keys(files), { workers })).pipe(
    Effect.map((report) => ({ ...count, report })),
    Effect.provide(
      Layer.provide(WorkerVerification.layer(threads), Layer.mergeAll(dataset, SeededRandomness.layer, vm)),
    ),
  )
}

const MB = 1 << 20
const UNKNOWN = Number.POSITIVE_INFINITY
const shards = (count: number, size: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`shard-${n}.jsonl`, { size, blocks: [1] }]))

describe("verification", () => {
  it.live("has one set of threads for all files", () =>
    Effect.gen(function* () {
      const { report, threads } = yield* verified(shards(40, 650_000), 2)
      assert.deepStrictEqual([threads, report.defects], [2, 40])
      assert.deepStrictEqual(
        report.first.map(({ file, line }) => `${file}:${line}`),
        Array.from({ length: 20 }, (_, n) => `shard-${n}.jsonl:1`),
      )
    }),
  )

  it.live.each([
    ["few bytes", { size: 7 * MB, blocks: [1, 1] }, 64, 0],
    ["any number of bytes, with one worker", { size: 900 * MB, blocks: [1, 1] }, 1, 0],
    ["some megabytes", { size: 9 * MB, blocks: [1, 1] }, 64, 2],
    ["65 MB", { size: 65 * MB, blocks: [1, 1] }, 64, 8],
    ["65 MB, with three workers", { size: 65 * MB, blocks: [1, 1] }, 3, 3],
    ["a pipe that ends soon", { size: UNKNOWN, blocks: [MB, MB] }, 64, 0],
    ["a pipe that does not", { size: UNKNOWN, blocks: Array<number>(12).fill(MB) }, 64, 8],
  ] as const)("takes as many threads as the work pays for: %s", ([_, file, workers, expected]) =>
    Effect.gen(function* () {
      const { report, threads } = yield* verified({ file }, workers)
      assert.strictEqual(threads, expected)
      // A block that is checked here is a line of NULs, one there a blank line.
      assert.strictEqual(report.defects, file.blocks.length)
    }),
  )

  it.live("takes a gzipped file for what it unpacks to", () =>
    Effect.gen(function* () {
      const { threads } = yield* verified({ "a.jsonl.gz": { size: 4 * MB, blocks: [1] } }, 64)
      assert.strictEqual(threads, 3)
    }),
  )

  it.live("goes on after a file that cannot be read to its end", () =>
    Effect.gen(function* () {
      const files = {
        a: { size: 100, blocks: [1] },
        b: { size: 100, blocks: [1, 1], failure: "damaged" },
        c: { size: 0, blocks: [] },
        d: { size: 100, blocks: [1] },
      }
      const { report } = yield* verified(files, 2)
      assert.deepStrictEqual(
        { defects: report.defects, unread: report.unread, empty: report.empty },
        { defects: 4, unread: [{ file: "b", reason: "damaged", lines: 2 }], empty: ["c"] },
      )
      assert.deepStrictEqual(
        report.first.map(({ file, line }) => `${file}:${line}`),
        ["a:1", "b:1", "b:2", "d:1"],
      )
    }),
  )

  const RECORD =
    '{"prompt":"add 5 and 3","binary_ir":[80,128,0,0,5,0,0,0,80,129,0,0,3,0,0,0,0,0,0,1,95,0,0,0],' +
    '"assembly":"mov r0, 5\\nmov r1, 3\\nadd r0, r0, r1\\nhalt","expected_output":8,"level":1,"category":"arithmetic"}\n'

  it.effect("believes the Vm that is supplied", () =>
    Effect.gen(function* () {
      const file = { size: RECORD.length, blocks: [RECORD] }
      assert.strictEqual((yield* verified({ file }, 1)).report.defects, 0)
      const { count, layer } = lyingVm()
      const { report } = yield* verified({ file }, 1, layer)
      assert.deepStrictEqual(report.first, [
        { file: "file", line: 1, kind: "answer", reason: "the program leaves 9, not 8" },
      ])
      assert.deepStrictEqual(count, { executions: 1, runs: 0 })
      const broken = Layer.succeed(Vm, {
        execute: () => {
          throw new Error("no power")
        },
      })
      assert.deepStrictEqual((yield* verified({ file }, 1, broken)).report.first, [
        { file: "file", line: 1, kind: "execution", reason: "no power" },
      ])
    }),
  )

  it.effect("asks in a thread the Vm that the thread has", () =>
    Effect.gen(function* () {
      const handler = yield* Effect.provide(checkHandler, lyingVm().layer)
      const { first } = yield* handler(new CheckLines({ bytes: new TextEncoder().encode(RECORD), schedules: false }))
      assert.deepStrictEqual(first, [{ line: 0, kind: "answer", reason: "the program leaves 9, not 8" }])
    }),
  )
})
