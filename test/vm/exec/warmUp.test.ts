import { describe, expect, it } from "vitest"
import { Machine } from "../../../src/vm/exec/Machine.js"
import { warmUp } from "../../../src/vm/exec/warmUp.js"

describe("warmUp", () => {
  it("runs its program to the end, and leaves nothing behind", () => {
    const machine = new Machine()
    warmUp(machine)
    expect(machine.fault).toBeUndefined()
    // Every plain operation, most of them in two forms.
    expect(machine.steps).toBeGreaterThan(80)
    machine.run(Uint8Array.of(0x33, 0x80, 4, 0, 0, 0, 0, 0, 0x5f, 0, 0, 0), 12, { registers: [[4, 0x1_0000n]] })
    expect(machine.result).toBe(0n)
  })
})
