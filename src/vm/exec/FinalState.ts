import type { Machine, RunOptions } from "./Machine.js"

/** What a program left behind, as far as one can ask after a run. It holds until the next run. */
export interface FinalState {
  /** Why the program ended early, in one line; `undefined` if it halted. */
  readonly fault: string | undefined
  /** Instructions that completed. */
  readonly steps: number
  /** A register of the main thread, 0 to 15 and those that isa.md numbers after them, as a signed 64-bit integer. */
  readonly register: (number: number) => bigint
  /** A copy of `length` bytes of data memory at `address`. */
  readonly read: (address: number, length: number) => Uint8Array
}

/**
 * Decodes and runs the program in `code[0, length)` from a fresh machine that is changed as the options say, and gives
 * the state it leaves. Bytes that are not a program fault.
 */
export type RunProgram = (code: Uint8Array, length: number, options: RunOptions) => FinalState

/** Runs programs on `machine`, each from a fresh state. */
export const runOn = (machine: Machine): RunProgram => {
  const state: FinalState = {
    get fault() {
      return machine.fault?.message
    },
    get steps() {
      return machine.steps
    },
    register: (number) => machine.register(number),
    read: (address, length) => machine.read(address, length),
  }
  return (code, length, options) => {
    machine.run(code, length, options)
    return state
  }
}
