import { asm, type Domain, edged, family, int } from "../../dsl/index.js"
import { anyOf, richInDivisors } from "./_shared/domains.js"
import { gcd, smallestFactor } from "./_shared/numbers.js"

/** Mostly rich in divisors as well; now and then a multiple or a divisor of the first number, or any number. */
const second: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { a } = earlier as { readonly a: number }
    const kind = draws.below(12)
    if (kind === 0) return a * (1 + draws.below(4))
    if (kind === 1) return smallestFactor(a) ** (1 + draws.below(2))
    return kind < 4 ? 2 + draws.below(1500) : richInDivisors.at(draws.below(600), draws)
  },
}

export const lcm = family({
  id: "math/lcm",
  level: 2,
  parameters: { a: richInDivisors, b: second },
  prompt: [
    "<what>the [least common multiple|lcm|lowest common multiple] of {a} and {b}",
    "<find>the smallest positive [number|integer] that [both {a} and {b} divide|is a multiple of both {a} and {b}]",
    "<do>find the first positive number that {a} and {b} both divide [exactly|without a remainder]",
    "!lcm {a} and {b}",
    "!lcm(a={a}, b={b})",
    "two lights flash together now, one every {a} seconds and the other every {b} seconds: after how many seconds do they next flash together?",
    "what is the smallest common denominator of 1/{a} and 1/{b}",
  ],
  answer: ({ a, b }) => (a / gcd(a, b)) * b,
  asFunction: {
    inputs: ["a", "b"],
    domains: {
      a: anyOf(edged(int(1, 400), [1, 2, 12, 360]), richInDivisors, int(1, 30)),
      b: anyOf(edged(int(1, 400), [1, 2, ({ a }: { a: number }) => a]), second, int(1, 30)),
    },
    programs: [
      ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mul  %product, %x, %y
    loop:
        mod  %rest, %x, %y
        mov  %x, %y
        mov  %y, %rest
        bnez %y, loop
        div  r0, %product, %x
        halt`,
      // Divides before it multiplies.
      ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %y, ${b}
        mov  %b, %y
        mov  %x, %a
    reduce:
        modu %x, %x, %y
        beqz %x, found
        modu %y, %y, %x
        bnez %y, reduce
        mov  %y, %x
    found:
        divu %a, %a, %y
        mul  r0, %a, %b
        halt`,
      // Multiples of the one until the other divides.
      ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %multiple, %a
    test:
        mod  %rest, %multiple, %b
        beqz %rest, done
        add  %multiple, %multiple, %a
        b    test
    done:
        mov  r0, %multiple
        halt`,
    ],
  },
  programs: [
    ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mul  %product, %x, %y
    loop:
        mod  %rest, %x, %y
        mov  %x, %y
        mov  %y, %rest
        bnez %y, loop
        div  r0, %product, %x
        halt`,
    ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
    reduce:
        modu %x, %x, %y
        beqz %x, found
        modu %y, %y, %x
        bnez %y, reduce
        mov  %y, %x
    found:
        mov  %x, ${a}
        divu %x, %x, %y
        muli r0, %x, ${b}
        halt`,
    // Multiples of the larger one until the other divides where that is soon; else by the gcd.
    ({ a, b }) =>
      Math.min(a, b) <= 80 * gcd(a, b)
        ? asm`
        mov  %multiple, ${Math.max(a, b)}
        mov  %d, ${Math.min(a, b)}
    test:
        mod  %rest, %multiple, %d
        beqz %rest, done
        addi %multiple, %multiple, ${Math.max(a, b)}
        b    test
    done:
        mov  r0, %multiple
        halt`
        : asm`
        mov  %x, ${a}
        mov  %y, ${b}
    while:
        beqz %y, reduced
        mod  %rest, %x, %y
        mov  %x, %y
        mov  %y, %rest
        b    while
    reduced:
        mov  %a, ${a}
        div  %a, %a, %x
        muli r0, %a, ${b}
        halt`,
  ],
})
