import * as Effect from "effect/Effect"
import { checkLines } from "../../services/dataset/checkLines.js"
import { RecordChecker } from "../../services/dataset/RecordChecker.js"
import type { CheckLines } from "./protocol.js"

/** A thread's answers to `CheckLines`. */
export const checkHandler = Effect.sync(() => {
  const checker = new RecordChecker()
  return ({ bytes }: CheckLines) => Effect.sync(() => checkLines(checker, bytes))
})
