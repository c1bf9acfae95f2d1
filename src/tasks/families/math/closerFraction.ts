import { asm, family, int, oneOf } from "../../dsl/index.js"

const numerator = int(1, 399)
const denominator = oneOf([2, 4, 8, 16])

export const closerFraction = family({
  id: "math/closer_fraction",
  level: 2,
  parameters: { a: numerator, b: denominator, c: numerator, d: denominator, t: int(1, 60) },
  prompt: [
    "which of {a}/{b} and {c}/{d} is closer to {t}? Return its numerator as given (the first one's if both are equally close)",
    "<find>the numerator, as written, of whichever of {a}/{b} and {c}/{d} lies nearer to {t}; on a tie, the first one's",
    "<do>compare the distances of {a}/{b} and {c}/{d} from {t} and return the unreduced numerator of the closer fraction (the first on a tie)",
    "!numerator of the closest to {t} among {a}/{b} and {c}/{d}, ties to the first, unreduced",
    "if abs({a}/{b} - {t}) <= abs({c}/{d} - {t}) then return {a}, otherwise return {c} (exact division)",
  ],
  answer: ({ a, b, c, d, t }) => (Math.abs(a * (16 / b) - 16 * t) <= Math.abs(c * (16 / d) - 16 * t) ? a : c),
  programs: [
    ({ a, b, c, d, t }) => asm`
        mov  %t, ${t}
        fpu.fromint %t, %t
        mov  %a, ${a}
        fpu.fromint %x, %a
        mov  %b, ${b}
        fpu.fromint %b, %b
        fpu.div %x, %x, %b
        fpu.sub %x, %x, %t
        fpu.abs %x, %x
        mov  %c, ${c}
        fpu.fromint %y, %c
        mov  %d, ${d}
        fpu.fromint %d, %d
        fpu.div %y, %y, %d
        fpu.sub %y, %y, %t
        fpu.abs %y, %y
        fpu.cmpgt %second, %x, %y
        beqz %second, done
        mov  %a, %c
    done:
        mov  r0, %a
        halt`,
    // In sixteenths.
    ({ a, b, c, d, t }) => asm`
        mov  %a, ${a}
        mov  %c, ${c}
        ${
          b === 16
            ? asm`subi %x, %a, ${16 * t}`
            : asm`shli %x, %a, ${4 - Math.log2(b)}
        subi %x, %x, ${16 * t}`
        }
        bgez %x, first
        sub  %x, zero, %x
    first:
        ${
          d === 16
            ? asm`subi %y, %c, ${16 * t}`
            : asm`shli %y, %c, ${4 - Math.log2(d)}
        subi %y, %y, ${16 * t}`
        }
        bgez %y, compare
        sub  %y, zero, %y
    compare:
        ble  %x, %y, done
        mov  %a, %c
    done:
        mov  r0, %a
        halt`,
  ],
})
