import { Category } from "../../domain/Category.js"
import { Level } from "../../domain/Level.js"
import { Verdict } from "../../domain/Score.js"
import { type Cluster, clusteredMean, type Estimate, passAtK } from "./passAtK.js"
import type { Faults, ScoredLines } from "./scoreLines.js"
import type { Kinds } from "./TestData.js"

/** By what problems are grouped in a report. */
export const GROUPINGS = ["level", "category", "family"] as const
export type Grouping = (typeof GROUPINGS)[number]

type Verdicts = Readonly<Record<Verdict, number>>

/** Problems that have something in common, and how their answers did. */
export interface GroupReport {
  readonly problems: number
  readonly samples: number
  readonly verdicts: Verdicts
  /** By k: the share of problems that at least one of k answers solves, with its 95 % interval. */
  readonly pass_at: Readonly<Record<string, Estimate>>
}

/** How the answers of a model did. */
export interface ScoreReport extends GroupReport {
  /** Problems of the test data that have no answer. */
  readonly missing: number
  /** What those count as: `fail`, as problems that are not solved, or `ignore`, not at all. */
  readonly missing_as: Missing
  /** Values of k that are left out, since not every problem has as many answers, and the fewest that one has. */
  readonly left_out: { readonly k: ReadonlyArray<number>; readonly fewest_samples: number } | null
  /** What intervals take as alike: problems of a family, or nothing where the test data do not name families. */
  readonly clusters: "family" | null
  readonly by: Readonly<Partial<Record<Grouping, Readonly<Record<string, GroupReport>>>>>
  /** Where it was asked for: what the assembler said first about answers, and operations of the reference that wrong ones lack. */
  readonly faults?: Faults
}

/** What problems without an answer count as. */
export const MISSING = ["fail", "ignore"] as const
export type Missing = (typeof MISSING)[number]

/** What a report is to have. */
export interface ReportOptions {
  /** Numbers of samples, each from 1. */
  readonly k: ReadonlyArray<number>
  readonly by: ReadonlyArray<Grouping>
  readonly missing: Missing
}

const VERDICTS = Verdict.literals
const PASSED = VERDICTS.indexOf("passed")

/** Adds up how answers did, problem by problem. Memory grows with the problems, not with their samples. */
export class ScoreCounter {
  /** By problem: samples, and by problem and verdict: samples that got it. */
  private readonly samples: Uint32Array
  private readonly verdicts: Uint32Array
  private readonly messages = new Map<string, number>()
  private readonly operations = new Map<string, number>()
  private hasFaults = false

  constructor(
    readonly size: number,
    private readonly kinds: Kinds,
  ) {
    this.samples = new Uint32Array(size)
    this.verdicts = new Uint32Array(size * VERDICTS.length)
  }

  /** Counts a sample of a problem; gives its number among those of the problem, from 0. `verdict` is a place in `Verdict.literals`. */
  add(problem: number, verdict: number): number {
    this.verdicts[problem * VERDICTS.length + verdict]!++
    return this.samples[problem]!++
  }

  /** Counts what answers get wrong. */
  addFaults({ faults }: Pick<ScoredLines, "faults">): void {
    if (faults === undefined) return
    this.hasFaults = true
    for (const [message, count] of Object.entries(faults.messages))
      this.messages.set(message, (this.messages.get(message) ?? 0) + count)
    for (const [operation, count] of Object.entries(faults.missing))
      this.operations.set(operation, (this.operations.get(operation) ?? 0) + count)
  }

  report({ by, k, missing }: ReportOptions): ScoreReport {
    const { families, familyNames } = this.kinds
    const answered = this.samples.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0)
    const fewest = this.samples.reduce((least, count) => (count > 0 && count < least ? count : least), Infinity)
    const possible = k.filter((each) => each <= fewest)
    const counted = Array.from({ length: this.size }, (_, problem) => problem).filter(
      (problem) => missing === "fail" || this.samples[problem]! > 0,
    )
    const group = (problems: ReadonlyArray<number>) => this.group(problems, answered === 0 ? [] : possible)
    const groupings = by.filter((grouping) => grouping !== "family" || familyNames.length > 0)
    return {
      ...group(counted),
      missing: this.size - answered,
      missing_as: missing,
      left_out:
        possible.length === k.length || answered === 0
          ? null
          : { k: k.filter((each) => each > fewest), fewest_samples: fewest },
      clusters: families.length > 0 ? "family" : null,
      by: Object.fromEntries(groupings.map((grouping) => [grouping, this.groups(grouping, counted, group)])),
      ...(this.hasFaults && { faults: { messages: sorted(this.messages), missing: sorted(this.operations) } }),
    }
  }

  /** The groups of a grouping that have problems, in the order of levels and categories, families in that of their names. */
  private groups(
    grouping: Grouping,
    problems: ReadonlyArray<number>,
    group: (problems: ReadonlyArray<number>) => GroupReport,
  ): Readonly<Record<string, GroupReport>> {
    const { categories, families, familyNames, levels } = this.kinds
    const nameOf = (problem: number): string =>
      grouping === "level"
        ? String(levels[problem])
        : grouping === "category"
          ? Category.literals[categories[problem]!]!
          : familyNames[families[problem]!]!
    const members = new Map<string, Array<number>>()
    for (const problem of problems) {
      const name = nameOf(problem)
      const some = members.get(name)
      if (some === undefined) members.set(name, [problem])
      else some.push(problem)
    }
    const names =
      grouping === "level"
        ? Level.literals.map(String)
        : grouping === "category"
          ? Category.literals
          : [...members.keys()].sort()
    return Object.fromEntries(
      names.flatMap((name) => {
        const some = members.get(name)
        return some === undefined ? [] : [[name, group(some)]]
      }),
    )
  }

  private group(problems: ReadonlyArray<number>, k: ReadonlyArray<number>): GroupReport {
    const verdicts = VERDICTS.map((_, verdict) =>
      problems.reduce((sum, problem) => sum + this.verdicts[problem * VERDICTS.length + verdict]!, 0),
    )
    return {
      problems: problems.length,
      samples: verdicts.reduce((sum, count) => sum + count, 0),
      verdicts: Object.fromEntries(VERDICTS.map((verdict, n) => [verdict, verdicts[n]])) as Verdicts,
      pass_at: Object.fromEntries(k.map((each) => [String(each), this.estimate(problems, each)])),
    }
  }

  private estimate(problems: ReadonlyArray<number>, k: number): Estimate {
    const { families } = this.kinds
    const clusters = new Map<number, Cluster>()
    for (const problem of problems) {
      const samples = this.samples[problem]!
      const value = samples === 0 ? 0 : passAtK(samples, this.verdicts[problem * VERDICTS.length + PASSED]!, k)
      // Without families, each problem is a cluster of its own.
      const key = families.length > 0 ? families[problem]! : problem
      let cluster = clusters.get(key)
      if (cluster === undefined) clusters.set(key, (cluster = { count: 0, sum: 0, squares: 0 }))
      cluster.count++
      cluster.sum += value
      cluster.squares += value * value
    }
    const samples = problems.reduce((sum, problem) => sum + Math.max(1, this.samples[problem]!), 0)
    return clusteredMean(clusters.values(), samples)
  }
}

/** Those that come most often first. */
const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
