import { assert, describe, it } from "@effect/vitest"
import { checkLines } from "../../../src/services/dataset/checkLines.js"
import { Merger } from "../../../src/services/dataset/Merger.js"
import { RecordChecker } from "../../../src/services/dataset/RecordChecker.js"
import { assemble } from "../../../src/vm/text/assemble.js"

/** A record of level 1 as a line. */
const lineOf = (prompt: string, assembly: string, answer: number): string => {
  const assembled = assemble(assembly)
  assert(assembled.ok)
  const binary_ir = Array.from(assembled.bytes)
  const record = { prompt, binary_ir, assembly, expected_output: answer, level: 1, category: "arithmetic" }
  return JSON.stringify(record)
}
const five = (prompt: string) => lineOf(prompt, "mov r0, 5\nhalt", 5)
const six = (prompt: string) => lineOf(prompt, "mov r0, 6\nhalt", 6)
/** An answer that differs from 5 in both halves; mixed into 32 bits, they were once the same. */
const large = (prompt: string) => lineOf(prompt, "mov r0, 2086482989\nmuli r0, r0, 4\nhalt", 8345931956)

const checker = new RecordChecker()
const block = (...lines: ReadonlyArray<string>) =>
  checkLines(checker, new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")))

/** What is found in files that have one block of lines each. */
const found = (...files: ReadonlyArray<ReadonlyArray<string>>) => {
  const merger = new Merger(files.map((_, n) => `f${n}`))
  files.forEach((lines, n) => merger.add(n, block(...lines)))
  return merger.report.first.map(({ file, kind, line, reason }) => `${file}:${line}: ${kind}: ${reason}`)
}

describe("Merger", () => {
  it("compares answers by value", () => {
    assert.deepStrictEqual(found([five("what"), large("what")]), [
      "f0:2: contradiction: the prompt stands, with another answer, in line 1",
    ])
    assert.deepStrictEqual(found([large("what"), five("What?")]), [
      "f0:2: contradiction: the prompt stands, with another answer, in line 1",
    ])
    assert.deepStrictEqual(found([large("what"), large("What?")]), [
      "f0:2: duplicate: the prompt stands already in line 1",
    ])
  })

  it("finds prompts again in other files and blocks, and says where", () => {
    assert.deepStrictEqual(found([five("a?")], [], ["", five("b")], [five("Bb"), six("b"), five("a?")]), [
      "f2:1: json: the line is empty",
      "f3:2: contradiction: the prompt stands, with another answer, in line 2 of f2",
      "f3:3: duplicate: the prompt stands already in line 1 of f0",
    ])
    const merger = new Merger(["f"])
    merger.add(0, block(five("a?"), five("b")))
    merger.add(0, block(five("c"), five("b")))
    assert.deepStrictEqual(
      merger.report.first.map(({ line, reason }) => [line, reason]),
      [[4, "the prompt stands already in line 2"]],
    )
  })

  it("takes 0 and -0 for one answer", () => {
    const zero = lineOf("z", "mov r0, 0\nhalt", 0)
    assert.deepStrictEqual(found([zero, zero.replace('"expected_output":0', '"expected_output":-0')]), [
      "f0:2: duplicate: the prompt stands already in line 1",
    ])
  })

  it("reports files that could not be read, and empty ones", () => {
    const merger = new Merger(["a", "b", "c", "d"])
    merger.fail(3, "gone")
    merger.add(1, block(five("x"), six("y")))
    merger.fail(1, "damaged")
    const { empty, records, unread } = merger.report
    assert.deepStrictEqual(
      { empty, records, unread },
      {
        empty: ["a", "c"],
        records: 2,
        unread: [
          { file: "b", reason: "damaged", lines: 2 },
          { file: "d", reason: "gone", lines: 0 },
        ],
      },
    )
  })
})

describe("checkLines", () => {
  it("ends lines at LF and CR LF alone, and needs none at the end", () => {
    const text = `${five("a?")}\r\n${five("b\u2028\u0085c")}\n\r\n\n${five("d")}`
    const { answers, first, lines } = checkLines(checker, new TextEncoder().encode(text))
    assert.deepStrictEqual([lines, first.map(({ line }) => line)], [5, [2, 3]])
    assert.deepStrictEqual(Array.from(answers), [5, 5, Number.NaN, Number.NaN, 5])
  })

  it("reads the other lines of a block with bytes that are not UTF-8, or with a line of many megabytes", () => {
    const damaged = Buffer.from(`${five("a?")}\n${five("\xff")}\r\n${five("b")}\n`, "latin1")
    assert.deepStrictEqual(Array.from(checkLines(checker, damaged).answers), [5, Number.NaN, 5])
    const long = Buffer.from(`${five("a?")}\n${five("x".repeat(5e6))}\n${five("é")}\r\n`)
    assert.deepStrictEqual(Array.from(checkLines(checker, long).answers), [5, Number.NaN, 5])
  })
})
