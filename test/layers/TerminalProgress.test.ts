import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/TestClock"
import * as TerminalProgress from "../../src/layers/TerminalProgress.js"
import { Progress } from "../../src/services/Progress.js"
import { StandardStreams } from "../../src/services/StandardStreams.js"

const CLEAR = "\r\u001b[K"

const screen = (isTerminal: boolean, columns?: number) => {
  const drawn: Array<string> = []
  const stream = (to: Array<string>) => ({
    isTerminal,
    get columns() {
      return size.columns
    },
    write: (text: string | Uint8Array) => Effect.sync(() => to.push(String(text)) > 0),
  })
  const size = { columns }
  const streams = Layer.succeed(StandardStreams, { stdout: stream([]), stderr: stream(drawn) })
  return { drawn, size, layer: Layer.provide(TerminalProgress.layer, streams) }
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
    assert.strictEqual(drawn[10], `${CLEAR}5000/10000 (50 %), 5000 records/s, 0:01 left`)
    assert.strictEqual(drawn.at(-1), CLEAR)
    for (const line of drawn) assert.notInclude(line, "\n")
  })
})

it.effect("is silent where no terminal is", () => {
  const { drawn, layer } = screen(false)
  return Effect.map(Effect.provide(run, layer), () => assert.deepStrictEqual(drawn, []))
})

describe("the line fits the terminal", () => {
  it.effect.each([1, 2, 4, 5, 6, 10, 16, 17, 20, 27, 30, 40, 45, 46, 60, 80, 120, 200])("of %i columns", (columns) => {
    const { drawn, layer } = screen(true, columns)
    return Effect.map(Effect.provide(run, layer), () => {
      assert.strictEqual(drawn.length, 1 + 20 + 1)
      for (const text of drawn) {
        assert.isTrue(text.startsWith(CLEAR))
        // A character in the last column makes some terminals go on to the next line.
        assert.isBelow(text.slice(CLEAR.length).length, columns)
      }
    })
  })

  it.effect.each([
    [200, "5000/10000 (50 %), 5000 records/s, 0:01 left"],
    [40, "5000/10000 (50 %), 0:01 left"],
    [20, "50 %, 0:01 left"],
    [10, "50 %"],
    [4, ""],
  ] as const)("of %i columns, and tells what matters most: %j", ([columns, line]) => {
    const { drawn, layer } = screen(true, columns)
    return Effect.map(Effect.provide(run, layer), () => assert.strictEqual(drawn[10], CLEAR + line))
  })

  it.effect("as it is when the line is drawn", () => {
    const { drawn, layer, size } = screen(true, 80)
    return Effect.gen(function* () {
      const progress = yield* Progress
      yield* progress.start(100)
      for (const columns of [80, 20, 30]) {
        size.columns = columns
        yield* TestClock.adjust("1 second")
        yield* progress.advance(10)
      }
      assert.deepStrictEqual(drawn, [
        `${CLEAR}0/100 (0 %)`,
        `${CLEAR}10/100 (10 %), 10 records/s, 0:09 left`,
        `${CLEAR}20 %, 0:08 left`,
        `${CLEAR}30/100 (30 %), 0:07 left`,
      ])
    }).pipe(Effect.provide(layer))
  })
})

describe("bytes", () => {
  const read = (total: number) =>
    Effect.gen(function* () {
      const progress = yield* Progress
      yield* progress.start(total, "bytes")
      for (let block = 0; block < 4; block++) {
        yield* TestClock.adjust("500 millis")
        yield* progress.advance(1_050_000)
      }
      yield* progress.stop
    })

  it.effect("are told in megabytes", () => {
    const { drawn, layer } = screen(true)
    return Effect.map(Effect.provide(read(4_200_000), layer), () =>
      assert.deepStrictEqual(drawn, [
        `${CLEAR}0 bytes/4.2 MB (0 %)`,
        `${CLEAR}1.1 MB/4.2 MB (25 %), 2.1 MB/s, 0:02 left`,
        `${CLEAR}2.1 MB/4.2 MB (50 %), 2.1 MB/s, 0:01 left`,
        `${CLEAR}3.1 MB/4.2 MB (75 %), 2.1 MB/s, 0:01 left`,
        `${CLEAR}4.2 MB/4.2 MB (100 %), 2.1 MB/s, 0:00 left`,
        CLEAR,
      ]),
    )
  })

  it.effect("have no share where nobody knows how many there are", () => {
    const { drawn, layer } = screen(true)
    return Effect.map(Effect.provide(read(Number.POSITIVE_INFINITY), layer), () => {
      assert.strictEqual(drawn[0], `${CLEAR}0 bytes`)
      assert.strictEqual(drawn[2], `${CLEAR}2.1 MB, 2.1 MB/s`)
    })
  })

  it.effect("may be more than were known, or none", () =>
    Effect.forEach([2_000_000, 0], (total) => {
      const { drawn, layer } = screen(true)
      return Effect.map(Effect.provide(read(total), layer), () =>
        assert.include(drawn[4], "(100 %), 2.1 MB/s, 0:00 left"),
      )
    }),
  )
})

it.effect("tells how many answers have come, a few of them in a minute, too", () => {
  const { drawn, layer } = screen(true)
  const asking = Effect.gen(function* () {
    const progress = yield* Progress
    yield* progress.start(20, "answers")
    yield* TestClock.adjust("10 seconds")
    yield* progress.advance(4)
    yield* TestClock.adjust("1 seconds")
    yield* progress.advance(7)
  })
  return Effect.map(Effect.provide(asking, layer), () =>
    assert.deepStrictEqual(drawn, [
      `${CLEAR}0/20 (0 %)`,
      `${CLEAR}4/20 (20 %), 0.4 answers/s, 0:40 left`,
      `${CLEAR}11/20 (55 %), 1.0 answers/s, 0:09 left`,
    ]),
  )
})
