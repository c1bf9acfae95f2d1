import type { Split } from "../../domain/Split.js"

/** What can be wrong with one line or file, in the order in which reports count it. */
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
  /** Of a folder: the file is missing, or not what its receipt or the plan says. */
  "content",
  /** Of a folder: the record is not the one that the plan has at its place. */
  "origin",
  /** Of a folder: what the record asks, or how, belongs to another split. */
  "leak",
] as const
export type DefectKind = (typeof DEFECT_KINDS)[number]

export interface Defect {
  readonly kind: DefectKind
  readonly reason: string
}

/** A defect and where it is. */
export interface Finding {
  readonly file: string
  /** Line in the file, or row, from 1; none where it is about the file as a whole. */
  readonly line?: number
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

/** What was found in a dataset folder. */
export interface FolderReport extends VerificationReport {
  readonly folder: {
    readonly directory: string
    readonly generator: number
    readonly scheme: string
    readonly seed: number
    /** Whether it has its card, manifest and checksums. */
    readonly finished: boolean
    readonly splits: ReadonlyArray<{ readonly name: Split; readonly records: number }>
    /** Problems in all splits together: none is in two of them if there are no defects. */
    readonly distinct_problems: number
    /** Numbers of shards without a receipt, and of those whose files are not what it says. */
    readonly missing_shards: ReadonlyArray<number>
    readonly damaged_shards: ReadonlyArray<number>
  }
}

/** What a train split may share with what another dataset measures with, or have of what is held out for that. */
export const SHARED_KINDS = ["problem", "prompt", "family", "wording"] as const
export type SharedKind = (typeof SHARED_KINDS)[number]

/** What two dataset folders share of which one trains and the other measures. */
export interface DisjointReport {
  readonly folders: readonly [Compared, Compared]
  /** Whether problems have the same names in both: their split schemes are the same. */
  readonly compares_problems: boolean
  /** What was found in records of a train split, all kinds together. */
  readonly shared: number
  readonly kinds: Readonly<Record<SharedKind, number>>
  /** The first of them. */
  readonly first: ReadonlyArray<{
    readonly file: string
    readonly line: number
    readonly kind: SharedKind
    readonly reason: string
  }>
  /** Files that could not be read, or not to their end, and lines that are not records: they are compared with nothing. */
  readonly unread: VerificationReport["unread"]
  readonly invalid_lines: number
}

/** A folder that was compared with another. */
interface Compared {
  readonly directory: string
  readonly generator: number
  readonly scheme: string
  readonly seed: number
  readonly train_records: number
  /** Records of `validation` and the tests, and their distinct problems. */
  readonly measured_records: number
  readonly measured_problems: number
}

/** Defects that a report shows one by one. */
export const SHOWN = 20

/** Counts of no defects. */
export const noDefects = (): Record<DefectKind, number> =>
  Object.fromEntries(DEFECT_KINDS.map((kind) => [kind, 0])) as Record<DefectKind, number>
