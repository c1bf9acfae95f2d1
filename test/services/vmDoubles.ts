import * as Layer from "effect/Layer"
import { nativeVm } from "../../src/services/nativeVm.js"
import { Vm } from "../../src/services/Vm.js"

/** A machine that counts what it runs, and leaves one more in r0 than the program does. */
export const lyingVm = () => {
  const { execute, run } = nativeVm()
  const count = { executions: 0, runs: 0 }
  const layer = Layer.succeed(Vm, {
    execute: (code, length) => {
      count.executions++
      const execution = execute(code, length)
      return { ...execution, low: (execution.low + 1) | 0, steps: execution.steps + 1000 }
    },
    run: (code, length, options) => {
      count.runs++
      const state = run!(code, length, options)
      return { ...state, register: (number) => state.register(number) + (number === 0 ? 1n : 0n) }
    },
  })
  return { count, layer }
}

/** A machine in its simplest form, which faults on everything. */
export const faultyVm = Layer.succeed(Vm, {
  execute: () => ({ fault: "OutOfFuel at byte 8", low: 0, high: 0, steps: 1 }),
})
