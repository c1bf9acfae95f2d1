import type { Verdict } from "../../domain/Score.js"

/** What one answer of a model to a shown record came to. */
export interface ShownAnswer {
  readonly text: string
  readonly verdict: Verdict
  readonly passed: boolean
  readonly error: string | null
}
