import * as fc from "effect/FastCheck"
import { INTRINSICS } from "../../../src/vm/isa/intrinsics.js"
import { MNEMONICS } from "../../../src/vm/isa/spellings.js"
import { DIRECTIVE_NAMES } from "../../../src/vm/text/directives.js"
import { printProgram } from "../../../src/vm/text/print.js"
import { program } from "./arbitraryProgram.js"

const WORDS = [
  ...MNEMONICS.keys(),
  ...DIRECTIVE_NAMES,
  ...[...INTRINSICS.keys()].map((name) => `@${name}`),
  ...["r0", "r1", "R15", "sp", "pc", "zero", "a5", "ret", "r16", "x", "y", ".L1", "x:", "y:", ".L1:", "$", "sha256"],
  ...["0", "1", "-1", "255", "256", "0x7fffffff", "0x80000000", "0xffffffffffffffff", "99999999999999999999", "0b101"],
  ...["'a'", "'", "'\\", '"abc"', '"', '"\\x4', "[r1]", "[r1 + 8]", "[x]", "8(r2)", "[", "]", "(", ")", "+", "-", ","],
  ...[";", "#", ":", "@", "\n", "\n", "\n", "\r\n", "\t", " ", "\0", "é", "𝄞", "\ud800", "0x", "5:"],
  "; @test: r0=1 -> r0=1",
]

const word = fc.constantFrom(...WORDS)
const noise = fc.constantFrom(..."ar0159.,:;#[]()+-'\"\\@$_ \t\n\r\0é\u2028")

const line = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom(", ", " ", ",", ""))
  .map(([words, separator]) => `${words[0]} ${words.slice(1).join(separator)}`)

const canonical = program({ maxLength: 10 }).map(printProgram)

const change = fc.record({
  at: fc.nat(0xffff),
  length: fc.nat(3),
  insert: fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    { weight: 4, arbitrary: word },
    { weight: 3, arbitrary: noise },
  ),
})

/** Assembly text, from noise to programs with a few flaws. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.array(noise, { maxLength: 60 }).map((units) => units.join("")),
  fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n")),
  canonical,
  fc.tuple(canonical, fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((changed, { at, insert, length }) => {
      const from = at % (changed.length + 1)
      return changed.slice(0, from) + insert + changed.slice(from + length)
    }, text),
  ),
)
