import { asm, type Domain, family, int, oneOf, pick } from "../../dsl/index.js"

const numerator = int(1, 399)
const denominator = oneOf([2, 4, 8, 16])

interface Before {
  readonly a: number
  readonly b: number
  readonly d: number
  readonly t: number
}

/** The second numerator: any, but often one that makes a/b and c/d equally close to t. */
const tied: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { a, b, d, t } = earlier as unknown as Before
    const ties = [(a * d) / b, 2 * t * d - (a * d) / b].filter((c) => Number.isInteger(c) && c > 0 && c < 400)
    return ties.length > 0 && draws.below(4) === 0 ? pick(draws, ties) : 1 + draws.below(399)
  },
}

type Fraction = readonly [numerator: number, denominator: number]
interface Values extends Before {
  readonly c: number
  readonly e: number
  readonly f: number
}

/** In sixteenths. */
const distances = ({ a, b, c, d, e, f, t }: Values): ReadonlyArray<number> =>
  [a * (16 / b), c * (16 / d), e * (16 / f)].map((x) => Math.abs(x - 16 * t))

export const closerFraction = family({
  id: "math/closer_fraction",
  level: 2,
  parameters: { a: numerator, b: denominator, d: denominator, e: numerator, f: denominator, t: int(1, 60), c: tied },
  cases: {
    tie: (values) => {
      const sizes = distances(values)
      return sizes.filter((size) => size === Math.min(...sizes)).length > 1
    },
  },
  prompt: [
    "which of {a}/{b} and {c}/{d} and {e}/{f} is closest to {t}? Return its numerator as given (the earliest one's if several are equally close)",
    "<find>the numerator, as written, of whichever of {a}/{b} and {c}/{d} and {e}/{f} lies nearest to {t}; on a tie, the earlier one's",
    "<do>compare the distances of {a}/{b} and {c}/{d} and {e}/{f} from {t} and return the unreduced numerator of the closest fraction (the earlier on a tie)",
    "three people guess the weight of a pumpkin of {t} kg: {a}/{b} kg and {c}/{d} kg and {e}/{f} kg. The closest guess wins, the earlier one on a tie. Return the numerator of the guess that wins, as it stands.",
    "!numerator of the closest to {t} among {a}/{b} and {c}/{d} and {e}/{f}, ties to the earlier, unreduced",
  ],
  answer: (values) => {
    const sizes = distances(values)
    return [values.a, values.c, values.e][sizes.indexOf(Math.min(...sizes))]!
  },
  programs: [
    ({ a, b, c, d, e, f, t }) => {
      const distance = ([numerator, denominator]: Fraction) => asm`
        mov  %n, ${numerator}
        fpu.fromint %x, %n
        mov  %y, ${denominator}
        fpu.fromint %y, %y
        fpu.div %x, %x, %y
        fpu.sub %x, %x, %t
        fpu.abs %x, %x`
      return asm`
        mov  %t, ${t}
        fpu.fromint %t, %t
        ${distance([a, b])}
        mov  %best, %n
        mov  %least, %x
        ${distance([c, d])}
        fpu.cmplt %closer, %x, %least
        beqz %closer, third
        mov  %best, %n
        mov  %least, %x
    third:
        ${distance([e, f])}
        fpu.cmplt %closer, %x, %least
        beqz %closer, done
        mov  %best, %n
    done:
        mov  r0, %best
        halt`
    },
    // In sixteenths.
    ({ a, b, c, d, e, f, t }) => {
      const distance = ([numerator, denominator]: Fraction) => asm`
        mov  %n, ${numerator}
        muli %x, %n, ${16 / denominator}
        sub  %x, %x, %t
        bgez %x, positive
        sub  %x, zero, %x
    positive:`
      return asm`
        mov  %t, ${t}
        shli %t, %t, 4
        ${distance([a, b])}
        mov  %best, %n
        mov  %least, %x
        ${distance([c, d])}
        ble  %least, %x, third
        mov  %best, %n
        mov  %least, %x
    third:
        ${distance([e, f])}
        ble  %least, %x, done
        mov  %best, %n
    done:
        mov  r0, %best
        halt`
    },
  ],
})
