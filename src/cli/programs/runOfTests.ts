import * as Effect from "effect/Effect"
import { SourceError } from "../../domain/errors.js"
import { checkedRun } from "../../services/checkedVm.js"
import { Vm } from "../../services/Vm.js"

/** How the Vm that is supplied runs tests; `of` is what they are of. Fails where it cannot. */
export const runOfTests = (of: string) =>
  Effect.flatMap(Vm, ({ run }) =>
    run === undefined
      ? new SourceError({
          path: of,
          reason: "Invalid",
          description: "the Vm that is supplied cannot run tests: it has no `run`",
        })
      : Effect.succeed(checkedRun(run)),
  )
