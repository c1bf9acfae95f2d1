import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/TestClock"
import * as TerminalProgress from "../../src/layers/TerminalProgress.js"
import { Progress } from "../../src/services/Progress.js"
import { StandardStreams } from "../../src/services/StandardStreams.js"

const screen = (isTerminal: boolean) => {
  const drawn: Array<string> = []
  const stream = (to: Array<string>) => ({
    isTerminal,
    write: (text: string | Uint8Array) => Effect.sync(() => to.push(String(text)) > 0),
  })
  const streams = Layer.succeed(StandardStreams, { stdout: stream([]), stderr: stream(drawn) })
  return { drawn, layer: Layer.provide(TerminalProgress.layer, streams) }
}

const run = Effect.gen(function* () {
  const progress = yield* Progress
  yield* progress.start(10_000)
  for (let batch = 0; batch < 100; batch++) {
    yield* TestClock.adjust("20 millis")
    yield* progress.advance(100)
  }
  yield* progress.stop
})

it.effect("redraws one line at most ten times a second and takes it away", () => {
  const { drawn, layer } = screen(true)
  return Effect.map(Effect.provide(run, layer), () => {
    assert.strictEqual(drawn.length, 1 + 20 + 1)
    assert.strictEqual(drawn[10], "\r\u001b[K5000/10000 (50 %), 5000 records/s, 0:01 left")
    assert.strictEqual(drawn.at(-1), "\r\u001b[K")
    for (const line of drawn) assert.notInclude(line, "\n")
  })
})

it.effect("is silent where no terminal is", () => {
  const { drawn, layer } = screen(false)
  return Effect.map(Effect.provide(run, layer), () => assert.deepStrictEqual(drawn, []))
})
