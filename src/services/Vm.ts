import * as Context from "effect/Context"
import type { RunProgram } from "../vm/exec/FinalState.js"

/** What an execution left behind. The object may be reused: it holds until the next `execute`. */
export interface Execution {
  /** Why the program ended early, in one line; `undefined` if it halted. */
  readonly fault: string | undefined
  /** Low 32 bits of `r0`, as a signed integer. */
  readonly low: number
  /** High 32 bits of `r0`, as a signed integer. */
  readonly high: number
  /** Instructions that completed. */
  readonly steps: number
}

/** The machine that executes records and the programs of files, by plain synchronous functions. */
export class Vm extends Context.Tag("nl-datagen/Vm")<
  Vm,
  {
    /** Decodes and runs the program in `code[0, length)` from a fresh machine. Never throws. */
    readonly execute: (code: Uint8Array, length: number) => Execution
    /**
     * The same from a machine that is preset (registers, memory, fuel, mocks of extensions), with all of the state that
     * the program leaves: what the tests of program files need. Generated records and datasets do without; where it is
     * missing, `ExampleSource` fails. Never throws.
     */
    readonly run?: RunProgram | undefined
  }
>() {}

/** `r0` after an execution, signed. */
export const resultOf = ({ high, low }: Execution): bigint => (BigInt(high) << 32n) | BigInt(low >>> 0)
