import { afterAll, describe, expect, it } from "vitest"
import { Category } from "../../src/domain/Category.js"
import { Level } from "../../src/domain/Level.js"
import type * as Catalogue from "../../src/tasks/catalogue.js"
import type * as Dsl from "../../src/tasks/dsl/index.js"
import { bundled } from "../support/bundled.js"
import type * as Contract from "./contract.js"
import type * as Exceptions from "./method/exceptions.js"
import type * as Functions from "./method/functions.js"

type Exception = Exceptions.Exception
type Family = Dsl.Family

const {
  array,
  asm,
  catalogue,
  edged,
  EXCEPTIONS,
  family,
  functionReport,
  int,
  LEAST_FAILING_OF_ALL,
  relatives,
  sharedWordings,
} = await bundled<typeof Catalogue & typeof Contract & typeof Dsl & typeof Exceptions & typeof Functions>(`
  export { catalogue } from "./src/tasks/catalogue.js"
  export { array, asm, edged, family, int } from "./src/tasks/dsl/index.js"
  export { sharedWordings } from "./test/tasks/contract.js"
  export { EXCEPTIONS } from "./test/tasks/method/exceptions.js"
  export { functionReport, LEAST_FAILING_OF_ALL, relatives } from "./test/tasks/method/functions.js"
`)

const functions = catalogue.flatMap(({ asFunction }) => asFunction ?? [])

const share = (part: number, all: number): string => `${part} of ${all} (${((100 * part) / all).toFixed(2)} %)`

let different = 0
let failing = 0
let related = ""
const used = new Set<Exception>()

describe.each(functions.map((made) => [made.id, made] as const))("%s as a function", (_, made) => {
  it("takes its inputs from where the sentence says, as it says, and its tests find wrong programs", () => {
    const report = functionReport(made)
    different += report.different
    failing += report.failing
    for (const exception of report.exceptions) used.add(exception)
    expect(report.findings).toEqual([])
  })
})

describe("the functions of the catalogue", () => {
  it("find 95 of 100 wrong programs over all", () => {
    expect(failing / different).toBeGreaterThan(LEAST_FAILING_OF_ALL)
  })

  it("need each of their exceptions", () => {
    expect(EXCEPTIONS.filter((exception) => exception.ofFunctions && !used.has(exception))).toEqual([])
  })

  it("share no wording, with each other or with the families as they are", () => {
    expect(sharedWordings([...functions, ...catalogue], 1000)).toEqual([])
  })

  it("are 200 at least, 25 at each level, 10 in each category", () => {
    expect(functions.length).toBeGreaterThanOrEqual(200)
    for (const level of Level.literals)
      expect(functions.filter((made) => made.level === level).length, `level ${level}`).toBeGreaterThanOrEqual(25)
    for (const category of Category.literals)
      expect(functions.filter((made) => made.category === category).length, category).toBeGreaterThanOrEqual(10)
  })

  it("are not mistaken for others of their category: those that take the same inputs fail the tests", () => {
    const found = relatives(functions)
    related = share(found.failing, found.different)
    expect(found.different).toBeGreaterThan(100)
    expect(found.failing / found.different, found.passing.slice(0, 10).join("\n")).toBeGreaterThan(LEAST_FAILING_OF_ALL)
  })
})

/** A function that is right; each test below damages it. */
const options = {
  id: "comparisons/spec_function",
  level: 2,
  parameters: { a: int(0, 9999), b: edged(int(0, 9999), [({ a }: { a: number }) => a]) },
  prompt: [
    "<what>the larger one of {a} and {b}",
    "!larger({a}, {b})",
    "of {a} and {b}, [take|choose|keep] the larger number",
    "which is more, {a} or {b}? [Return|Report] it",
  ],
  answer: ({ a, b }: { readonly a: number; readonly b: number }) => Math.max(a, b),
  programs: [
    ({ a, b }: { readonly a: number; readonly b: number }) => asm`
        mov  r0, ${Math.max(a, b)}
        halt`,
  ],
} as const

type Values = { readonly a: number | `r${number}`; readonly b: number | `r${number}` }

