import type { TestCase } from "../domain/TrainingExample.js"
import type { RunOptions } from "../vm/exec/Machine.js"
import { INPUT_BASE } from "../vm/isa/limits.js"

/**
 * How a run begins that is a test: with inputs in r0, r1, … and in the input area of memory. All have the same keys: a machine that is
 * started by the million with options of several shapes would look each of them up.
 */
export const presetsOf = ({ input, memory }: TestCase): Required<Pick<RunOptions, "registers" | "memory">> => ({
  registers: input.map((value, register) => [register, BigInt(value)] as const),
  memory: memory.length === 0 ? [] : [[INPUT_BASE, Uint8Array.from(memory)]],
})
