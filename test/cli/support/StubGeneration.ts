import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { levelOf } from "../../../src/domain/Level.js"
import { Generation } from "../../../src/services/Generation.js"

const BATCH = 2000

const line = (seed: number, index: number, level: number): string =>
  JSON.stringify({
    prompt: `add ${seed} and ${index}`,
    binary_ir: [80, 128, 0, 0, 5],
    assembly: "mov r0, 5\nhalt",
    expected_output: 5,
    level,
    category: "arithmetic",
  }) + "\n"

/** Records of the right shape, without a machine behind them. */
export const layer = Layer.succeed(Generation, {
  lines: ({ numExamples, level, seed }) =>
    Stream.unfoldEffect(0, (from) =>
      Effect.sync(() => {
        if (from >= numExamples) return Option.none()
        const until = Math.min(numExamples, from + BATCH)
        let text = ""
        for (let index = from; index < until; index++) text += line(seed, index, levelOf(index, level))
        return Option.some([{ bytes: new TextEncoder().encode(text), records: until - from }, until] as const)
      }),
    ),
})
