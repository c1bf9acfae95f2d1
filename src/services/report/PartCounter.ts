import { Category } from "../../domain/Category.js"
import { Level } from "../../domain/Level.js"
import { isFunctionRecord } from "../dataset/recordTests.js"
import { Histogram } from "../dataset/Histogram.js"
import type { CountedRecord } from "../dataset/statistics.js"
import type { Bin, PartData, Spread } from "./ReportData.js"

const CATEGORIES = new Map(Category.literals.map((name, n) => [name, n]))
const LEVELS = Level.literals.length
/** Bars of a histogram, and the share of values that they divide evenly; what is larger is in the last. */
const BARS = 24
const DIVIDED = 0.995

/** 1, 2, 5, 10, 20 …: the smallest of these that is not below. */
const roundStep = (step: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, step)))
  return [1, 2, 5, 10].map((digit) => digit * power).find((round) => round >= step)!
}

/** Bins of one width. `until` of the last is beyond the largest value. */
const evenBins = (values: Histogram): ReadonlyArray<Bin> => {
  const { max, min } = values.distribution
  const divided = values.quantile(DIVIDED)
  const step = roundStep((divided - min + 1) / BARS)
  const first = Math.floor(min / step) * step
  const bins: Array<Bin> = []
  for (let from = first; from <= divided; from += step)
    bins.push({ from, until: from + step, count: values.between(from, from + step) })
  const last = bins.pop()!
  const until = Math.max(last.until, max + 1)
  return [...bins, { from: last.from, until, count: values.between(last.from, Infinity) }]
}

/** Bins that are each twice as wide as the one before. */
const doublingBins = (values: Histogram): ReadonlyArray<Bin> => {
  const { max } = values.distribution
  const bins: Array<Bin> = []
  for (let from = 1; from <= max; from *= 2) {
    const isLast = from * 2 > 65_535
    bins.push({ from, until: isLast ? max + 1 : from * 2, count: values.between(from, isLast ? Infinity : from * 2) })
    if (isLast) break
  }
  return bins
}

/** The bins of another distribution, with the numbers of this one. */
const sameBins = (values: Histogram, bins: ReadonlyArray<Bin>): ReadonlyArray<Bin> =>
  bins.map(({ from, until }, n) => ({
    ...{ from, until },
    count: values.between(from, n === bins.length - 1 ? Infinity : until),
  }))

const spreadOf = (values: Histogram, bins: (values: Histogram) => ReadonlyArray<Bin>, like?: Spread): Spread => ({
  count: values.count,
  figures: values.distribution,
  bins: like !== undefined ? sameBins(values, like.bins) : values.count === 0 ? [] : bins(values),
})

/** Counts records of a split, or all of them. */
export class PartCounter {
  private records = 0
  private functions = 0
  private readonly cells = new Float64Array(CATEGORIES.size * LEVELS)
  private readonly promptLength = new Histogram()
  private readonly instructions = new Histogram()
  private readonly steps = new Histogram()

  constructor(private readonly name: string) {}

  add({ operations, record, steps }: CountedRecord): void {
    this.records++
    if (isFunctionRecord(record)) this.functions++
    this.cells[CATEGORIES.get(record.category)! * LEVELS + record.level - 1]!++
    this.promptLength.add(record.prompt.length)
    if (operations !== undefined) this.instructions.add(operations.length)
    if (steps !== undefined) this.steps.add(steps)
  }

  /** What was counted, in the bins of `like` if it is given. */
  data(like?: PartData): PartData {
    return {
      name: this.name,
      records: this.records,
      functions: this.functions,
      cells: Category.literals.map((_, n) => Array.from(this.cells.subarray(n * LEVELS, (n + 1) * LEVELS))),
      promptLength: spreadOf(this.promptLength, evenBins, like?.promptLength),
      instructions: spreadOf(this.instructions, evenBins, like?.instructions),
      steps: spreadOf(this.steps, doublingBins, like?.steps),
    }
  }
}
