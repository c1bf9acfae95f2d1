import { asm, family } from "../../dsl/index.js"
import { richInDivisors } from "./_shared/domains.js"
import { primeFactors } from "./_shared/numbers.js"

export const gcd = family({
  id: "math/gcd",
  level: 2,
  parameters: { a: richInDivisors, b: richInDivisors },
  prompt: [
    "<what>the [greatest common divisor|gcd|highest common factor] of {a} and {b}",
    "<find>the [largest|greatest|biggest] [number|integer] that divides both {a} and {b}[| exactly| without a remainder]",
    "<do>work out gcd(a, b) for a = {a} and b = {b}",
    "!gcd {a} and {b}",
    "!gcd(a={a}, b={b})",
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
  programs: [
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
    loop:
        mod  %rest, %a, %b
        mov  %a, %b
        mov  %b, %rest
        bnez %b, loop
        mov  r0, %a
        halt`,
    // Each takes the other's place in turn.
    ({ a, b }) => asm`
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
    // Binary: halves and differences alone.
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        or   %shift, %a, %b
        bits.ctz %shift, %shift
        bits.ctz %k, %a
        shr  %a, %a, %k
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
