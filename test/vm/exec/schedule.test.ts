import { describe, expect, it } from "vitest"
import { SCHEDULES } from "../../../src/services/dataset/schedules.js"
import { Machine, type RunOptions } from "../../../src/vm/exec/Machine.js"
import { assemble } from "../../../src/vm/text/assemble.js"

const bytesOf = (text: string): Uint8Array => {
  const assembled = assemble(text)
  if (!assembled.ok) throw new Error(assembled.diagnostics[0]!.message)
  return assembled.bytes
}

const machine = new Machine()

const run = (bytes: Uint8Array, options: RunOptions): bigint => {
  expect(machine.run(bytes, bytes.length, options), machine.fault?.message).toBe(true)
  return machine.result
}

/** Two threads that count a cell up 20 times each, by a load, an addition and a store. */
const counting = (body: string) =>
  bytesOf(`
  mov r1, cell
  spawn r2, worker
  spawn r3, worker
  join r2
  join r3
  load.d r0, [r1]
  halt
worker:
  mov r4, 20
next:
  ${body}
  subi r4, r4, 1
  bne r4, zero, next
  halt
.data
cell: .dword 0`)

const torn = counting("load.d r5, [r1]\n addi r5, r5, 1\n store.d r5, [r1]")
const atomic = counting("mov r5, 1\n atomic.add zero, r1, r5")

describe("a schedule", () => {
  it("is round robin with turns of 64 instructions unless a run has another", () => {
    expect(run(torn, {})).toBe(run(torn, { quantum: 64 }))
    expect(run(torn, { quantum: 1000 })).toBe(40n)
    // Turns of one instruction: both load the same number, time after time.
    expect(run(torn, { quantum: 1 })).toBe(20n)
  })

  it("that is random is the same for the same seed, and others for others", () => {
    const results = Array.from({ length: 12 }, (_, seed) => run(torn, { quantum: 5, schedule: BigInt(seed) }))
    expect(Array.from({ length: 12 }, (_, seed) => run(torn, { quantum: 5, schedule: BigInt(seed) }))).toEqual(results)
    expect(new Set(results).size).toBeGreaterThan(4)
    // It does not last beyond its run.
    expect(run(torn, {})).toBe(run(torn, { quantum: 64 }))
  })

  it("changes nothing where operations are atomic", () => {
    for (const schedule of SCHEDULES) expect(run(atomic, schedule)).toBe(40n)
  })

  it("changes nothing without threads", () => {
    const alone = bytesOf("mov r0, 1\nloop: muli r0, r0, 3\nslti r1, r0, 1000\nbne r1, zero, loop\nhalt")
    for (const schedule of SCHEDULES) expect(run(alone, schedule)).toBe(2187n)
    expect(machine.steps).toBe(1 + 3 * 7 + 1)
  })

  it("lets threads that wait for each other come to an end", () => {
    const passing = bytesOf(`
  chan.create r1, 0
  spawn r2, worker
  mov r3, 30
  mov r0, 0
next:
  chan.recv r4, r1
  add r0, r0, r4
  subi r3, r3, 1
  bne r3, zero, next
  halt
worker:
  mov r3, 30
again:
  chan.send r1, r3
  subi r3, r3, 1
  bne r3, zero, again
  halt`)
    for (const schedule of SCHEDULES) expect(run(passing, schedule)).toBe(465n)
  })

  it("refuses turns that are none", () => {
    for (const quantum of [0, -1, 0.5, NaN, 2 ** 31])
      expect(() => machine.run(torn, torn.length, { quantum })).toThrow("a turn has 1 to 2^31 - 1 instructions")
  })
})
