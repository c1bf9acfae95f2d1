import { decodeProgram } from "../../../src/vm/binary/decode.js"
import { encodeProgram } from "../../../src/vm/binary/encode.js"
import { parseProgramFile } from "../../../src/vm/files/programFile.js"
import { INTRINSICS } from "../../../src/vm/isa/intrinsics.js"
import { MNEMONICS } from "../../../src/vm/isa/spellings.js"
import { assemble } from "../../../src/vm/text/assemble.js"
import { formatDiagnostic } from "../../../src/vm/text/diagnostic.js"
import { DIRECTIVE_NAMES } from "../../../src/vm/text/directives.js"
import { printProgram } from "../../../src/vm/text/print.js"
import { arbitraryProgram, type TestRandom } from "../support/arbitraryProgram.js"

/** Random assembly text, from noise to programs with one flaw, and what must hold for it. */

const WORDS = [
  ...MNEMONICS.keys(),
  ...DIRECTIVE_NAMES,
  ...[...INTRINSICS.keys()].map((name) => `@${name}`),
  ...["r0", "r1", "R15", "sp", "pc", "zero", "a5", "ret", "r16", "x", "y", ".L1", "x:", "y:", ".L1:", "$", "sha256"],
  ...["0", "1", "-1", "255", "256", "0x7fffffff", "0x80000000", "0xffffffffffffffff", "99999999999999999999", "0b101"],
  ...["'a'", "'", "'\\", '"abc"', '"', '"\\x4', "[r1]", "[r1 + 8]", "[x]", "8(r2)", "[", "]", "(", ")", "+", "-", ","],
  ...[
    ";",
    "#",
    ":",
    "@",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\0",
    "é",
    "𝄞",
    "\ud800",
    "0x",
    "5:",
    "; @test: r0=1 -> r0=1",
  ],
]

const NOISE = "ar0159.,:;#[]()+-'\"\\@$_ \t\n\r\0é\u2028"

const line = (random: TestRandom): string => {
  const words = Array.from({ length: 1 + random.below(5) }, () => random.pick(WORDS))
  return words[0] + " " + words.slice(1).join(random.pick([", ", " ", ",", ""]))
}

const mutate = (text: string, random: TestRandom): string => {
  let mutated = text
  for (let n = 1 + random.below(4); n > 0; n--) {
    const at = random.below(mutated.length + 1)
    const length = random.below(4)
    const insert = random.chance(50) ? random.pick(WORDS) : random.pick([...NOISE])
    mutated = mutated.slice(0, at) + (random.chance(70) ? insert : "") + mutated.slice(at + length)
  }
  return mutated
}

export const arbitraryText = (random: TestRandom): string => {
  switch (random.below(4)) {
    case 0:
      return Array.from({ length: random.below(60) }, () => random.pick([...NOISE])).join("")
    case 1:
      return Array.from({ length: random.below(12) }, () => line(random)).join("\n")
    case 2:
      return printProgram(arbitraryProgram(random, 10))
    default:
      return mutate(printProgram(arbitraryProgram(random, 10)), random)
  }
}

/**
 * Assembles one random text. Throws where the assembler does, where what it accepts is no valid program, and where
 * what it reports has no place. Returns whether the text was accepted.
 */
export const fuzzOnce = (random: TestRandom): boolean => {
  const text = arbitraryText(random)
  parseProgramFile(text)
  const result = assemble(text)
  if (result.ok) {
    const program = decodeProgram(result.bytes)
    const same = (bytes: Uint8Array): boolean => Buffer.from(bytes).equals(result.bytes)
    if (!same(encodeProgram(program))) throw new Error(`not canonical: ${JSON.stringify(text)}`)
    const again = assemble(printProgram(program))
    if (!again.ok || !same(again.bytes)) throw new Error(`does not print: ${JSON.stringify(text)}`)
    return true
  }
  if (result.diagnostics.length === 0) throw new Error(`refused for no reason: ${JSON.stringify(text)}`)
  const lines = text.split("\n")
  for (const diagnostic of result.diagnostics) {
    const { line, column, length } = diagnostic
    const source = lines[line - 1]
    if (source === undefined || column < 1 || length < 0 || column - 1 + length > source.length) {
      throw new Error(`${JSON.stringify(diagnostic)} is outside ${JSON.stringify(text)}`)
    }
    formatDiagnostic(diagnostic, text, "fuzz.nl")
  }
  return false
}
