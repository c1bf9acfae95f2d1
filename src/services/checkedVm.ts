import type * as Context from "effect/Context"
import { shown, thrownReason } from "../domain/shown.js"
import type { FinalState, RunProgram } from "../vm/exec/FinalState.js"
import type { Execution, Vm } from "./Vm.js"

const isWord = (value: number): boolean => Number.isInteger(value) && (value | 0) === value

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** Refuses, by a `TypeError`, what a supplied `Vm` should not have given. */
export const checkedExecution = (execution: Execution): Execution => {
  const { fault, high, low, steps } = execution
  if (typeof fault !== "string" && (fault !== undefined || !(isWord(low) && isWord(high) && isCount(steps))))
    throw new TypeError(
      `the Vm gave no result: ${shown({ fault, low: String(low), high: String(high), steps: String(steps) })}`,
    )
  return execution
}

/** What could not be executed counts as faulted. */
const unexecuted = (error: unknown): Execution => ({ fault: thrownReason(error), low: 0, high: 0, steps: 0 })

/** Executes a program. Where the `Vm` throws or gives what it should not, the fault says so. */
export const execute = (vm: Context.Tag.Service<typeof Vm>, code: Uint8Array, length: number): Execution => {
  try {
    return checkedExecution(vm.execute(code, length))
  } catch (error) {
    return unexecuted(error)
  }
}

/**
 * The `run` of a supplied `Vm`. Where that throws or gives what it should not, the fault says so; a register or bytes of
 * memory that are not what they should be are a `TypeError` when they are asked for.
 */
export const checkedRun =
  (run: RunProgram): RunProgram =>
  (code, length, options) => {
    try {
      const state = run(code, length, options)
      const { fault, steps } = state
      if (typeof fault !== "string" && (fault !== undefined || !isCount(steps)))
        throw new TypeError(`the Vm gave no state: ${shown({ fault, steps: String(steps) })}`)
      return { fault, steps, register: checkedRegister(state), read: checkedRead(state) }
    } catch (error) {
      const { fault, steps } = unexecuted(error)
      return { fault, steps, register: () => 0n, read: (_, size) => new Uint8Array(size) }
    }
  }

const checkedRegister =
  (state: FinalState): FinalState["register"] =>
  (number) => {
    const value: unknown = state.register(number)
    if (typeof value !== "bigint" || BigInt.asIntN(64, value) !== value)
      throw new TypeError(`the Vm gave no signed 64-bit integer as register ${number}: ${shown(value)}`)
    return value
  }

const checkedRead =
  (state: FinalState): FinalState["read"] =>
  (address, length) => {
    const bytes: unknown = state.read(address, length)
    if (!(bytes instanceof Uint8Array) || bytes.length !== length)
      throw new TypeError(`the Vm gave no ${length} bytes at address ${address}: ${shown(bytes)}`)
    return bytes
  }
