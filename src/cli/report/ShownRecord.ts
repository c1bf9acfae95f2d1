import type { TestCase } from "../../domain/TrainingExample.js"
import type { ShownAnswer } from "../../services/report/ShownAnswer.js"

/** A record as the report page holds it. */
export interface ShownRecord {
  /** Its place in the data, from 1. */
  readonly number: number
  readonly id?: string
  readonly split?: string
  readonly family?: string
  readonly prompt: string
  readonly assembly: string
  readonly binary_ir: ReadonlyArray<number>
  readonly expected_output: number
  readonly level: number
  readonly category: string
  readonly tests?: ReadonlyArray<TestCase>
  readonly steps?: number
  /** Why it is shown, where it is not by chance: "longest prompt". */
  readonly why?: string
  readonly answers?: ReadonlyArray<ShownAnswer>
}
