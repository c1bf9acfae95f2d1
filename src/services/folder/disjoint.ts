import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { allShards, fileOf, type Shard } from "../../domain/DatasetPlan.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import type { FolderError, SourceError } from "../../domain/errors.js"
import { SPLIT_SCHEME } from "../../domain/Split.js"
import { GENERATOR_VERSION } from "../../domain/version.js"
import { catalogue } from "../../tasks/catalogue.js"
import { linesOf } from "../dataset/checkLines.js"
import type { DatasetReader } from "../dataset/DatasetReader.js"
import { type DisjointReport, SHOWN, type SharedKind, SHARED_KINDS } from "../dataset/defects.js"
import { HashIndex } from "../dataset/HashIndex.js"
import { hash, hashPrompt } from "../dataset/promptHash.js"
import { problemWords } from "../dataset/problemWords.js"
import { quoted } from "../dataset/quoted.js"
import { RecordReader } from "../dataset/RecordReader.js"
import { isFunctionRecord } from "../dataset/recordTests.js"
import { isHeldOut } from "../generator/splits.js"
import { inTurns } from "../turns/inTurns.js"
import { DatasetFolder } from "./DatasetFolder.js"
import { HeldOut } from "./HeldOut.js"
import { type AnyPlan, needAnyPlan } from "./planFile.js"

type Folder = Context.Tag.Service<typeof DatasetFolder>
type Reader = Context.Tag.Service<typeof DatasetReader>

/** One of the two folders: what it measures with, by hash, and where that is. */
class Side {
  readonly prompts = new HashIndex()
  readonly problems = new HashIndex()
  /** The families of `test_family`, each with the line where it is first. */
  readonly families = new Map<string, number>()
  measured = 0
  trained = 0
  private lines = 0
  private readonly starts: Array<readonly [file: string, before: number]> = []

  constructor(
    readonly directory: string,
    readonly plan: AnyPlan,
  ) {}

  fileOf(shard: Shard): string {
    return `${this.directory}/${fileOf(this.plan, shard, "data")}`
  }

  /** Begins a file of a measured split. */
  begin(file: string): void {
    this.starts.push([file, this.lines])
  }

  /** Adds the next line of it. */
  add(record: AnyRecord | undefined, isOfHeldOutFamily: boolean): void {
    const line = ++this.lines
    if (record === undefined) return
    this.measured++
    const { family, problem, prompt } = record
    hashPrompt(prompt)
    this.prompts.add(hash.low, hash.high, 0, line)
    if (problem !== undefined) {
      const [high, low] = problemWords(problem)
      this.problems.add(low, high, 0, line)
    }
    if (isOfHeldOutFamily && family !== undefined && !this.families.has(family)) this.families.set(family, line)
  }

  /** Where line `line` of all measured ones is. */
  place(line: number): string {
    const [file, before] = this.starts.findLast(([, some]) => some < line)!
    return `${file}:${line - before}`
  }
}

/** Compares records of one folder's train split with what the other measures with. */
class Comparison {
  readonly kinds = Object.fromEntries(SHARED_KINDS.map((kind) => [kind, 0])) as Record<SharedKind, number>
  readonly first: Array<DisjointReport["first"][number]> = []
  readonly unread: Array<DisjointReport["unread"][number]> = []
  invalidLines = 0
  private readonly reader = new RecordReader()
  private readonly heldOut = new HeldOut(catalogue)

  constructor(private readonly comparesProblems: boolean) {}

  read(line: string | Uint8Array): AnyRecord | undefined {
    this.reader.read(line)
    if (this.reader.record === undefined) this.invalidLines++
    return this.reader.record
  }

