import { DEFECT_KINDS, type DefectKind } from "./RecordChecker.js"

/** A defect and where it is. */
export interface Finding {
  readonly file: string
  /** Line in the file, from 1. */
  readonly line: number
  readonly kind: DefectKind
  readonly reason: string
}

/** What was found in some files. */
export interface VerificationReport {
  readonly files: ReadonlyArray<string>
  readonly records: number
  readonly distinct_prompts: number
  readonly defects: number
  /** By kind, every kind, 0 included. */
  readonly kinds: Readonly<Record<DefectKind, number>>
  /** The first defects, in order of file and line. */
  readonly first: ReadonlyArray<Finding>
}

/** Defects that a report shows one by one. */
export const SHOWN = 20

/** Counts of no defects. */
export const noDefects = (): Record<DefectKind, number> =>
  Object.fromEntries(DEFECT_KINDS.map((kind) => [kind, 0])) as Record<DefectKind, number>
