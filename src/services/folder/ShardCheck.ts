import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { type DatasetPlan, shardOf } from "../../domain/DatasetPlan.js"
import type { AnyRecord } from "../../domain/DatasetRecord.js"
import type { Split } from "../../domain/Split.js"
import { catalogue } from "../../tasks/catalogue.js"
import type { Family } from "../../tasks/dsl/Family.js"
import { type BlockResult, checkLines, checkLinesInTurns, type Watch } from "../dataset/checkLines.js"
import { lineCount } from "../dataset/lineCount.js"
import { problemWords } from "../dataset/problemWords.js"
import { quoted } from "../dataset/quoted.js"
import type { RecordChecker } from "../dataset/RecordChecker.js"
import { isFunctionRecord } from "../dataset/recordTests.js"
import { type Origin, RecordOrigins } from "../generator/RecordOrigins.js"
import { isHeldOut } from "../generator/splits.js"
import type { Randomness } from "../Randomness.js"
import { HeldOut } from "./HeldOut.js"
import { runOf } from "./runOf.js"
import { type Counts, ShardCounts } from "./ShardCounts.js"

/** Where lines lie: in which shard of a plan, and as which records of the split. */
export interface ShardPlace {
  readonly plan: DatasetPlan
  readonly shard: number
  /** The number in the split of the record that stands in the first line. */
  readonly first: number
}

/** What checking lines of a shard gives. */
export interface ShardResult extends BlockResult {
  /** Two words a line: the name of its problem. */
  readonly problems: Uint32Array<ArrayBuffer>
  readonly counts: Counts
}

/** Compares the records of some lines with those that the plan has there, and tells what belongs to another split. */
class LinesCheck {
  private readonly problems: Uint32Array<ArrayBuffer>
  private readonly counts = new ShardCounts()

  constructor(
    private readonly split: Split,
    private readonly first: number,
    private readonly origins: ReadonlyArray<Origin>,
    private readonly heldOut: HeldOut,
    lines: number,
  ) {
    this.problems = new Uint32Array(2 * lines)
  }

  resultOf(result: BlockResult): ShardResult {
    return { ...result, problems: this.problems, counts: { ...this.counts } }
  }

  /** Tells what is wrong with the record of a line as a record of its split. */
  readonly watch: Watch = (line, record) => {
    const { category, family, level, problem } = record
    const isFunction = isFunctionRecord(record)
    this.counts.add({ category, family, level }, isFunction)
    if (problem !== undefined) {
      const [high, low] = problemWords(problem)
      this.problems[2 * line] = high
      this.problems[2 * line + 1] = low
    }
    const origin = this.origins[line]
    const differences =
      origin === undefined
        ? ["the plan has no record here"]
        : differencesOf(record, `${this.split}/${this.first + line}`, origin)
    const leaks = this.leaksOf(record, isFunction, origin)
    return [
      ...(differences.length === 0 ? [] : [{ kind: "origin", reason: differences.join("; ") } as const]),
      ...leaks.map((reason) => ({ kind: "leak", reason }) as const),
    ]
  }

  private leaksOf(record: AnyRecord, isFunction: boolean, origin: Origin | undefined): ReadonlyArray<string> {
    const { family } = record
    if (family === undefined) return []
    const { split } = this
    if (isHeldOut(family) !== (split === "test_family"))
      return [
        split === "test_family"
          ? `its family ${quoted(family)} is one of those in other splits`
          : `its family ${quoted(family)} is held out for test_family`,
      ]
    // The plan's own prompts are of the patterns that the split has.
    if (split === "test_family" || (record.prompt === origin?.prompt && family === origin.family.id)) return []
    if (split === "test_wording")
      return this.heldOut.isOther(family, isFunction, record.prompt)
        ? ["its sentence is not of a pattern that is held out for test_wording"]
        : []
    return this.heldOut.is(family, isFunction, record.prompt)
      ? ["its sentence is of a pattern that is held out for test_wording"]
      : []
  }
}

/** In what a record differs from the one that the plan has at its place. */
const differencesOf = (
  record: AnyRecord,
  id: string,
  { answer, family, problem, prompt }: Origin,
): ReadonlyArray<string> => {
  const differences: Array<string> = []
  const compare = (
    key: "id" | "family" | "problem" | "level" | "category" | "expected_output",
    wanted: string | number,
  ) => {
    const value = record[key]
    if (value === wanted) return
    const there = value === undefined ? "it is missing" : `not ${quoted(String(value))}`
    differences.push(`${key} must be ${quoted(String(wanted))}, ${there}`)
  }
  compare("id", id)
  compare("family", family.id)
  compare("problem", problem)
  compare("level", family.level)
  compare("category", family.category)
  if (record.prompt !== prompt) differences.push(`the plan has another prompt here, ${quoted(prompt)}`)
  // Of another prompt, the answer is another.
  else compare("expected_output", answer)
  return differences
}

/** Checks lines of shards, in whatever order they come: what is found again of a split is kept for the next lines of it. */
export class ShardCheck {
  private readonly heldOut: HeldOut
  private last: { readonly key: string; readonly origins: RecordOrigins } | undefined

  constructor(
    private readonly randomness: Context.Tag.Service<typeof Randomness>,
    private readonly families: ReadonlyArray<Family> = catalogue,
  ) {
    this.heldOut = new HeldOut(families)
  }

  /** Checks lines: all that is checked of any, and whether they are the records that the plan has there. */
  check(checker: RecordChecker, place: ShardPlace, bytes: Uint8Array): ShardResult {
    const check = this.begin(place, lineCount(bytes))
    return check.resultOf(checkLines(checker, bytes, check.watch))
  }

  /** The same with turns of the event loop in between. */
  checkInTurns(checker: RecordChecker, place: ShardPlace, bytes: Uint8Array): Effect.Effect<ShardResult> {
    return Effect.suspend(() => {
      const check = this.begin(place, lineCount(bytes))
      return Effect.map(checkLinesInTurns(checker, bytes, check.watch), (result) => check.resultOf(result))
    })
  }

  private begin({ first, plan, shard }: ShardPlace, lines: number): LinesCheck {
    const { split, until } = shardOf(plan, shard)
    const run = runOf(plan, split)
    const key = JSON.stringify(run)
    if (this.last?.key !== key)
      this.last = { key, origins: new RecordOrigins(this.randomness, this.families, { from: 0, ...run }) }
    const origins = this.last.origins.range(first, Math.min(first + lines, until))
    return new LinesCheck(split, first, origins, this.heldOut, lines)
  }
}
