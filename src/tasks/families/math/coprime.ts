import { asm, type Domain, type Draws, edged, family, int, pick } from "../../dsl/index.js"
import { gcd, primeFactors } from "./_shared/numbers.js"
import { anyOf } from "./_shared/domains.js"

/** A second number, as often coprime to the first as not. Few pairs share 2, 3 or 5: that would be seen at once. */
const partner = (a: number, draws: Draws): number => {
  const any = () => 2 + draws.below(2998)
  let b = any()
  if (draws.below(2) === 0) {
    while (gcd(a, b) > 1) b = any()
    return b
  }
  const large = primeFactors(a).filter((factor) => factor > 5)
  const isSmall = large.length === 0 || draws.below(5) === 0
  const factor = pick(draws, isSmall ? primeFactors(a) : large)
  const multiple = () => factor * (1 + draws.below(Math.floor(2999 / factor)))
  b = multiple()
  for (let n = 0; !isSmall && n < 40 && gcd(gcd(a, b), 30) > 1; n++) b = multiple()
  return b
}

const second: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => partner((earlier as { readonly a: number }).a, draws),
}

export const coprime = family({
  id: "math/coprime",
  level: 2,
  predicate: true,
  parameters: { a: int(2, 2999), b: second },
  prompt: [
    "<whether>{a} and {b} are [coprime|relatively prime]<then-yesno>",
    "<whether>{a} and {b} have no common [divisor|factor] [above 1|other than 1]<then-yesno>",
    "are {a} and {b} [coprime|relatively prime] (<yesno>)",
    "<whether>the fraction {a}/{b} is in lowest terms<then-yesno>",
    "two cogwheels with {a} and {b} teeth turn each other: does every tooth of one meet every tooth of the other in the end (<yesno>)",
    "return 1 if gcd(a = {a}, b = {b}) is 1, [otherwise|else] 0",
    "!coprime {a} and {b}? 1 or 0",
  ],
  answer: ({ a, b }) => (primeFactors(a).some((factor) => b % factor === 0) ? 0 : 1),
  asFunction: {
    // With b a constant there would be a large prime, and nearly all others coprime to it.
    inputs: ["b"],
    domains: {
      b: anyOf(edged(int(1, 2999), [1, ({ a }: { a: number }) => a, ({ a }: { a: number }) => a + 1]), second, second),
    },
  },
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
        seqi r0, %a, 1
        halt`,
    },
    {
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
    reduce:
        modu %a, %a, %b
        beqz %a, second
        modu %b, %b, %a
        bnez %b, reduce
        seqi r0, %a, 1
        halt
    second:
        seqi r0, %b, 1
        halt`,
    },
    // Looks for a divisor that both have, from the smaller one down; 1 is the last that can be.
    ({ a, b }) =>
      Math.min(a, b) < 400
        ? asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %d, %a
        ble  %a, %b, test
        mov  %d, %b
    test:
        mod  %rest, %a, %d
        mod  %other, %b, %d
        or   %rest, %rest, %other
        beqz %rest, found
        subi %d, %d, 1
        b    test
    found:
        seqi r0, %d, 1
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
        seqi r0, %a, 1
        halt`,
  ],
})
