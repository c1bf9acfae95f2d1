import type { Category } from "../../domain/Category.js"
import type { Level } from "../../domain/Level.js"
import type { Distribution } from "../dataset/Histogram.js"
import type { DatasetStatistics } from "../dataset/statistics.js"
import type { GroupReport, ScoreReport } from "../scoring/ScoreCounter.js"
import type { Common } from "./Commonest.js"
import type { Defective } from "./Defects.js"
import type { PickedRecord } from "./picked.js"
import type { ShownAnswer } from "./ShownAnswer.js"

/** A stretch of values, from `from` to `until − 1`, and how many there are in it. */
export interface Bin {
  readonly from: number
  readonly until: number
  readonly count: number
}

/** A distribution, as figures and as a histogram. */
export interface Spread {
  /** How many values there are. */
  readonly count: number
  readonly figures: Distribution
  readonly bins: ReadonlyArray<Bin>
}

/** What is counted of all records, and of each split by itself. */
export interface PartData {
  /** Its split, or `all`. */
  readonly name: string
  readonly records: number
  /** Records whose program takes inputs. */
  readonly functions: number
  /** Records by category (a row each, in the order of `Category`) and level (from 1). */
  readonly cells: ReadonlyArray<ReadonlyArray<number>>
  readonly promptLength: Spread
  readonly instructions: Spread
  readonly steps: Spread
}

/** Sentences, or sequences of operations, that records have in common. */
export interface ShapeData {
  readonly distinct: number
  /** Those that a single record has. */
  readonly once: number
  /** How many of the commonest it takes for half of the records. */
  readonly half: number
  readonly commonest: ReadonlyArray<Common<PickedRecord>>
}

/** A family and its records, where the data tell families or these can be told from the sentences. */
export interface FamilyData {
  readonly id: string
  readonly records: number
  readonly functions: number
}

/** A record that has most or least of something. */
export interface Extreme extends PickedRecord {
  readonly why: string
  readonly value: number
  /** What the value counts; empty for answers. */
  readonly unit: string
}

/** An operation, and the records that use it by level, from 1. */
export interface OperationData {
  readonly name: string
  readonly records: number
  readonly byLevel: ReadonlyArray<number>
}

/** How a model's answers did. */
export interface ScoreData {
  readonly report: ScoreReport
  /** Families, those with the smallest share of right answers first: at most so many. */
  readonly worst: ReadonlyArray<readonly [family: string, group: GroupReport]>
  /** Records with a wrong answer, some of each of the worst families (of any, where the data tell none), and the answers. */
  readonly failures: ReadonlyArray<PickedRecord & { readonly answers: ReadonlyArray<ShownAnswer> }>
}

/** All that a report tells. */
export interface ReportData {
  readonly statistics: DatasetStatistics
  readonly all: PartData
  /** By split, in order, where there are several. */
  readonly splits: ReadonlyArray<PartData>
  /** Answers by their sign and number of digits: −16 … 16, 0 for the answer 0. */
  readonly answerDigits: ReadonlyArray<{ readonly digits: number; readonly count: number }>
  /** Records whose prompt has their answer in it, as a number of its own. */
  readonly answerInPrompt: number
  /** Records whose program does two instructions at most: it loads a number and halts. */
  readonly constantPrograms: number
  readonly operations: ReadonlyArray<OperationData>
  /** Operations that no record uses. */
  readonly unused: ReadonlyArray<string>
  readonly sentences: ShapeData
  readonly programs: ShapeData
  /** In order of their number of records; `sampled` is the number of records by chance that they were counted on, if not on all. */
  readonly families: { readonly sampled: number | undefined; readonly all: ReadonlyArray<FamilyData> } | undefined
  /** What is wrong, by kind; kinds that do not occur are left out. */
  readonly defects: ReadonlyArray<Defective>
  readonly extremes: ReadonlyArray<Extreme>
  /** Records by chance, as many of each category as there are. */
  readonly samples: ReadonlyArray<PickedRecord>
  readonly levels: ReadonlyArray<Level>
  readonly categories: ReadonlyArray<Category>
  readonly scores?: ScoreData
}
