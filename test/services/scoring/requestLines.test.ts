import { describe, it } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { assert } from "vitest"
import { requestLines } from "../../../src/services/scoring/requestLines.js"

const utf8 = new TextEncoder()

const blocksOf = (pieces: ReadonlyArray<string>, longest: number) =>
  Effect.map(
    Stream.runCollect(requestLines(Stream.fromIterable(pieces.map((piece) => utf8.encode(piece))), longest)),
    (blocks) =>
      Chunk.toReadonlyArray(blocks).map((block) => (block === undefined ? block : new TextDecoder().decode(block))),
  )

describe("requestLines", () => {
  it.effect("hands on whole lines as soon as they have come, and the last without its end", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* blocksOf(["a\nb\nc", "c\n", "\n", "d\ne"], 100), [
        "a\nb\n",
        "cc\n",
        "\n",
        "d\n",
        "e",
      ])
      assert.deepStrictEqual(yield* blocksOf([], 100), [])
      assert.deepStrictEqual(yield* blocksOf(["", "a", "", "\n"], 100), ["a\n"])
    }),
  )

  it.effect("gives the same lines however the bytes come in pieces", () =>
    Effect.gen(function* () {
      const text = Array.from({ length: 60 }, (_, n) => "x".repeat((n * 7) % 13)).join("\n")
      for (let size = 1; size < 30; size++) {
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g"))!
        const blocks = yield* blocksOf(pieces, 100)
        assert.strictEqual(blocks.join(""), text)
        for (const block of blocks.slice(0, -1)) assert.isTrue(block!.endsWith("\n"))
      }
    }),
  )

  it.effect("puts a mark in the place of a line that is too long, and keeps none of it", () =>
    Effect.gen(function* () {
      const pieces = ["ok\n", "x".repeat(8), "x".repeat(8), "y\nafter\n", "z".repeat(11)]
      assert.deepStrictEqual(yield* blocksOf(pieces, 10), ["ok\n", undefined, "after\n", undefined])
    }),
  )
})
