import { Verdict } from "../../domain/Score.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import { decodeInstructions } from "../../vm/binary/decode.js"
import { BY_OPCODE } from "../../vm/isa/instructionSet.js"
import type { Answer } from "./Answer.js"
import { type ProblemName, readPrediction, Unreadable } from "./predictions.js"
import { ProgramScorer } from "./ProgramScorer.js"
import { type KnownProblem, type SharedTestData, TestData } from "./TestData.js"

/** What scoring a block of lines gives. */
export interface ScoredLines {
  /** Lines that were scored: all of them, or those above the bad one. */
  readonly lines: number
  /** By sample: the number of its problem. */
  readonly problems: Uint32Array<ArrayBuffer>
  /** By sample: the place of its verdict in `Verdict.literals`. */
  readonly verdicts: Uint8Array<ArrayBuffer>
  /** By sample a line: its problem's id and its outcome, as JSON with a tab in between. */
  readonly outcomes: string
  /** Why line `lines` of the block is not one of answers to the problems, if there is such a line. */
  readonly bad: string | undefined
  /** What answers get wrong, where that was asked for. */
  readonly faults: Faults | undefined
}

/** What answers get wrong. */
export interface Faults {
  /** What the assembler said first, the names in it left out: how often. */
  readonly messages: Readonly<Record<string, number>>
  /** By operation: wrong programs that lack it though the reference has it. */
  readonly missing: Readonly<Record<string, number>>
}

const VERDICTS = new Map(Verdict.literals.map((verdict, n) => [verdict, n]))

/** Names the problem that an answer is for, in a message. */
export const told = (name: ProblemName): string => {
  switch (name.kind) {
    case "id":
      return `no problem with the id ${JSON.stringify(name.id)}`
    case "number":
      return `no problem number ${name.number}`
    case "prompt":
      return `no problem with the prompt ${JSON.stringify(name.prompt.slice(0, 200))}`
  }
}

/** Different messages that are counted: answers are as many-sided as they like. */
const MOST_MESSAGES = 10_000

const add = (counts: Map<string, number>, key: string): void => {
  const before = counts.get(key)
  if (before !== undefined || counts.size < MOST_MESSAGES) counts.set(key, (before ?? 0) + 1)
}

const operationsOf = (program: Uint8Array): ReadonlySet<string> =>
  new Set(Array.from(decodeInstructions(program).instructions, ({ opcode }) => BY_OPCODE[opcode]!.name))

/** Scores lines of answers against test data, block by block. */
export class LineScorer {
  private readonly scorer: ProgramScorer
  private readonly data: TestData
  private readonly messages = new Map<string, number>()
  private readonly missing = new Map<string, number>()
  private problems: Array<number> = []
  private verdicts: Array<number> = []
  private outcomes: Array<string> = []
  private lines = 0
  private skip = 0
  private bad: string | undefined

  constructor(
    data: SharedTestData,
    run: RunProgram,
    private readonly findsFaults: boolean,
  ) {
    this.scorer = new ProgramScorer(run)
    this.data = new TestData(data, run)
  }

  /** Begins with a block whose first `skip` answers are not to be scored. */
  begin(skip: number): void {
    ;[this.problems, this.verdicts, this.outcomes] = [[], [], []]
    this.lines = 0
    this.skip = skip
    this.bad = undefined
    this.messages.clear()
    this.missing.clear()
  }

  /** Scores a line of the block; none that comes after a bad one. */
  add(line: string | Uint8Array): void {
    if (this.bad !== undefined) return
    const prediction = readPrediction(line)
    const problem = prediction instanceof Unreadable ? undefined : this.data.find(prediction.problem)
    if (prediction instanceof Unreadable) this.bad = prediction.reason
    else if (problem === undefined) this.bad = `the test data have ${told(prediction.problem)}`
    else {
      for (const answer of prediction.answers) {
        if (this.skip > 0) this.skip--
        else this.score(answer, problem)
      }
      this.lines++
    }
  }

  private score(answer: Answer, problem: KnownProblem): void {
    const outcome = this.scorer.score(answer, problem)
    this.problems.push(problem.number)
    this.verdicts.push(VERDICTS.get(outcome.verdict)!)
    this.outcomes.push(`${JSON.stringify(problem.id)}\t${JSON.stringify(outcome)}`)
    if (this.findsFaults && !outcome.passed) this.find(problem)
  }

  /** What became of the block. */
  get result(): ScoredLines {
    return {
      ...{ lines: this.lines, bad: this.bad, outcomes: this.outcomes.join("\n") },
      ...{ problems: Uint32Array.from(this.problems), verdicts: Uint8Array.from(this.verdicts) },
      faults: this.findsFaults
        ? { messages: Object.fromEntries(this.messages), missing: Object.fromEntries(this.missing) }
        : undefined,
    }
  }

  private find({ number }: KnownProblem): void {
    const { diagnostic, program } = this.scorer
    if (diagnostic !== undefined) add(this.messages, diagnostic.message.replace(/`[^`]*`/g, "`…`"))
    if (program === undefined) return
    const has = operationsOf(program)
    for (const operation of operationsOf(Uint8Array.from(this.data.record(number).binary_ir)))
      if (!has.has(operation)) add(this.missing, operation)
  }
}
