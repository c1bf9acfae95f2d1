import type { Outcome } from "../../../domain/Score.js"
import { oneLine } from "../../text.js"

/** `[PASS] "add 5 and 3" -> 8 (expected: 8)`. */
export const sampleLine = (prompt: string, { error, expected, passed, result, verdict }: Outcome): string => {
  const left =
    verdict === "passed" || verdict === "wrong-answer" ? (result ?? "a number beyond 2^53") : `${verdict}: ${error}`
  return oneLine(`[${passed ? "PASS" : "FAIL"}] "${prompt}" -> ${left} (expected: ${expected})`)
}
