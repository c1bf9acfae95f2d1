import type { TestCase } from "../../domain/TrainingExample.js"
import type { Outcome, Verdict } from "../../domain/Score.js"
import { decode, Image, InvalidProgram } from "../../vm/binary/decode.js"
import type { RunProgram } from "../../vm/exec/FinalState.js"
import type { RunOptions } from "../../vm/exec/Machine.js"
import { assemble } from "../../vm/text/assemble.js"
import type { Diagnostic } from "../../vm/text/diagnostic.js"
import { nameOfTest, takesInputs } from "../dataset/recordTests.js"
import { presetsOf } from "../testCases.js"
import { type Answer, LONGEST } from "./Answer.js"

/** A test as the machine takes it. */
interface Run {
  readonly options: RunOptions
  readonly output: number
}

/** What an answer has to do. */
export interface Problem {
  /** Runs that it has to get right: at least one. */
  readonly runs: ReadonlyArray<Run>
  /** Whether there is more to tell of a run than its number. */
  readonly takesInputs: boolean
}

/** Fuel that every answer has, however short the reference is. */
export const LEAST_FUEL = 100_000
/** How many times the steps of the reference an answer may take. */
const GENEROUS = 20

/** Steps of a reference: no record's program takes more, since its own fuel is that. */
export const MOST_STEPS = 1_000_000

/** Instructions that an answer may complete in each test. A clock would give other verdicts on other machines. */
export const fuelOf = (steps: number): number => Math.max(LEAST_FUEL, GENEROUS * steps)

/** The problem that has these tests, at least one. `steps` are the instructions that the reference completes in the first, 0 if unknown. */
export const problemOf = (tests: ReadonlyArray<TestCase>, steps = 0): Problem => {
  const fuel = fuelOf(steps)
  return {
    runs: tests.map((test) => {
      const { memory, registers } = presetsOf(test)
      return { options: { registers, memory, fuel }, output: test.output }
    }),
    takesInputs: takesInputs(tests),
  }
}

/** The tests of what has no inputs: its program leaves the number. */
export const valueTests = (output: number): ReadonlyArray<TestCase> => [{ input: [], memory: [], output }]

/** A run in a few words, as `nameOfTest` has it. */
const nameOf = ({ options: { memory = [], registers = [] }, output }: Run, n: number): string =>
  nameOfTest(
    { input: registers.map(([, value]) => Number(value)), memory: Array.from(memory[0]?.[1] ?? []), output },
    n,
  )

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
    const { runs } = problem
    const refuse = (verdict: Verdict, error: string): Outcome => ({
      ...{ passed: false, verdict, result: null, expected: runs[0]!.output, test: null },
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

  private test(program: Uint8Array, { runs, takesInputs }: Problem): Outcome {
    const bytes = program.length
    let first: Outcome | undefined
    for (let n = 0; n < runs.length; n++) {
      const test = runs[n]!
      const expected = test.output
      const state = this.run(program, bytes, test.options)
      const { fault, steps } = state
      const place = () => (takesInputs ? `${nameOf(test, n)}: ` : "")
      if (fault !== undefined) {
        const verdict = fault.startsWith(OUT_OF_FUEL) ? "out-of-fuel" : "fault"
        const error = place() + fault
        return { passed: false, verdict, result: null, expected, test: n + 1, steps, bytes, error }
      }
      const r0 = state.register(0)
      const number = Number(r0)
      const result = Number.isSafeInteger(number) ? number : null
      if (result !== expected) {
        const error = `${place()}r0 is ${r0}, not ${expected}`
        return { passed: false, verdict: "wrong-answer", result, expected, test: n + 1, steps, bytes, error }
      }
      first ??= { passed: true, verdict: "passed", result, expected, test: null, steps, bytes, error: null }
    }
    return first!
  }
}
