import * as Effect from "effect/Effect"
import { checkLines } from "../../services/dataset/checkLines.js"
import { RecordChecker } from "../../services/dataset/RecordChecker.js"
import { Vm } from "../../services/Vm.js"
import type { CheckLines } from "./protocol.js"

/** A thread's answers to `CheckLines`. */
export const checkHandler = Effect.map(Vm, (vm) => {
  const checkers = [new RecordChecker(vm), new RecordChecker(vm, true)] as const
  return ({ bytes, schedules }: CheckLines) => Effect.sync(() => checkLines(checkers[schedules ? 1 : 0], bytes))
})
