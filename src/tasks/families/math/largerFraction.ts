import { asm, family, int, oneOf } from "../../dsl/index.js"

const numerator = int(1, 499)
const denominator = int(2, 499)

export const largerFraction = family({
  id: "math/larger_fraction",
  level: 2,
  parameters: { a: numerator, b: denominator, c: numerator, d: denominator, kind: oneOf(["larger", "smaller"]) },
  prompt: [
    "which fraction is {kind:bare}, {a}/{b} or {c}/{d}? Return its numerator as given (the first one's if they are equal)",
    "<find>the numerator of the {kind:bare} of the fractions {a}/{b} and {c}/{d}, not reduced (if they are equal, that of the first)",
    "<do>compare {a}/{b} with {c}/{d} and return the numerator (as written) of the {kind:bare} one, or of the first if they are equal",
    "!numerator of the {kind:bare} of {a}/{b} and {c}/{d}, ties to the first, unreduced",
    "out of {a}/{b} and {c}/{d}, [take|pick] the {kind:bare} one (the first on a tie) and [return|give me] its numerator as it stands",
  ],
  answer: ({ a, b, c, d, kind }) => ((kind === "larger" ? a * d >= c * b : a * d <= c * b) ? a : c),
  programs: [
    ({ a, b, c, d, kind }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        fpu.fromint %x, %a
        fpu.fromint %b, %b
        fpu.div %x, %x, %b
        mov  %c, ${c}
        mov  %d, ${d}
        fpu.fromint %y, %c
        fpu.fromint %d, %d
        fpu.div %y, %y, %d
        ${kind === "larger" ? asm`fpu.cmpge %first, %x, %y` : asm`fpu.cmple %first, %x, %y`}
        bnez %first, done
        mov  %a, %c
    done:
        mov  r0, %a
        halt`,
    // The sign of the difference.
    ({ a, b, c, d, kind }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        fpu.fromint %x, %a
        fpu.fromint %y, %c
        fpu.fromint %b, %b
        fpu.fromint %d, %d
        fpu.mul %x, %x, %d
        fpu.mul %y, %y, %b
        ${kind === "larger" ? asm`fpu.sub %x, %x, %y` : asm`fpu.sub %x, %y, %x`}
        bltz %x, second
        mov  r0, %a
        halt
    second:
        mov  r0, %c
        halt`,
    // Both over the common denominator b·d.
    ({ a, b, c, d, kind }) => asm`
        mov  %a, ${a}
        mov  %c, ${c}
        muli %x, %a, ${d}
        muli %y, %c, ${b}
        ${kind === "larger" ? asm`bge %x, %y, done` : asm`ble %x, %y, done`}
        mov  %a, %c
    done:
        mov  r0, %a
        halt`,
  ],
})
