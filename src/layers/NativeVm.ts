import * as Layer from "effect/Layer"
import { Vm } from "../services/Vm.js"
import { Machine } from "../vm/exec/Machine.js"
import { warmUp } from "../vm/exec/warmUp.js"

/** Programs after which there are likely to be many more. */
const MANY = 200

/** A machine of its own, reused from run to run. */
const make = () => {
  const machine = new Machine()
  let programs = 0
  const execution = { fault: undefined as string | undefined, low: 0, high: 0, steps: 0 }
  return Vm.of({
    execute: (code, length) => {
      if (++programs === MANY) warmUp(machine)
      execution.fault = machine.run(code, length) ? undefined : (machine.fault?.message ?? "unknown fault")
      execution.low = machine.resultLow
      execution.high = machine.resultHigh
      execution.steps = machine.steps
      return execution
    },
  })
}

/** The machine of `src/vm`. */
export const layer: Layer.Layer<Vm> = Layer.sync(Vm, make)
