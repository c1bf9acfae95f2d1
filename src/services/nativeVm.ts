import type * as Context from "effect/Context"
import { runOn } from "../vm/exec/FinalState.js"
import { Machine } from "../vm/exec/Machine.js"
import { warmUp } from "../vm/exec/warmUp.js"
import type { Vm } from "./Vm.js"

/** Programs after which there are likely to be many more. */
const MANY = 200

/** A machine of `src/vm` of its own, reused from run to run. */
export const nativeVm = (): Context.Tag.Service<typeof Vm> => {
  const machine = new Machine()
  let programs = 0
  const execution = { fault: undefined as string | undefined, low: 0, high: 0, steps: 0 }
  return {
    execute: (code, length) => {
      if (++programs === MANY) warmUp(machine)
      execution.fault = machine.run(code, length) ? undefined : (machine.fault?.message ?? "unknown fault")
      execution.low = machine.resultLow
      execution.high = machine.resultHigh
      execution.steps = machine.steps
      return execution
    },
    run: runOn(machine),
  }
}
