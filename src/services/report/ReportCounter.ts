import { Category } from "../../domain/Category.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import { Level } from "../../domain/Level.js"
import { BY_OPCODE } from "../../vm/isa/instructionSet.js"
import { isFunctionRecord } from "../dataset/recordTests.js"
import type { FamilyFinder } from "../dataset/FamilyFinder.js"
import type { HashIndex } from "../dataset/HashIndex.js"
import {
  type CountedRecord,
  operationName,
  type RecordObserver,
  type StatisticsCounter,
} from "../dataset/statistics.js"
import { Commonest } from "./Commonest.js"
import { Defects } from "./Defects.js"
import { Extremes } from "./Extremes.js"
import { PartCounter } from "./PartCounter.js"
import { picked, type PickedRecord } from "./picked.js"
import { RandomRecords } from "./RandomRecords.js"
import type { FamilyData, OperationData, ReportData, ShapeData } from "./ReportData.js"

/** Shapes, and records of each category by chance, that a report may show. */
const SHAPES = 25
const RECORDS = 200
/** Records that tell the families where the data do not: their sentences are looked at one by one. */
const SAMPLED = 2000
/** Digits of the longest answer. */
const DIGITS = 16
/** A program that does no more has only loaded a number: `mov`, `halt`. */
const CONSTANT_STEPS = 2

const LEVELS = Level.literals.length

/** Whether a prompt has a number, as a number of its own. */
const names = (prompt: string, answer: string): boolean => {
  const isDigit = (at: number): boolean => {
    const c = prompt.charCodeAt(at)
    return c >= 48 && c <= 57
  }
  for (let at = prompt.indexOf(answer); at >= 0; at = prompt.indexOf(answer, at + 1)) {
    const end = at + answer.length
    const isFraction = prompt[end] === "." && isDigit(end + 1)
    if (!isDigit(at - 1) && prompt[at - 1] !== "-" && !isDigit(end) && !isFraction) return true
  }
  return false
}

/** How often the commonest come until half of the records have one of them. */
const shapesOf = (index: HashIndex, commonest: Commonest<PickedRecord>): ShapeData => {
  const byCount = new Map<number, number>()
  let records = 0
  for (const count of index.eachValue()) {
    byCount.set(count, (byCount.get(count) ?? 0) + 1)
    records += count
  }
  let half = 0
  let left = records / 2
  for (const [count, shapes] of [...byCount].sort(([a], [b]) => b - a)) {
    const needed = Math.min(shapes, Math.ceil(left / count))
    half += needed
    left -= needed * count
    if (left <= 0) break
  }
  return { distinct: index.size, once: byCount.get(1) ?? 0, half, commonest: commonest.all }
}

/** Operations as `commonest` has them, as text. */
const operationsText = (operations: string): string =>
  Array.from(operations, (c) => BY_OPCODE[c.charCodeAt(0)]!.name).join(" · ")

/** Counts what a report tells beyond the statistics, as records are counted. */
export class ReportCounter implements RecordObserver {
  private split: string | undefined
  /** The file of the lines that come, where there are several, and the number of the last one in it. */
  private file: string | undefined
  private line = 0
  private readonly defects = new Defects()
  private readonly all = new PartCounter("all")
  private readonly splits = new Map<string, PartCounter>()
  private readonly digits = new Float64Array(2 * DIGITS + 1)
  private answerInPrompt = 0
  private constantPrograms = 0
  /** Records by level and operation. */
  private readonly operations = new Float64Array((LEVELS + 1) * 256)
  private readonly sentences = new Commonest<PickedRecord>(SHAPES)
  private readonly programs = new Commonest<PickedRecord>(SHAPES)
  private readonly families = new Map<string, { records: number; functions: number }>()
  private named = 0
  private readonly unnamed = new RandomRecords(SAMPLED)
  private readonly extremes = new Extremes()
  private readonly samples = new Map<Category, RandomRecords>()

  /** What comes from here on is of this split, and of this file, if it is not the only one. */
  begin(split: string | undefined, file: string | undefined): void {
    this.split = split
    this.file = file
    this.line = 0
  }

  refuse(reason: string): void {
    this.line++
    this.defects.refuse(`${this.file === undefined ? "" : `${this.file}, `}line ${this.line}`, reason)
  }

