import type { TrainingExample } from "../../domain/TrainingExample.js"
import type { Family } from "../../tasks/dsl/Family.js"
import { Machine } from "../../vm/exec/Machine.js"
import { IS_CONDITIONAL } from "../../vm/isa/fields.js"
import { copied } from "./copied.js"
import { FamilyFinder } from "./FamilyFinder.js"
import { isFunctionRecord } from "./recordTests.js"
import { bestGuess, type Guessed } from "./guesses.js"

/** What the records of one family have in common that a model could learn instead of the task. */
export interface FamilyStatistics {
  readonly records: number
  /** Of them, those whose program takes inputs: the rest of the figures but the sentence's leave them out. */
  readonly function_records: number
  /** Share of the commonest sentence (pattern), 0 … 1. */
  readonly commonest_sentence: number
  /** `null`, as the best guess is, where all take inputs. */
  readonly commonest_answer: { readonly answer: number; readonly share: number } | null
  /** The cheap guess that is right most often, over the first records. */
  readonly best_guess: Guessed | null
  /**
   * Of the conditional branches in the first records' programs, the shares that are taken and that are passed at some time;
   * `null` where there are none.
   */
  readonly branches: { readonly taken: number; readonly passed: number } | null
}

/** Records of a family that are guessed at, and those whose branches are watched: enough for shares of a percent or so. */
const GUESSED = 1200
const WATCHED = 100
/** Steps of a program that is watched: they cost several times what others cost. */
const MOST_STEPS = 20_000

const round = (share: number): number => Math.round(1e4 * share) / 1e4

class Counts {
  records = 0
  functions = 0
  readonly patterns = new Map<string, number>()
  readonly answers = new Map<number, number>()
  readonly first: Array<{ readonly prompt: string; readonly answer: number }> = []
  branches = 0
  taken = 0
  passed = 0

  add(sentence: string, { expected_output: answer, prompt }: TrainingExample, isFunction: boolean): void {
    this.records++
    this.patterns.set(sentence, (this.patterns.get(sentence) ?? 0) + 1)
    if (isFunction) {
      this.functions++
      return
    }
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1)
    if (this.first.length < GUESSED) this.first.push({ prompt: copied(prompt), answer })
  }

  get statistics(): FamilyStatistics {
    const values = this.records - this.functions
    const common = values === 0 ? undefined : [...this.answers].reduce((top, one) => (one[1] > top[1] ? one : top))
    const guess = values === 0 ? undefined : bestGuess(this.first)
    return {
      records: this.records,
      function_records: this.functions,
      commonest_sentence: round(Math.max(...this.patterns.values()) / this.records),
      commonest_answer: common === undefined ? null : { answer: common[0], share: round(common[1] / values) },
      best_guess: guess === undefined ? null : { name: guess.name, share: round(guess.share) },
      branches:
        this.branches === 0
          ? null
          : { taken: round(this.taken / this.branches), passed: round(this.passed / this.branches) },
    }
  }
}

/** Counts records family by family. Memory grows with the number of families and of distinct answers only. */
export class FamilyCounter {
  private readonly finder: FamilyFinder
  private readonly counts = new Map<string, Counts>()
  private readonly machine = new Machine()
  /** Records of none of the families. */
  others = 0

  constructor(families: ReadonlyArray<Family>) {
    this.finder = new FamilyFinder(families)
  }

  add(record: TrainingExample, bytes: Uint8Array): void {
    const found = this.finder.find(record)
    if (found === undefined) {
      this.others++
      return
    }
    let counts = this.counts.get(found.family.id)
    if (counts === undefined) this.counts.set(found.family.id, (counts = new Counts()))
    const isFunction = isFunctionRecord(record)
    counts.add(`${found.isFunction} ${found.pattern}`, record, isFunction)
    if (!isFunction && counts.records - counts.functions <= WATCHED) this.watch(bytes, counts)
  }

  /** Runs a program step by step, and notes which ways its branches go. */
  private watch(bytes: Uint8Array, counts: Counts): void {
    const { machine } = this
    const ways = new Map<number, number>()
    /** By thread: the branch that it executed last, and where it would go on without it. */
    const last = new Map<number, readonly [address: number, next: number]>()
    machine.start(bytes, bytes.length, { fuel: MOST_STEPS })
    for (let step = machine.step(); step !== undefined; step = machine.step()) {
      const { address, completed, instruction, thread } = step
      const before = last.get(thread)
      if (before !== undefined) ways.set(before[0], (ways.get(before[0]) ?? 0) | (address === before[1] ? 1 : 2))
      last.delete(thread)
      // A branch has an immediate of 32 bits: eight bytes.
      if (completed && IS_CONDITIONAL[instruction.opcode]!) last.set(thread, [address, address + 8])
    }
    counts.branches += ways.size
    for (const way of ways.values()) {
      if ((way & 1) !== 0) counts.passed++
      if ((way & 2) !== 0) counts.taken++
    }
  }

  /** By id, in order of it. */
  get statistics(): Readonly<Record<string, FamilyStatistics>> {
    const ids = [...this.counts.keys()].sort()
    return Object.fromEntries(ids.map((id) => [id, this.counts.get(id)!.statistics]))
  }
}
