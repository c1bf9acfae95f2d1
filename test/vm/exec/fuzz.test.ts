import { assert, it } from "@effect/vitest"
import { fuzz } from "./fuzz.js"

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 20_000)
const CHUNK = 10_000

it(`${RUNS} programs, valid, mutated and random: no exception, no hang, no trace of earlier runs`, async () => {
  const kinds = new Set<string>()
  const operations = new Set<string>()
  let halted = 0
  for (let first = 0; first < RUNS; first += CHUNK) {
    const report = fuzz(Math.min(CHUNK, RUNS - first), 1 + first)
    halted += report.halted
    for (const kind of report.faults.keys()) kinds.add(kind)
    for (const name of report.operations) operations.add(name)
    // vitest gives a worker up that does not answer for a minute.
    await new Promise((resolve) => setImmediate(resolve))
  }
  console.log(`fuzz: ${RUNS} programs, ${halted} halted, ${kinds.size} kinds of fault, ${operations.size} operations`)
  // That the fuzzer reaches what it is for.
  assert.isAbove(halted, RUNS / 20)
  for (const kind of ["InvalidInstruction", "OutOfFuel", "OutOfBounds", "Deadlock", "TaintViolation"]) {
    assert.include([...kinds], kind)
  }
  assert.isAbove(operations.size, 60)
}, 3_600_000)