  add(counted: CountedRecord): void {
    this.line++
    const { operations, programs, record, used, sentence, sentences, steps } = counted
    const { split } = this
    this.all.add(counted)
    if (split !== undefined) {
      let part = this.splits.get(split)
      if (part === undefined) this.splits.set(split, (part = new PartCounter(split)))
      part.add(counted)
    }
    const pick = () => picked(counted, split)
    this.defects.add(counted, pick)
    this.sentences.offer(sentence, sentences, pick)
    if (operations !== undefined) {
      this.programs.offer(operations, programs, pick)
      for (const c of used) this.operations[record.level * 256 + c.charCodeAt(0)]!++
    }
    const answer = String(record.expected_output)
    const digits = record.expected_output === 0 ? 0 : answer.length - (answer[0] === "-" ? 1 : 0)
    this.digits[DIGITS + (record.expected_output < 0 ? -digits : digits)]!++
    if (names(record.prompt, answer)) this.answerInPrompt++
    if (steps !== undefined && steps <= CONSTANT_STEPS) this.constantPrograms++
    if (record.family === undefined) this.unnamed.add(counted, split)
    else {
      this.named++
      this.countFamily(record.family, isFunctionRecord(record))
    }
    this.extremes.add(counted, pick)
    let samples = this.samples.get(record.category)
    if (samples === undefined) this.samples.set(record.category, (samples = new RandomRecords(RECORDS)))
    samples.add(counted, split)
  }

  private countFamily(id: string, isFunction: boolean): void {
    let family = this.families.get(id)
    if (family === undefined) this.families.set(id, (family = { records: 0, functions: 0 }))
    family.records++
    if (isFunction) family.functions++
  }

  /** Whether the families can only be told from the sentences. */
  get needsFinder(): boolean {
    return this.named === 0
  }

  /** All that was counted, `counter` beside it. `finder` tells families from sentences, where the data do not. */
  report(counter: StatisticsCounter, finder: FamilyFinder | undefined): ReportData {
    const { programShapes, promptShapes, statistics } = counter
    const programs = shapesOf(programShapes, this.programs)
    const operations = this.operationData
    const all = this.all.data()
    /** The record, with its family if it can be told. */
    const named = (record: AnyRecord): AnyRecord => {
      const family = record.family ?? finder?.find(record)?.family.id
      return family === undefined ? record : { ...record, family }
    }
    return {
      statistics,
      all,
      splits: this.splits.size < 2 ? [] : [...this.splits.values()].map((part) => part.data(all)),
      answerDigits: Array.from(this.digits, (count, n) => ({ digits: n - DIGITS, count })),
      answerInPrompt: this.answerInPrompt,
      constantPrograms: this.constantPrograms,
      operations: operations.filter(({ records }) => records > 0),
      unused: operations.flatMap(({ name, records }) => (records === 0 ? [name] : [])),
      sentences: shapesOf(promptShapes, this.sentences),
      programs: {
        ...programs,
        commonest: programs.commonest.map((shape) => ({ ...shape, text: operationsText(shape.text) })),
      },
      families: this.familyData(finder),
      defects: this.defects.all.map((some) => ({
        ...some,
        records: some.records.map((one) => ({ ...one, record: named(one.record) })),
      })),
      extremes: this.extremes.all.map((some) => ({ ...some, record: named(some.record) })),
      samples: this.chosen.map((some) => ({ ...some, record: named(some.record) })),
      levels: Level.literals.filter((level) => (statistics.levels[level]?.records ?? 0) > 0),
      categories: Category.literals.filter((category) => (statistics.categories[category]?.records ?? 0) > 0),
    }
  }

  private get operationData(): ReadonlyArray<OperationData> {
    const rows = BY_OPCODE.flatMap((row, opcode): ReadonlyArray<OperationData> => {
      if (row === undefined) return []
      const byLevel = Level.literals.map((level) => this.operations[level * 256 + opcode]!)
      return [{ name: operationName(row), records: byLevel.reduce((sum, n) => sum + n, 0), byLevel }]
    })
    return rows.sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1))
  }

  private familyData(finder: FamilyFinder | undefined): ReportData["families"] {
    const isSampled = this.needsFinder
    let sampled = 0
    if (isSampled) {
      if (finder === undefined) return undefined
      for (const { record } of this.unnamed.all) {
        const found = finder.find(record)
        sampled++
        if (found !== undefined) this.countFamily(found.family.id, isFunctionRecord(record))
      }
    }
    const all = [...this.families].map(([id, counts]): FamilyData => ({ id, ...counts }))
    all.sort((a, b) => b.records - a.records || (a.id < b.id ? -1 : 1))
    return all.length === 0 ? undefined : { sampled: isSampled ? sampled : undefined, all }
  }

  /** One record after the other of each category that still has some. */
  private get chosen(): ReadonlyArray<PickedRecord> {
    const byCategory = Array.from(this.samples.values(), (some) => some.all)
    const rounds = Array.from({ length: RECORDS }, (_, round) => byCategory.flatMap((some) => some[round] ?? []))
    const chosen = rounds.flat().slice(0, RECORDS)
    return chosen.sort((a, b) => a.number - b.number)
  }
}
