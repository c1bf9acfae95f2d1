import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { inTurns } from "../../../src/services/turns/inTurns.js"

const busy = (milliseconds: number): void => {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe("inTurns", () => {
  it.live("uses each item once, in order", () =>
    Effect.gen(function* () {
      const used: Array<number> = []
      yield* inTurns([3, 1, 2], (n) => {
        busy(20)
        used.push(n)
      })
      assert.deepStrictEqual(used, [3, 1, 2])
      yield* inTurns([], () => assert.fail("there is nothing"))
    }),
  )

  it.live("lets others work, and can be interrupted", () =>
    Effect.gen(function* () {
      let used = 0
      const items = function* () {
        for (;;) yield 1
      }
      const fiber = yield* Effect.fork(
        inTurns(items(), () => {
          busy(5)
          used++
        }),
      )
      yield* Effect.sleep(60)
      yield* Fiber.interrupt(fiber)
      const before = used
      assert.isAbove(before, 0)
      yield* Effect.sleep(60)
      assert.strictEqual(used, before)
    }),
  )
})
