/** What can be wrong with one line, in the order in which reports count it. */
export const DEFECT_KINDS = [
  /** The line is not JSON that every reader takes. */
  "json",
  /** The JSON is not a record: a field is missing, surplus or of the wrong type. */
  "schema",
  /** `assembly` cannot be assembled. */
  "assembly",
  /** `assembly` and `binary_ir` are different programs. */
  "bytes",
  /** The program faults. */
  "execution",
  /** The program leaves another number than `expected_output`, or than one of its tests says. */
  "answer",
  /** The program executes another number of instructions than `steps` says, with the first test's inputs if it takes some. */
  "steps",
  /** The tests do not tell a right program from one that always leaves the same number. */
  "tests",
  /** The program leaves another number where its threads take turns in another way; looked for on demand. */
  "schedule",
  /** The program does not keep its level's rules. */
  "level",
  /** The prompt has been asked before, with the same answer. */
  "duplicate",
  /** The prompt has been asked before, with another answer. */
  "contradiction",
] as const
export type DefectKind = (typeof DEFECT_KINDS)[number]

export interface Defect {
  readonly kind: DefectKind
  readonly reason: string
}

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
  /** Files that could not be read, or not to their end; the lines that were read count above. */
  readonly unread: ReadonlyArray<{ readonly file: string; readonly reason: string; readonly lines: number }>
  /** Files without a line. */
  readonly empty: ReadonlyArray<string>
}

/** Defects that a report shows one by one. */
export const SHOWN = 20

/** Counts of no defects. */
export const noDefects = (): Record<DefectKind, number> =>
  Object.fromEntries(DEFECT_KINDS.map((kind) => [kind, 0])) as Record<DefectKind, number>
