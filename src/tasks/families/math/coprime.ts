import { asm, family, int } from "../../dsl/index.js"
import { primeFactors } from "./_shared/numbers.js"

export const coprime = family({
  id: "math/coprime",
  level: 2,
  predicate: true,
  parameters: { a: int(2, 2999), b: int(2, 2999) },
  prompt: [
    "<whether>{a} and {b} are [coprime|relatively prime]<then-yesno>",
    "<whether>{a} and {b} have no common [divisor|factor] [above 1|other than 1]<then-yesno>",
    "are {a} and {b} [coprime|relatively prime] (<yesno>)",
    "<whether>the fraction {a}/{b} is in lowest terms<then-yesno>",
    "!coprime {a} and {b}? 1 or 0",
    "return 1 if gcd(a = {a}, b = {b}) is 1, [otherwise|else] 0",
  ],
  answer: ({ a, b }) => (primeFactors(a).some((factor) => b % factor === 0) ? 0 : 1),
  programs: [
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
    loop:
        mod  %rest, %a, %b
        mov  %a, %b
        mov  %b, %rest
        bnez %b, loop
        seqi r0, %a, 1
        halt`,
    ({ a, b }) => asm`
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
    // Two even numbers are not coprime; else the odd parts decide.
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        or   %k, %a, %b
        andi %k, %k, 1
        beqz %k, shared
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
        seqi r0, %a, 1
        halt
    shared:
        mov  r0, 0
        halt`,
  ],
})
