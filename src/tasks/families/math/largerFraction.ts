import { type Asm, asm, type Domain, family, int, oneOf } from "../../dsl/index.js"
import { gcd } from "./_shared/numbers.js"

const numerator = int(30, 499)
const denominator = int(30, 499)

type Fraction = readonly [numerator: number, denominator: number]

/** The second fraction: any, but one time in five the first one in other terms. */
const second: Domain<Fraction> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { a, b } = earlier as { readonly a: number; readonly b: number }
    const divisor = gcd(a, b)
    const most = Math.floor((499 * divisor) / Math.max(a, b))
    if (draws.below(5) > 0) return [30 + draws.below(470), 30 + draws.below(470)]
    const factor = 1 + draws.below(most)
    return b * factor === divisor ? [a, b] : [(a / divisor) * factor, (b / divisor) * factor]
  },
}

interface Values {
  readonly a: number
  readonly b: number
  readonly s: Fraction
  readonly e: number
  readonly f: number
  readonly kind: "largest" | "smallest"
}

const fractions = ({ a, b, e, f, s }: Values): ReadonlyArray<Fraction> => [[a, b], s, [e, f]]

const winner = (values: Values): Fraction => {
  const sign = values.kind === "largest" ? 1 : -1
  return fractions(values).reduce((best, one) => (sign * (one[0] * best[1] - best[0] * one[1]) > 0 ? one : best))
}

export const largerFraction = family({
  id: "math/larger_fraction",
  level: 2,
  parameters: {
    a: numerator,
    b: denominator,
    e: numerator,
    f: denominator,
    kind: oneOf(["largest", "smallest"]),
    s: second,
  },
  formats: { fraction: ([c, d]: Fraction) => `${c}/${d}` },
  cases: {
    tie: (values) => {
      const [p, q] = winner(values)
      return fractions(values).filter(([c, d]) => c * q === p * d).length > 1
    },
  },
  prompt: [
    "which fraction is the {kind:bare}, {a}/{b} or {s:fraction} or {e}/{f}? Return its numerator as given (the earliest one's if several are equal)",
    "<find>the numerator of the {kind:bare} of the fractions {a}/{b} and {s:fraction} and {e}/{f}, not reduced (on a tie, that of the earlier one)",
    "<do>compare {a}/{b} and {s:fraction} and {e}/{f} and return the numerator (as written) of the {kind:bare}, or of the earlier of two that are equal",
    "three jugs hold {a}/{b} and {s:fraction} and {e}/{f} liters. Return the numerator, as written, of the {kind:bare} amount (the earlier one on a tie).",
    "out of {a}/{b} and {s:fraction} and {e}/{f}, [take|pick] the {kind:bare} (the earlier on a tie) and [return|give me] its numerator as it stands",
    "!numerator of the {kind:bare} of {a}/{b} and {s:fraction} and {e}/{f}, ties to the earlier, unreduced",
  ],
  answer: (values) => winner(values)[0],
  programs: [
    ({ a, b, e, f, kind, s: [c, d] }) => {
      const quotient = (above: number, below: number): Asm => asm`
        mov  %n, ${above}
        mov  %y, ${below}
        fpu.fromint %x, %n
        fpu.fromint %y, %y
        fpu.div %x, %x, %y`
      const beats = kind === "largest" ? asm`fpu.cmpgt %beats, %x, %top` : asm`fpu.cmplt %beats, %x, %top`
      return asm`
        ${quotient(a, b)}
        mov  %best, %n
        mov  %top, %x
        ${quotient(c, d)}
        ${beats}
        beqz %beats, third
        mov  %best, %n
        mov  %top, %x
    third:
        ${quotient(e, f)}
        ${beats}
        beqz %beats, done
        mov  %best, %n
    done:
        mov  r0, %best
        halt`
    },
    // Crosswise: p/q against r/s is p·s against r·q.
    ({ a, b, e, f, kind, s: [c, d] }) => {
      const next = (label: Asm): Asm => asm`
        mul  %x, %n, %below
        mul  %y, %best, %d
        ${label}`
      return asm`
        mov  %best, ${a}
        mov  %below, ${b}
        mov  %n, ${c}
        mov  %d, ${d}
        ${next(kind === "largest" ? asm`ble %x, %y, third` : asm`bge %x, %y, third`)}
        mov  %best, %n
        mov  %below, %d
    third:
        mov  %n, ${e}
        mov  %d, ${f}
        ${next(kind === "largest" ? asm`ble %x, %y, done` : asm`bge %x, %y, done`)}
        mov  %best, %n
    done:
        mov  r0, %best
        halt`
    },
    // All over the common denominator b·d·f.
    ({ a, b, e, f, kind, s: [c, d] }) => asm`
        mov  %best, ${a}
        muli %top, %best, ${d}
        muli %top, %top, ${f}
        mov  %n, ${c}
        muli %x, %n, ${b}
        muli %x, %x, ${f}
        ${kind === "largest" ? asm`bge %top, %x, third` : asm`ble %top, %x, third`}
        mov  %best, %n
        mov  %top, %x
    third:
        mov  %n, ${e}
        muli %x, %n, ${b}
        muli %x, %x, ${d}
        ${kind === "largest" ? asm`bge %top, %x, done` : asm`ble %top, %x, done`}
        mov  %best, %n
    done:
        mov  r0, %best
        halt`,
  ],
})
