import * as Context from "effect/Context"

/** What an execution left behind. The object is reused: it holds until the next `execute`. */
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

/** The machine, as the record path uses it: a plain synchronous function. */
export class Vm extends Context.Tag("nl-datagen/Vm")<
  Vm,
  {
    /** Decodes and runs the program in `code[0, length)` from a fresh machine. Never throws. */
    readonly execute: (code: Uint8Array, length: number) => Execution
  }
>() {}
