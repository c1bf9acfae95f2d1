import type { TestCase } from "../domain/TrainingExample.js"
import type { RunOptions } from "../vm/exec/Machine.js"
import { INPUT_BASE } from "../vm/isa/limits.js"

/** How a run begins that is a test: with inputs in r0, r1, … and in the input area of memory. */
export const presetsOf = ({ input, memory }: TestCase): RunOptions => ({
  registers: input.map((value, register) => [register, BigInt(value)] as const),
  ...(memory.length === 0 ? {} : { memory: [[INPUT_BASE, Uint8Array.from(memory)]] as const }),
})
