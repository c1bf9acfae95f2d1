import type { TestCase } from "../../domain/TrainingExample.js"
import type { Outcome, Verdict } from "../../domain/Score.js"
import { decode, Image, InvalidProgram } from "../../vm/binary/decode.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import { assemble } from "../../vm/text/assemble.js"
import type { Diagnostic } from "../../vm/text/diagnostic.js"
import { nameOfTest, takesInputs } from "../dataset/recordTests.js"
import { presetsOf } from "../testCases.js"
import { type Answer, LONGEST } from "./Answer.js"

/** What an answer has to do. */
export interface Problem {
  /** Runs that it has to get right: at least one. */
  readonly tests: ReadonlyArray<TestCase>
  /** Instructions that the reference completes in a run: 0 where it is not known. */
  readonly steps: number
}

/** Fuel that every answer has, however short the reference is. */
export const LEAST_FUEL = 100_000
/** How many times the steps of the reference an answer may take. */
const GENEROUS = 20

/** Steps of a reference: no record's program takes more, since its own fuel is that. */
export const MOST_STEPS = 1_000_000

/** Instructions that an answer may complete in each test. A clock would give other verdicts on other machines. */
export const fuelOf = (steps: number): number => Math.max(LEAST_FUEL, GENEROUS * steps)

/** A problem that an answer has to solve without inputs. */
export const valueProblem = (expected: number, steps = 0): Problem => ({
  tests: [{ input: [], memory: [], output: expected }],
  steps,
})

const OUT_OF_FUEL = "OutOfFuel "

/** `line 2, column 5: unknown operation `foo`; did you mean `for`? (and 3 more)`. */
const rejection = ({ column, hint, line, message }: Diagnostic, errors: number): string => {
  const more = errors > 1 ? ` (and ${errors - 1} more)` : ""
  return `line ${line}, column ${column}: ${message}${hint === undefined ? "" : `; ${hint}`}${more}`
}

const tooLong = (length: number, unit: string): string =>
  `the answer has ${length} ${unit}, and at most ${LONGEST} are looked at`

/** Scores answers, one after the other. It never throws, and what it says depends on the answer and the problem alone. */
export class ProgramScorer {
  /** The program of the last answer; `undefined` if it was none. */
  program: Uint8Array | undefined
  /** What was wrong first with the text of the last answer, if it could not be assembled. */
  diagnostic: Diagnostic | undefined
  private readonly image = new Image()

  constructor(private readonly run: RunProgram) {}

  score(answer: Answer, problem: Problem): Outcome {
    this.program = undefined
    this.diagnostic = undefined
    const { tests } = problem
    const refuse = (verdict: Verdict, error: string): Outcome => ({
      ...{ passed: false, verdict, result: null, expected: tests[0]!.output, test: null },
      ...{ steps: null, bytes: this.program?.length ?? null, error },
    })
    const nothing = () => refuse("no-program", "there is no program in the answer")
    if (answer === undefined) return nothing()
    if (typeof answer === "string") {
      if (answer.length > LONGEST) return refuse("not-assembled", tooLong(answer.length, "characters"))
      const assembled = assemble(answer)
      if (!assembled.ok) {
        const [first] = assembled.diagnostics
        this.diagnostic = first
        return refuse("not-assembled", rejection(first!, assembled.errors))
      }
      this.program = assembled.bytes
    } else {
      if (answer.length > LONGEST) return refuse("not-decoded", tooLong(answer.length, "bytes"))
      const odd = answer.findIndex((number) => (number & 255) !== number)
      if (odd >= 0) return refuse("not-decoded", `number ${odd + 1} of the list, ${answer[odd]}, is not a byte`)
      const bytes = Uint8Array.from(answer)
      try {
        decode(bytes, bytes.length, this.image)
      } catch (error) {
        if (!(error instanceof InvalidProgram)) throw error
        return refuse("not-decoded", error.message)
      }
      this.program = bytes
    }
    if (this.program.length > 0) return this.test(this.program, problem)
    this.program = undefined
    return nothing()
  }

  private test(program: Uint8Array, { steps, tests }: Problem): Outcome {
    const fuel = fuelOf(steps)
    const bytes = program.length
    const names = takesInputs(tests)
    let first: Outcome | undefined
    for (const [n, test] of tests.entries()) {
      const state = this.run(program, bytes, { ...presetsOf(test), fuel })
      const { fault } = state
      const r0 = fault === undefined ? state.register(0) : undefined
      const expected = test.output
      const result =
        r0 === undefined || BigInt(Number(r0)) !== r0 || !Number.isSafeInteger(Number(r0)) ? null : Number(r0)
      const figures = { result, expected, test: n + 1, steps: state.steps, bytes }
      const place = names ? `${nameOfTest(test, n)}: ` : ""
      if (fault !== undefined) {
        const verdict = fault.startsWith(OUT_OF_FUEL) ? "out-of-fuel" : "fault"
        return { passed: false, verdict, ...figures, error: place + fault }
      }
      if (result !== expected)
        return { passed: false, verdict: "wrong-answer", ...figures, error: `${place}r0 is ${r0!}, not ${expected}` }
      first ??= { passed: true, verdict: "passed", ...figures, test: null, error: null }
    }
    return first!
  }
}
