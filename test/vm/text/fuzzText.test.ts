import { expect, it } from "vitest"
import { assemble } from "../../../src/vm/text/assemble.js"
import { TestRandom } from "../support/arbitraryProgram.js"
import { fuzzOnce } from "./fuzzText.js"

/** `FUZZ_RUNS=1000000 npx vitest run test/vm/fuzzText.test.ts` for the long one. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 5000)

it(`any text is assembled or refused with reasons (${RUNS} texts)`, { timeout: 60_000 + RUNS * 5 }, async () => {
  const random = new TestRandom(20)
  let accepted = 0
  for (let n = 0; n < RUNS; n++) {
    if (fuzzOnce(random)) accepted++
    // vitest gives a worker up that does not answer for a minute.
    if (n % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  console.log(`fuzz: ${RUNS} texts, ${accepted} assembled`)
  expect(accepted / RUNS).toBeGreaterThan(0.2)
  expect(accepted / RUNS).toBeLessThan(0.8)
})

it("large sources do not take for ever", { timeout: 60_000 }, () => {
  const lines = (make: (n: number) => string): string => Array.from({ length: 20_000 }, (_, n) => make(n)).join("\n")
  const sources = [
    lines((n) => `label${n}: b label${19_999 - n}`),
    lines((n) => `b missing${n}`),
    lines((n) => `.equ c${n}, c${n + 1}`),
    lines((n) => `label${n}: label${n}: unknown${n} 5`),
    lines(() => "same: nop"),
    `mov r0, ${"9".repeat(200_000)}`,
    "[".repeat(100_000),
    `.data\n.ascii "${"x".repeat(1_000_000)}"`,
    lines(() => ".data\n.space 1000000"),
  ]
  for (const source of sources) expect(typeof assemble(source).ok).toBe("boolean")
})
