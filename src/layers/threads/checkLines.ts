import * as Effect from "effect/Effect"
import { checkLines } from "../../services/dataset/checkLines.js"
import { RecordChecker } from "../../services/dataset/RecordChecker.js"
import { Vm } from "../../services/Vm.js"
import type { CheckLines } from "./protocol.js"

/** A thread's answers to `CheckLines`. */
export const checkHandler = Effect.map(Vm, (vm) => {
  const checker = new RecordChecker(vm)
  return ({ bytes }: CheckLines) => Effect.sync(() => checkLines(checker, bytes))
})
