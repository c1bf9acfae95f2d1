import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { FolderError, SourceError, WorkerFailure } from "../../domain/errors.js"
import type { DatasetFolder } from "../folder/DatasetFolder.js"
import type { DisjointReport, FolderReport, VerificationReport } from "./defects.js"

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
    /**
     * Checks a dataset folder: its files against the receipts, each record by itself and against the plan, and that no problem,
     * held-out sentence pattern or held-out family is in a split where it does not belong. Fails with a `FolderError` if there is no
     * plan, or one that this program has no part in.
     */
    readonly verifyFolder: (
      options: VerificationOptions,
    ) => Effect.Effect<FolderReport, WorkerFailure | FolderError | SourceError, DatasetFolder>
    /**
     * Compares two folders: whether one measures with what the other trains on. Their seeds, sizes and formats may differ; problems are
     * compared if their split schemes are the same. Programs are not executed: that is `verifyFolder`.
     */
    readonly disjoint: (
      a: Context.Tag.Service<typeof DatasetFolder>,
      b: Context.Tag.Service<typeof DatasetFolder>,
    ) => Effect.Effect<DisjointReport, FolderError | SourceError>
  }
>() {}
