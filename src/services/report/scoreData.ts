import { Verdict } from "../../domain/Score.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import type { Answer } from "../scoring/Answer.js"
import type { LoadedTestData } from "../scoring/loadTestData.js"
import { ProgramScorer } from "../scoring/ProgramScorer.js"
import { ScoreCounter } from "../scoring/ScoreCounter.js"
import { TestData } from "../scoring/TestData.js"
import type { ScoreData } from "./ReportData.js"
import type { ShownAnswer } from "./ShownAnswer.js"

/** Families that are shown as the worst, records shown of each with a wrong answer, and wrong answers shown of a record. */
const WORST = 12
const RECORDS = 3
const ANSWERS = 2
/** Records with a wrong answer that are shown where the data tell no families. */
const FAILURES = WORST * RECORDS
/** Characters of an answer that are shown. */
const SHOWN = 4000

const asText = (answer: Answer): string => {
  const text = answer === undefined ? "" : typeof answer === "string" ? answer : JSON.stringify(answer)
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)} …`
}

/** Scores a model's answers, problem by problem, and keeps some of those that are wrong. */
export class ScoredAnswers {
  /** What the answers are to. */
  readonly problems: TestData
  private readonly scorer: ProgramScorer
  private readonly counter: ScoreCounter
  private readonly failures = new Map<number, Array<ShownAnswer>>()

  constructor(
    private readonly test: LoadedTestData,
    run: RunProgram,
  ) {
    this.problems = new TestData(test.data, run)
    this.scorer = new ProgramScorer(run)
    this.counter = new ScoreCounter(test.size, test.kinds)
  }

  /** Scores the answers to problem `number`, each `undefined` if there is no program in it. */
  add(number: number, answers: ReadonlyArray<Answer>): void {
    const problem = this.problems.problem(number)
    for (const answer of answers) {
      const { error, passed, verdict } = this.scorer.score(answer, problem)
      this.counter.add(number, Verdict.literals.indexOf(verdict))
      if (passed) continue
      const some = this.failures.get(number)
      if (some === undefined) this.failures.set(number, [{ text: asText(answer), verdict, passed, error }])
      else if (some.length < ANSWERS) some.push({ text: asText(answer), verdict, passed, error })
    }
  }

  get data(): ScoreData {
    const report = this.counter.report({ k: [1], by: ["level", "category", "family"], missing: "fail" })
    const families = Object.entries(report.by.family ?? {})
    const solved = ([, { pass_at }]: (typeof families)[number]) => pass_at["1"]?.value ?? 0
    const worst = families
      .filter((family) => solved(family) < 1)
      .sort((a, b) => solved(a) - solved(b) || b[1].samples - a[1].samples)
      .slice(0, WORST)
    return { report, worst, failures: this.shown(worst.map(([id]) => id)) }
  }

  /** Wrong answers: to some problems of each of these families, or to the first problems. */
  private shown(families: ReadonlyArray<string>): ScoreData["failures"] {
    const { families: familyOf, familyNames } = this.test.kinds
    const left = new Map(families.map((id) => [id, RECORDS]))
    const shown: Array<ScoreData["failures"][number]> = []
    for (const number of [...this.failures.keys()].sort((a, b) => a - b)) {
      if (familyNames.length > 0) {
        const family = familyNames[familyOf[number]!]!
        const rest = left.get(family) ?? 0
        if (rest === 0) continue
        left.set(family, rest - 1)
      } else if (shown.length === FAILURES) break
      const record = this.problems.record(number)
      shown.push({
        ...{ record, number: number + 1, split: undefined, steps: record.steps },
        answers: this.failures.get(number)!,
      })
    }
    return shown
  }
}
