import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { WorkerFailure } from "../../domain/errors.js"
import type { VerificationReport } from "./defects.js"

/** Proves datasets, from the files alone. */
export class Verification extends Context.Tag("nl-datagen/Verification")<
  Verification,
  {
    /** Checks the files as one dataset: a prompt may occur once in all of them. The report names what cannot be read. */
    readonly verify: (files: ReadonlyArray<string>, workers: number) => Effect.Effect<VerificationReport, WorkerFailure>
  }
>() {}