const larger = ({ a, b }: Values) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        bge  %x, %y, done
        mov  %x, %y
    done:
        mov  r0, %x
        halt`

const checksOf = (made: Family): ReadonlyArray<string> => [
  ...new Set(functionReport(made.asFunction!).findings.map(({ check }) => check)),
]

const withProgram = (program: (values: Values) => ReturnType<typeof asm>, more: object = {}) =>
  family({ ...options, asFunction: { inputs: ["a", "b"], programs: [program], ...more } })

describe("the checks of functions", () => {
  it("find nothing in a right one", () => {
    expect(functionReport(withProgram(larger).asFunction!).findings).toEqual([])
  })

  it("find a program that computes something else", () => {
    const sum = ({ a, b }: Values) => asm`
        mov  %x, ${a}
        beqz %x, done
    done:
        add  r0, %x, ${b}
        halt`
    expect(checksOf(withProgram(sum))).toContain("method")
  })

  it("find an instruction that does nothing, and a branch that goes one way", () => {
    const idle = ({ a, b }: Values) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %spare, 5
        blt  %spare, zero, done
        bge  %x, %y, done
        mov  %x, %y
    done:
        mov  r0, %x
        halt`
    const checks = checksOf(withProgram(idle))
    expect(checks).toContain("idle instruction")
    expect(checks).toContain("one-sided branch")
  })

  it("find a program that counts on registers that nobody set", () => {
    const careless = ({ a, b }: Values) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        add  %x, %x, %zero
        bge  %x, %y, done
        mov  %x, %y
    done:
        mov  r0, %x
        halt`
    expect(checksOf(withProgram(careless))).toContain("idle instruction")
  })

  it("find tests that wrong programs pass: where a limit is hardly met, nothing shows what happens there", () => {
    const bonus = ({ a }: Pick<Values, "a">) => asm`
        mov  %x, ${a}
        slti %small, %x, 9701
        bnez %small, done
        addi %x, %x, 5
    done:
        mov  r0, %x
        halt`
    const made = (a: typeof options.parameters.b) =>
      family({
        ...options,
        parameters: { a },
        prompt: [
          "<what>{a}, and 5 more above 9700",
          "!bonus({a})",
          "add 5 to {a} if it is above 9700",
          "{a} points; above 9700 there are 5 more. How many is that",
        ],
        answer: ({ a }) => (a > 9700 ? a + 5 : a),
        programs: [bonus],
        asFunction: { inputs: ["a"], programs: [bonus] },
      })
    expect(checksOf(made(edged(int(0, 9999), [9700, 9701])))).not.toContain("wrong programs")
    expect(checksOf(made(int(0, 9999)))).toContain("wrong programs")
  })

  it("fail for a constant that leaves no other answer", () => {
    const positive = family({
      ...options,
      answer: ({ a }) => (a >= 0 ? 1 : 0),
      asFunction: { inputs: ["a", "b"], programs: [larger] },
    })
    expect(() => functionReport(positive.asFunction!)).toThrow(
      /100 draws of constants gave no function with different answers/,
    )
  })

  it("find an output that is nearly always the same, and sentences that hide an input", () => {
    const often = family({
      ...options,
      answer: ({ a }) => (a > 9000 ? a : 0),
      asFunction: { inputs: ["a", "b"], constants: [], programs: [larger] },
    })
    expect(checksOf(often)).toContain("guess")
    const lengths = family({
      id: "memory/spec_function",
      level: 3,
      parameters: { xs: array({ length: [1, 9], values: [0, 99] }), n: int(0, 9999) },
      prompt: [
        "how many numbers are in {xs} beside {n}",
        "count {xs} but not {n}",
        "!count({xs}, {n})",
        "size of {xs}, not {n}",
      ],
      answer: ({ xs }) => xs.length,
      programs: [() => asm`halt`],
      asFunction: {
        inputs: ["xs", "n"],
        programs: [
          ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${xs.load("%x", "%p")}
        mov  r0, ${xs.length}
        halt`,
        ],
      },
    })
    expect(checksOf(lengths)).toContain("idle instruction")
  })
})

afterAll(() => {
  const of = (found: ReadonlyArray<Family>) => found.length
  const levels = Level.literals.map(
    (level) => `level ${level}: ${of(functions.filter((made) => made.level === level))}`,
  )
  const categories = Category.literals.map(
    (category) => `${category}: ${of(functions.filter((made) => made.category === category))}`,
  )
  console.log(
    [
      `Functions: ${functions.length} families (${levels.join(", ")}; ${categories.join(", ")})`,
      `  programs with one instruction changed that are other functions and fail a test of eight: ${share(failing, different)}`,
      `  programs of other functions of the category that fail: ${related}`,
    ].join("\n"),
  )
})
