import { asm, family, oneOf } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"

/** All Armstrong numbers of three to seven digits, and as many others like them. */
const CANDIDATES = [
  ...[153, 370, 371, 407, 1634, 8208, 9474, 54748, 92727, 93084, 548834, 1741725, 4210818, 9800817, 9926315],
  ...[135, 307, 372, 417, 1643, 8028, 9744, 54784, 97272, 93048, 548843, 1741752, 4210188, 9800871, 9962315],
]

export const armstrongNumber = family({
  id: "math/armstrong_number",
  level: 2,
  predicate: true,
  parameters: { n: oneOf(CANDIDATES) },
  prompt: [
    "<whether>{n} is an Armstrong number (each digit raised to the power of the number of digits, and added up, gives the number itself)<then-yesno>",
    "<whether>{n} equals the sum of its decimal digits, each raised to the power of the number of digits<then-yesno>",
    "is {n} [a narcissistic|an Armstrong] number in base 10 (<yesno>)",
    "return 1 if the decimal digits of {n}, each to the power of their count, add up to {n}, [otherwise|else] 0",
    "!is_armstrong({n}), 1 or 0",
  ],
  answer: ({ n }) => {
    const digits = digitsOf(n)
    return digits.reduce((sum, digit) => sum + digit ** digits.length, 0) === n ? 1 : 0
  },
  programs: [
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mov  %power, %digit
        mov  %k, ${String(n).length - 1}
    raise:
        mul  %power, %power, %digit
        subi %k, %k, 1
        bnez %k, raise
        add  %sum, %sum, %power
        bnez %n, digits
        seqi r0, %sum, ${n}
        halt`,
    // Counts the digits first, and takes the powers off the number.
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %left, %n
        mov  %length, 0
    count:
        addi %length, %length, 1
        divi %n, %n, 10
        bnez %n, count
        mov  %n, %left
    digits:
        ${lastDigit(draws)}
        mov  %power, 1
        mov  %k, %length
    raise:
        mul  %power, %power, %digit
        subi %k, %k, 1
        bgtz %k, raise
        sub  %left, %left, %power
        bnez %n, digits
        seqi r0, %left, 0
        halt`,
  ],
})
