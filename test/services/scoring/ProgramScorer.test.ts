import { describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { assert } from "vitest"
import type { Outcome, Verdict } from "../../../src/domain/Score.js"
import type { TestCase } from "../../../src/domain/TrainingExample.js"
import * as LocalGeneration from "../../../src/layers/LocalGeneration.js"
import * as Datagen from "../../../src/services/generator/Datagen.js"
import { nativeVm } from "../../../src/services/nativeVm.js"
import { type Answer, answerIn, LONGEST } from "../../../src/services/scoring/Answer.js"
import { fuelOf, problemOf, ProgramScorer, valueTests } from "../../../src/services/scoring/ProgramScorer.js"
import { decodeProgram } from "../../../src/vm/binary/decode.js"
import { encodeProgram } from "../../../src/vm/binary/encode.js"
import { assemble } from "../../../src/vm/text/assemble.js"

const scorer = new ProgramScorer(nativeVm().run!)

/** The square of r0. */
const SQUARES: ReadonlyArray<TestCase> = [
  { input: [5], memory: [], output: 25 },
  { input: [-3], memory: [], output: 9 },
]
const SQUARE = "mul r0, r0, r0\nhalt"

const bytesOf = (source: string): ReadonlyArray<number> => {
  const assembled = assemble(source)
  if (!assembled.ok) throw new Error(source)
  return Array.from(assembled.bytes)
}

const hexOf = (source: string): string => Buffer.from(bytesOf(source)).toString("hex")

const score = (answer: Answer, tests = SQUARES): Outcome => scorer.score(answer, problemOf(tests))

/** What a model wrote about the square of a number, and what becomes of it. */
const TABLE: ReadonlyArray<readonly [what: string, text: string, verdict: Verdict, error?: RegExp]> = [
  ["the program", SQUARE, "passed"],
  ["with comments and blank lines", `; squares r0\n\n  ${SQUARE}\n`, "passed"],
  ["Windows line ends", SQUARE.replace("\n", "\r\n"), "passed"],
  ["fenced", "```asm\n" + SQUARE + "\n```", "passed"],
  ["fenced with tildes", "~~~\n" + SQUARE + "\n~~~", "passed"],
  ["fenced with Windows line ends", "Here:\r\n```asm\r\nmul r0, r0, r0\r\nhalt\r\n```\r\n", "passed"],
  ["fenced within prose", "Sure! This squares r0:\n\n```nl\n" + SQUARE + "\n```\n\nIt multiplies.", "passed"],
  ["a fence that nothing ends", "```\n" + SQUARE, "passed"],
  ["the last of two blocks", "```\nmov r0, 1\nhalt\n```\nBetter:\n```\n" + SQUARE + "\n```", "passed"],
  ["a longer fence around a shorter", "````\n" + SQUARE + "\n````", "passed"],
  ["reasoning in front", "<think>\n```\nmov r0, 25\nhalt\n```\n</think>\n" + SQUARE, "passed"],
  ["bytes as a list", JSON.stringify(bytesOf(SQUARE)), "passed"],
  ["bytes as a list with blanks", bytesOf(SQUARE).join(", "), "passed"],
  ["bytes as a fenced list", "```json\n" + JSON.stringify(bytesOf(SQUARE)) + "\n```", "passed"],
  ["hexadecimal digits", hexOf(SQUARE), "passed"],
  [
    "in upper case, in groups, with 0x",
    `0x${hexOf(SQUARE)
      .toUpperCase()
      .replace(/(..)(?=.)/g, "$1 0x")}`,
    "passed",
  ],
  ["a constant", "mov r0, 25\nhalt", "wrong-answer", /^test 2 \(r0 = -3\): r0 is 25, not 9$/],
  ["one operation changed", "add r0, r0, r0\nhalt", "wrong-answer", /^test 1 \(r0 = 5\): r0 is 10, not 25$/],
  ["a number beyond 2^53", "mov r0, 0x7fffffffffffffff\nhalt", "wrong-answer", /r0 is 9223372036854775807, not 25$/],
  ["a division by zero", "div r0, r0, r1\nhalt", "fault", /DivisionByZero at byte 0/],
  ["no halt at the end of a jump", "mul r0, r0, r0\njump r1", "out-of-fuel", /OutOfFuel/],
  ["an endless loop", "loop:\nb loop", "out-of-fuel", /^test 1 \(r0 = 5\): OutOfFuel/],
  ["an address outside of memory", "load.d r0, [zero - 8]\nhalt", "fault", /OutOfBounds/],
  ["a file, which the machine has not", "mov r1, 0\nfile.open r0, r1, r1\nhalt", "fault", /PermissionDenied/],
  ["prose", "The square of r0 is r0 times r0.", "not-assembled", /^line 1, column 1: unknown operation `The`/],
  ["a number alone", "25", "not-assembled"],
  ["a misspelt operation", "mull r0, r0, r0\nhalt", "not-assembled", /did you mean `mul/],
  ["another machine's registers", "imul eax, eax\nret", "not-assembled", /^line 1/],
  ["several things wrong", "foo\nbar\nbaz", "not-assembled", /\(and 2 more\)$/],
  ["a list with what is not a byte", "[16, 300, 0, 0]", "not-decoded", /^number 2 of the list, 300, is not a byte$/],
  ["bytes of no operation", "[255, 1, 2, 3]", "not-decoded", /invalid instruction at byte 0/],
  ["bytes that are cut off", JSON.stringify(bytesOf("mov r0, 25\nhalt").slice(0, 6)), "not-decoded", /cut off/],
  ["digits of no operation", "deadbeef", "not-decoded"],
  ["nothing", "", "no-program", /^there is no program in the answer$/],
  ["blanks", " \n\t\n", "no-program"],
  ["an empty block", "```\n```", "no-program"],
  ["a comment alone", "; I cannot do that", "no-program"],
  ["reasoning that nothing follows", "<think>hm</think>", "no-program"],
]

describe("ProgramScorer", () => {
  for (const [what, text, verdict, error] of TABLE)
    it(`${what}: ${verdict}`, () => {
      const outcome = score(answerIn(text))
      assert.deepInclude(outcome, { verdict, passed: verdict === "passed" })
      if (verdict === "passed") assert.isNull(outcome.error)
      else assert.match(outcome.error!, error ?? /./)
    })

  it("tells figures of the first test that fails, or of the first of all", () => {
    assert.deepStrictEqual(score(SQUARE), {
      ...{ passed: true, verdict: "passed", result: 25, expected: 25, test: null, steps: 2, bytes: 8, error: null },
    })
    assert.deepInclude(score("mov r0, 25\nhalt"), { result: 25, expected: 9, test: 2, steps: 2, bytes: 12 })
    assert.deepInclude(score("loop:\nb loop"), { result: null, expected: 25, test: 1, steps: fuelOf(0), bytes: 8 })
    assert.deepInclude(score("mov r0, 0x7fffffffffffffff\nhalt"), { result: null, test: 1 })
    assert.deepInclude(score("foo"), { result: null, expected: 25, test: null, steps: null, bytes: null })
    assert.deepInclude(score(undefined), { verdict: "no-program", bytes: null })
  })

  it("takes a list of bytes, and nothing for an empty answer that a test would pass", () => {
    assert.deepInclude(score(bytesOf(SQUARE)), { verdict: "passed" })
    assert.deepInclude(score(undefined, valueTests(0)), { verdict: "no-program", passed: false })
    assert.deepInclude(score("; nothing", valueTests(0)), { verdict: "no-program", passed: false })
    assert.deepInclude(score([1.5, 2, 3, 4]), { verdict: "not-decoded" })
  })

  it("looks at no more than a quarter of a mebi of characters or bytes", () => {
    const long = `${SQUARE}\n;${"x".repeat(LONGEST)}`
    assert.deepInclude(score(answerIn(long)), {
      verdict: "not-assembled",
      error: `the answer has ${long.length} characters, and at most ${LONGEST} are looked at`,
    })
    assert.deepInclude(score(Array.from({ length: LONGEST + 1 }, () => 0)), { verdict: "not-decoded" })
    assert.deepInclude(score(answerIn(`${SQUARE}\n;${"x".repeat(LONGEST - 100)}`)), { verdict: "passed" })
  })

  it("gives twenty times the steps of the reference, and 100,000 at least", () => {
    const counts = (n: number) => `mov r0, ${n}\nloop:\nsubi r0, r0, 1\nbnez r0, loop\nhalt`
    const verdict = (n: number, steps: number) => scorer.score(counts(n), problemOf(valueTests(0), steps)).verdict
    assert.strictEqual(verdict(49_998, 0), "passed")
    assert.strictEqual(verdict(50_000, 0), "out-of-fuel")
    assert.strictEqual(verdict(50_000, 5001), "passed")
    assert.strictEqual(verdict(99_000, 10_000), "passed")
    assert.strictEqual(verdict(101_000, 10_000), "out-of-fuel")
  })

  it.effect(
    "the records' own programs pass, as text and as bytes; with one instruction less they mostly do not, and no constant does",
    () =>
      Effect.gen(function* () {
        const config = { numExamples: 1500, level: 5, seed: 9, tests: 8, form: "function" } as const
        const records = yield* Stream.runCollect(Datagen.stream(config))
        let shortened = 0
        let constants = 0
        for (const { assembly, binary_ir, expected_output, tests } of records) {
          const problem = problemOf(tests!)
          for (const answer of [answerIn(assembly), binary_ir, answerIn(Buffer.from(binary_ir).toString("hex"))])
            assert.deepInclude(scorer.score(answer, problem), { verdict: "passed", error: null }, assembly)
          const { data, instructions } = decodeProgram(Uint8Array.from(binary_ir))
          try {
            const less = encodeProgram({ data, instructions: instructions.toSpliced(instructions.length >> 1, 1) })
            if (scorer.score(Array.from(less), problem).passed) shortened++
          } catch {
            // A branch leads nowhere then.
          }
          if (scorer.score(`mov r0, ${expected_output}\nhalt`, problem).passed) constants++
        }
        assert.strictEqual(constants, 0)
        assert.isBelow(shortened, 1500 * 0.06)
      }).pipe(Effect.provide(LocalGeneration.services)),
  )
})
