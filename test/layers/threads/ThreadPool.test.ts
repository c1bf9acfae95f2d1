import * as NodeWorker from "@effect/platform-node/NodeWorker"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Worker } from "node:worker_threads"
import { WorkerFailure } from "../../../src/domain/errors.js"
import { type Ask, inThreads, type Threads } from "../../../src/layers/threads/ThreadPool.js"

class Square extends Schema.TaggedRequest<Square>()("Square", {
  failure: Schema.Never,
  success: Schema.Number,
  payload: { n: Schema.Number },
}) {}

/** Threads that run a script: it speaks the pool's protocol in plain messages. */
const threads = (script: string): Threads => ({
  platform: NodeWorker.layerWorker,
  start: () => new Worker(`const { parentPort } = require("node:worker_threads");\n${script}`, { eval: true }),
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

/** What stands for a result where there are no threads. */
const NONE = [0, 0] as const

const runIn = (threads: Threads, count: number) =>
  Stream.runCollect(
    inThreads(
      threads,
      { size: 2, ahead: 4, otherwise: () => Stream.make(NONE) },
      Stream.range(1, count),
      (ask: Ask<Square>, n) => Effect.map(ask(n, new Square({ n })), (square) => [n, square] as const),
    ),
  ).pipe(Effect.map((results) => Array.from(results)))

const run = (script: string, count: number) => runIn(threads(script), count)

/** The first threads cannot be started. */
const failing = (times: number, script: string): Threads => {
  let left = times
  const { platform, start } = threads(script)
  return {
    platform,
    start: () => {
      if (left-- > 0) throw new Error("Worker initialization failure: EAGAIN")
      return start()
    },
  }
}

/** Collects what is logged. */
const logged = () => {
  const lines: Array<string> = []
  return {
    lines,
    layer: Logger.replace(
      Logger.defaultLogger,
      Logger.make(({ message }) => void lines.push(String(message))),
    ),
  }
}

describe("inThreads", () => {
  it.live("gives answers in the order of the requests", () =>
    Effect.gen(function* () {
      const answers = yield* run(`function work() {}${squares}`, 50)
      assert.deepStrictEqual(
        answers,
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
      assert.strictEqual(error.reason, "Crashed")
      assert.include(error.message, "out of ink")
    }),
  )

  it.live("goes on with fewer threads where not all can be started, and says so", () =>
    Effect.gen(function* () {
      const { layer, lines } = logged()
      const answers = yield* Effect.provide(runIn(failing(1, `function work() {}${squares}`), 50), layer)
      assert.deepStrictEqual(
        answers,
        Array.from({ length: 50 }, (_, n) => [n + 1, (n + 1) ** 2] as const),
      )
      assert.deepStrictEqual(lines, [
        "only 1 of 2 threads could be started (Worker initialization failure: EAGAIN); going on with fewer",
      ])
    }),
  )

  for (const [what, none, reason] of [
    ["none can be started", failing(2, `function work() {}${squares}`), "EAGAIN"],
    ["all die at their start", threads(`throw new Error("no start")`), "no start"],
    ["all end at their start", threads(`process.exit(7)`), "code 7"],
  ] as const)
    it.live(`does without threads where ${what}, and says so`, () =>
      Effect.gen(function* () {
        const { layer, lines } = logged()
        assert.deepStrictEqual(yield* Effect.provide(runIn(none, 50), layer), [NONE])
        assert.lengthOf(lines, 1)
        assert.include(lines[0], "no thread could be started")
        assert.include(lines[0], reason)
      }),
    )

  it.live("ends threads at once that compute and do not listen", () =>
    Effect.gen(function* () {
      const begun = performance.now()
      const result = yield* run(`function work(n) { for (;;); }${squares}`, 50).pipe(Effect.timeoutOption(2000))
      assert.isTrue(Option.isNone(result))
      // The platform alone would wait five seconds longer.
      assert.isBelow(performance.now() - begun, 4500)
    }),
  )

  it.live("fails when a thread just ends", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(run(`function work(n) { if (n === 20) process.exit(3) }${squares}`, 50))
      assert.instanceOf(error, WorkerFailure)
      assert.strictEqual(error.reason, "Ended")
      assert.include(error.message, "code 3")
    }),
  )
})
