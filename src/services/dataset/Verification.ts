import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { WorkerFailure } from "../../domain/errors.js"
import type { VerificationReport } from "./defects.js"

/** How datasets are checked. */
export interface VerificationOptions {
  /** Threads to check with, from 1 on. */
  readonly workers: number
  /** Whether programs with threads are run under many schedules, too (default: no). */
  readonly schedules?: boolean | undefined
}

/** Proves datasets, from the files alone. */
export class Verification extends Context.Tag("nl-datagen/Verification")<
  Verification,
  {
    /** Checks the files as one dataset: a prompt may occur once in all of them. The report names what cannot be read. */
    readonly verify: (
      files: ReadonlyArray<string>,
      options: VerificationOptions,
    ) => Effect.Effect<VerificationReport, WorkerFailure>
  }
>() {}
