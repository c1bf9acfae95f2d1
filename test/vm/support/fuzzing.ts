import * as fc from "effect/FastCheck"

/** Values to check instead of the usual number, and where to start: see scripts/fuzz.mjs. */
const RUNS = process.env["FUZZ_RUNS"]
const SEED = Number(process.env["FUZZ_SEED"] ?? 1)

const CHUNK = 10_000

/** How many values a fuzz test checks. */
export const runsOf = (usual: number): number => (RUNS === undefined ? usual : Number(RUNS))

/**
 * Checks that many values of the arbitrary. Rejects with a smallest value for which `check` throws, and the seed that leads
 * to it: `npm run fuzz -- --seed N` begins there.
 */
export const fuzz = async <A>(arbitrary: fc.Arbitrary<A>, runs: number, check: (value: A) => void): Promise<void> => {
  for (let first = 0; first < runs; first += CHUNK) {
    fc.assert(fc.property(arbitrary, check), { seed: SEED + first / CHUNK, numRuns: Math.min(CHUNK, runs - first) })
    // vitest gives a worker up that does not answer for a minute.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