  /** Compares a record of the train split of `own`. */
  compare(record: AnyRecord, file: string, line: number, own: Side, other: Side): void {
    const { family, problem, prompt } = record
    const tell = (kind: SharedKind, reason: () => string): void => {
      this.kinds[kind]++
      if (this.first.length < SHOWN) this.first.push({ file, line, kind, reason: reason() })
    }
    hashPrompt(prompt)
    if (other.prompts.has(hash.low, hash.high))
      tell("prompt", () => `its prompt stands in ${other.place(other.prompts.earlier)}`)
    if (this.comparesProblems && problem !== undefined) {
      const [high, low] = problemWords(problem)
      if (other.problems.has(low, high))
        tell("problem", () => `its problem is that of ${other.place(other.problems.earlier)}`)
    }
    if (family === undefined) return
    const place = other.families.get(family)
    if (place !== undefined) tell("family", () => `its family is that of ${other.place(place)}, of test_family`)
    else if (own.plan.scheme === SPLIT_SCHEME && isHeldOut(family))
      tell("family", () => `its family ${quoted(family)} is held out for test_family`)
    else if (own.plan.generator === GENERATOR_VERSION && this.heldOut.is(family, isFunctionRecord(record), prompt))
      tell("wording", () => "its sentence is of a pattern that is held out for test_wording")
  }
}

/** Gives each line of a file to `use`; a file that cannot be read is noted. */
const readLines = (
  reader: Reader,
  comparison: Comparison,
  file: string,
  use: (record: AnyRecord | undefined, line: number) => void,
): Effect.Effect<void> => {
  let line = 0
  return reader.blocks(file).pipe(
    Stream.runForEach((block) => inTurns(linesOf(block), (text) => use(comparison.read(text), ++line))),
    Effect.catchAll(({ description }) =>
      Effect.sync(() => void comparison.unread.push({ file, reason: description, lines: line })),
    ),
  )
}

const planOf = (folder: Folder) => Effect.provideService(needAnyPlan, DatasetFolder, folder)

const summaryOf = ({ directory, measured, plan, problems, trained }: Side): DisjointReport["folders"][number] => ({
  directory,
  ...{ generator: plan.generator, scheme: plan.scheme, seed: plan.seed },
  train_records: trained,
  ...{ measured_records: measured, measured_problems: problems.size },
})

/**
 * Compares two dataset folders: nothing that one measures with (`validation` and the tests) may be in the train split of the other:
 * no problem, no prompt and no family of `test_family`; and no held-out sentence pattern in either train split. Records are read,
 * not executed. Memory is needed for the measured splits alone.
 */
export const disjoint = (
  reader: Reader,
  a: Folder,
  b: Folder,
): Effect.Effect<DisjointReport, FolderError | SourceError> =>
  Effect.gen(function* () {
    const sides = [new Side(a.name, yield* planOf(a)), new Side(b.name, yield* planOf(b))] as const
    const comparesProblems = sides[0].plan.scheme === sides[1].plan.scheme
    const comparison = new Comparison(comparesProblems)
    for (const side of sides)
      for (const shard of allShards(side.plan)) {
        if (shard.split === "train") continue
        const file = side.fileOf(shard)
        side.begin(file)
        yield* readLines(reader, comparison, file, (record) => side.add(record, shard.split === "test_family"))
      }
    for (const [n, side] of sides.entries())
      for (const shard of allShards(side.plan)) {
        if (shard.split !== "train") continue
        const file = side.fileOf(shard)
        yield* readLines(reader, comparison, file, (record, line) => {
          if (record === undefined) return
          side.trained++
          comparison.compare(record, file, line, side, sides[1 - n]!)
        })
      }
    const { first, invalidLines, kinds, unread } = comparison
    return {
      folders: [summaryOf(sides[0]), summaryOf(sides[1])],
      compares_problems: comparesProblems,
      shared: Object.values(kinds).reduce((sum, count) => sum + count, 0),
      kinds,
      first,
      unread,
      invalid_lines: invalidLines,
    } satisfies DisjointReport
  }).pipe(Effect.withSpan("verify.disjoint", { attributes: { a: a.name, b: b.name } }))
