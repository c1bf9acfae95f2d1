import { assert, it } from "@effect/vitest"
import { decodeProgram } from "../../../src/vm/binary/decode.js"
import { encodeProgram } from "../../../src/vm/binary/encode.js"
import { parseProgramFile } from "../../../src/vm/files/programFile.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { formatDiagnostic } from "../../../src/vm/text/diagnostic.js"
import { printProgram } from "../../../src/vm/text/print.js"
import { text } from "../support/arbitraryText.js"
import { fuzz, runsOf } from "../support/fuzzing.js"

const RUNS = runsOf(5000)

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** What is assembled is a valid program, and prints as text that assembles to it. */
const checkBytes = (bytes: Uint8Array): void => {
  const decoded = decodeProgram(bytes)
  assert.isTrue(equal(encodeProgram(decoded), bytes), "is canonical")
  const again = assemble(printProgram(decoded))
  assert.isTrue(again.ok && equal(again.bytes, bytes), "prints as text that assembles to it")
}

it(`any text is assembled or refused with reasons (${RUNS} texts)`, { timeout: 60_000 + RUNS * 5 }, async () => {
  let accepted = 0
  await fuzz(text, RUNS, (text) => {
    parseProgramFile(text)
    const result = assemble(text)
    if (result.ok) {
      checkBytes(result.bytes)
      accepted++
      return
    }
    assert.isNotEmpty(result.diagnostics)
    const lines = text.split("\n")
    for (const diagnostic of result.diagnostics) {
      const { column, length, line } = diagnostic
      const source = lines[line - 1]
      const inside = source !== undefined && column >= 1 && length >= 0 && column - 1 + length <= source.length
      assert.isTrue(inside, JSON.stringify(diagnostic))
      assert.isNotEmpty(formatDiagnostic(diagnostic, text, "fuzz.nl"))
    }
  })
  console.log(`fuzz: ${RUNS} texts, ${accepted} assembled`)
  assert.isAbove(accepted / RUNS, 0.2)
  assert.isBelow(accepted / RUNS, 0.8)
})
