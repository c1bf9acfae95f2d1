import type * as Context from "effect/Context"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import type { Vm } from "../Vm.js"

/** How a `Vm` runs tests. Throws a `TypeError` where it has no `run`. */
export const scoringRun = ({ run }: Context.Tag.Service<typeof Vm>): RunProgram => {
  if (run === undefined) throw new TypeError("this Vm has no `run`, which scoring needs")
  return run
}
