import { shown } from "../../domain/shown.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import { isTests, testsProblem } from "../dataset/recordTests.js"
import { ANSWER_KEYS, ANSWERS_KEY, answersOf, objectOf, Unreadable } from "./predictions.js"
import { MOST_STEPS, type Problem, problemOf, ProgramScorer, valueTests } from "./ProgramScorer.js"
import { type SharedTestData, TestData } from "./TestData.js"

/** Requests of `nl score --serve` and their answers: a line of JSON each. */

/** Bytes of the longest request that is read. */
export const LONGEST_REQUEST = 16 << 20

/** An answer to what cannot be scored: it says why, and no verdict. */
const refusal = (id: unknown, error: string): string =>
  JSON.stringify({
    ...{ id, passed: null, verdict: null, result: null, expected: null, test: null, steps: null, bytes: null },
    error,
  })

/** The answer to a request that is longer than what is read. */
export const TOO_LONG = refusal(null, `the request is longer than ${LONGEST_REQUEST} bytes, and was not read`)

/** Answers of one request. */
const MOST_ANSWERS = 10_000

type Fields = Readonly<Record<string, unknown>>

/** Answers requests, whatever they are. */
export class Answerer {
  private readonly scorer: ProgramScorer
  private readonly data: TestData | undefined

  constructor(data: SharedTestData | undefined, run: RunProgram) {
    this.scorer = new ProgramScorer(run)
    this.data = data === undefined ? undefined : new TestData(data, run)
  }

  /** The answer to a request, without a line break. */
  answer(line: string | Uint8Array): string {
    const fields = objectOf(line)
    if (fields instanceof Unreadable) return refusal(null, fields.reason)
    const id = fields["id"] ?? null
    const problem = this.problemOf(fields)
    if (problem instanceof Unreadable) return refusal(id, problem.reason)
    const answers = answersOf(fields)
    if (answers instanceof Unreadable) return refusal(id, answers.reason)
    if (answers === undefined)
      return refusal(id, `it has no answer: a request has one of ${[...ANSWER_KEYS, ANSWERS_KEY].join(", ")}`)
    if (answers.length > MOST_ANSWERS)
      return refusal(id, `a request may have ${MOST_ANSWERS} answers, not ${answers.length}; send several`)
    const outcomes = answers.map((answer) => this.scorer.score(answer, problem))
    return Object.hasOwn(fields, ANSWERS_KEY) && !ANSWER_KEYS.some((key) => Object.hasOwn(fields, key))
      ? JSON.stringify({ id, results: outcomes })
      : JSON.stringify({ id, ...outcomes[0]! })
  }

  /** What the answers of a request have to do: what it says itself, or the problem of the test data that it names. */
  private problemOf(fields: Fields): Problem | Unreadable {
    const { expected_output: expected, id, steps = 0, tests } = fields
    if (!(Number.isSafeInteger(steps) && (steps as number) >= 0 && (steps as number) <= MOST_STEPS))
      return new Unreadable(`steps must be a whole number from 0 to ${MOST_STEPS}, not ${shown(steps)}`)
    if (tests !== undefined && tests !== null)
      return isTests(tests) ? problemOf(tests, steps as number) : new Unreadable(testsProblem(tests)!)
    if (expected !== undefined && expected !== null)
      return Number.isSafeInteger(expected)
        ? problemOf(valueTests(expected as number), steps as number)
        : new Unreadable(`expected_output must be an integer within ±9007199254740991, not ${shown(expected)}`)
    if (this.data === undefined)
      return new Unreadable("it does not say what is right: a request has tests or expected_output")
    const known =
      typeof id === "string"
        ? this.data.find({ kind: "id", id })
        : typeof id === "number" && Number.isSafeInteger(id) && id >= 0
          ? this.data.find({ kind: "number", number: id })
          : undefined
    return (
      known ?? new Unreadable(`the test data have no problem with the id ${shown(id)}, and it has no tests of its own`)
    )
  }
}
