import * as NodeWorker from "@effect/platform-node/NodeWorker"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Worker } from "node:worker_threads"
import { WorkerFailure } from "../../src/domain/errors.js"
import { type Ask, inThreads, type Threads } from "../../src/layers/ThreadPool.js"

class Square extends Schema.TaggedRequest<Square>()("Square", {
  failure: Schema.Never,
  success: Schema.Number,
  payload: { n: Schema.Number },
}) {}

/** Threads that run a script: it speaks the pool's protocol in plain messages. */
const threads = (script: string): Threads => ({
  spawn: (onDeath) =>
    NodeWorker.layerPlatform(() => {
      const thread = new Worker(`const { parentPort } = require("node:worker_threads");\n${script}`, { eval: true })
      thread.on("error", (error) => onDeath(error.message))
      thread.on("exit", (code) => onDeath(`a thread ended with code ${code}`))
      return thread
    }),
})

const squares = `
  parentPort.postMessage([0])
  parentPort.on("message", (message) => {
    if (message[0] === 1) return process.exit(0)
    const [id, kind, { n }] = message[1]
    if (kind !== 0) return
    work(n)
    setTimeout(() => parentPort.postMessage([1, [id, 0, [n * n]]]), (n * 7) % 5)
  })`

const run = (script: string, count: number) =>
  Stream.runCollect(
    inThreads(threads(script), { size: 2, ahead: 4 }, Stream.range(1, count), (ask: Ask<Square>, n) =>
      Effect.map(ask(n, new Square({ n })), (square) => [n, square] as const),
    ),
  )

describe("inThreads", () => {
  it.live("gives answers in the order of the requests", () =>
    Effect.gen(function* () {
      const answers = yield* run(`function work() {}${squares}`, 50)
      assert.deepStrictEqual(
        Array.from(answers),
        Array.from({ length: 50 }, (_, n) => [n + 1, (n + 1) ** 2] as const),
      )
    }),
  )

  it.live("fails when a thread dies at its work", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        run(`function work(n) { if (n === 20) throw new Error("out of ink") }${squares}`, 50),
      )
      assert.instanceOf(error, WorkerFailure)
      assert.include(error.message, "out of ink")
    }),
  )

  it.live("fails when a thread dies at its start", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(run(`throw new Error("no start")`, 50))
      assert.instanceOf(error, WorkerFailure)
      assert.include(error.message, "no start")
    }),
  )

  it.live("fails when a thread just ends", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(run(`function work(n) { if (n === 20) process.exit(3) }${squares}`, 50))
      assert.instanceOf(error, WorkerFailure)
      assert.include(error.message, "code 3")
    }),
  )
})
