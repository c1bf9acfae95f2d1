import {
  MOST_INPUT_BYTES,
  MOST_INPUTS,
  MOST_TESTS,
  type TestCase,
  type TrainingExample,
} from "../../domain/TrainingExample.js"

/** The tests of a record, as a dataset has them. */

const KEYS = ["input", "memory", "output"] as const

const isByte = (value: unknown): boolean => typeof value === "number" && (value & 255) === value

const isTest = (value: unknown): value is TestCase => {
  if (typeof value !== "object" || value === null) return false
  const { input, memory, output } = value as Record<string, unknown>
  return (
    Object.keys(value).length === KEYS.length &&
    Number.isSafeInteger(output) &&
    Array.isArray(input) &&
    input.length <= MOST_INPUTS &&
    input.every((each) => Number.isSafeInteger(each)) &&
    Array.isArray(memory) &&
    memory.length <= MOST_INPUT_BYTES &&
    memory.every(isByte)
  )
}

/** The same test as the Schema's. */
export const isTests = (value: unknown): value is ReadonlyArray<TestCase> =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_TESTS && value.every(isTest)

/** What is wrong with the value of the key `tests`, if anything is. */
export const testsProblem = (value: unknown): string | undefined => {
  if (isTests(value)) return undefined
  if (!Array.isArray(value)) return "tests must be an array of tests"
  if (value.length === 0 || value.length > MOST_TESTS) return `tests must be 1 to ${MOST_TESTS}, not ${value.length}`
  const n = value.findIndex((test) => !isTest(test))
  const test: unknown = value[n]
  const place = `tests[${n}]`
  if (typeof test !== "object" || test === null || Array.isArray(test)) return `${place} must be an object`
  const { input, output } = test as Record<string, unknown>
  const keys = Object.keys(test)
  if (keys.length !== KEYS.length || KEYS.some((key) => !keys.includes(key)))
    return `${place} must have the keys ${KEYS.join(", ")}, and no others`
  if (!Number.isSafeInteger(output)) return `${place}.output must be an integer within ±9007199254740991`
  if (!Array.isArray(input) || input.length > MOST_INPUTS || !input.every((each) => Number.isSafeInteger(each)))
    return `${place}.input must be an array of at most ${MOST_INPUTS} integers within ±9007199254740991`
  return `${place}.memory must be an array of at most ${MOST_INPUT_BYTES} bytes`
}

/** Whether a program is given something: the others have one test, without inputs. */
export const takesInputs = (tests: ReadonlyArray<TestCase>): boolean =>
  tests.some(({ input, memory }) => input.length > 0 || memory.length > 0)

/** Whether a record is a function: its program takes inputs. */
export const isFunctionRecord = ({ tests }: Pick<TrainingExample, "tests">): boolean =>
  tests !== undefined && takesInputs(tests)

/** Why tests do not tell a right program from a wrong one, if they do not. */
export const testsDefect = (tests: ReadonlyArray<TestCase>, answer: number): string | undefined => {
  const [first] = tests
  if (first!.output !== answer) return `the first test's output is ${first!.output}, but expected_output is ${answer}`
  if (!takesInputs(tests))
    return tests.length === 1 ? undefined : `it has ${tests.length} tests, but none gives its program an input`
  return tests.every(({ output }) => output === answer)
    ? `all tests have the output ${answer}: a program that always leaves it passes`
    : undefined
}

/** A test in a few words: `test 3 (r0 = 5, r1 = 262144, 16 bytes of memory)`. */
export const nameOfTest = ({ input, memory }: TestCase, n: number): string => {
  const inputs = input.map((value, register) => `r${register} = ${value}`)
  const bytes = memory.length === 0 ? [] : [`${memory.length} bytes of memory`]
  return `test ${n + 1} (${[...inputs, ...bytes].join(", ") || "without inputs"})`
}
