import { asm, type Domain, type Draws, edged, family, int } from "../../dsl/index.js"
import { primeFactors } from "./_shared/numbers.js"

/** A multiple of some divisor of a: each prime factor of a is in it or not. */
const partner = (a: number, draws: Draws): number => {
  let divisor = 1
  for (const factor of primeFactors(a)) if (draws.below(2) === 0) divisor *= factor
  return divisor * (1 + draws.below(Math.max(1, Math.min(60, Math.floor(3000 / divisor)))))
}

const second: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => partner((earlier as { readonly a: number }).a, draws),
}

export const gcd = family({
  id: "math/gcd",
  level: 2,
  parameters: { a: edged(int(12, 2999), [12, 64, 360, 720, 1024, 2310, 2520]), b: second },
  prompt: [
    "<what>the [greatest common divisor|gcd|highest common factor] of {a} and {b}",
    "<find>the [largest|greatest|biggest] [number|integer] that divides both {a} and {b}[| exactly| without a remainder]",
    "!gcd {a} and {b}",
    "!gcd(a={a}, b={b})",
    "{a} apples and {b} pears are put into as many equal bags as possible, with nothing left over: how many bags are there?",
    "by which number must the numerator and the denominator of {a}/{b} be divided to [get|reach] lowest terms?",
    "how long is the side of the largest square tile with which a floor of {a} by {b} [units|cm] can be tiled without cutting",
  ],
  answer: ({ a, b }) => {
    let product = 1
    let rest = b
    for (const factor of primeFactors(a)) {
      if (rest % factor !== 0) continue
      product *= factor
      rest /= factor
    }
    return product
  },
  asFunction: { inputs: ["a", "b"], domains: { a: edged(int(1, 100_000), [1, 12, 360, 2310]) } },
  programs: [
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
    loop:
        mod  %rest, %a, %b
        mov  %a, %b
        mov  %b, %rest
        bnez %b, loop
        mov  r0, %a
        halt`,
    },
    // Each takes the other's place in turn.
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
    reduce:
        modu %a, %a, %b
        beqz %a, second
        modu %b, %b, %a
        bnez %b, reduce
        mov  r0, %a
        halt
    second:
        mov  r0, %b
        halt`,
    },
    // Differences of what is odd, and the twos that both have.
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        or   %shift, %a, %b
        bits.ctz %shift, %shift
    odd:
        bits.ctz %k, %b
        shr  %b, %b, %k
        bge  %b, %a, take
        mov  %k, %a
        mov  %a, %b
        mov  %b, %k
    take:
        sub  %b, %b, %a
        bnez %b, odd
        shl  r0, %a, %shift
        halt`,
    },
    // Euclid's own way, by subtraction, where that is short; else by division and multiplication.
    ({ a, b }) =>
      Math.max(a, b) < 20 * Math.min(a, b)
        ? asm`
        mov  %a, ${a}
        mov  %b, ${b}
    test:
        beq  %a, %b, done
        blt  %a, %b, less
        sub  %a, %a, %b
        b    test
    less:
        sub  %b, %b, %a
        b    test
    done:
        mov  r0, %a
        halt`
        : asm`
        mov  %a, ${a}
        mov  %b, ${b}
    while:
        beqz %b, done
        div  %rest, %a, %b
        mul  %rest, %rest, %b
        sub  %rest, %a, %rest
        mov  %a, %b
        mov  %b, %rest
        b    while
    done:
        mov  r0, %a
        halt`,
  ],
})
