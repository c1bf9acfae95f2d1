import { asm, edged, family, int } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"
import { anyOf, anyDigits } from "./_shared/domains.js"

/** All Armstrong numbers of three to five digits. */
const ARMSTRONG = [153, 370, 371, 407, 1634, 8208, 9474, 54748, 92727, 93084]

const powerSum = (n: number): number => {
  const digits = digitsOf(n)
  return digits.reduce((sum, digit) => sum + digit ** digits.length, 0)
}

export const armstrongNumber = family({
  id: "math/armstrong_number",
  level: 2,
  parameters: { n: edged(int(100, 99_999), ARMSTRONG) },
  cases: { armstrong: ({ n }) => powerSum(n) === n },
  prompt: [
    "by how much does the sum of the digits of {n}, each raised to the power of the number of digits, exceed {n} (negative if it is less, 0 for an Armstrong number)?",
    "<do>raise each digit of {n} to the power of the number of digits, add these powers up and subtract {n} (an Armstrong number gives 0)",
    "<what>the difference between the sum of the digits of {n}, each to the power of their count, and {n} itself (sum minus number)",
    "to see how close {n} is to an Armstrong number, <report> the sum of its digits, each to the power of how many there are, minus {n}",
    "in a puzzle every digit of {n} is replaced by its power with the number of digits as exponent, and all are added up. How much more than {n} is that (less counts as negative)?",
    "!sum(d ** len for each digit d of {n}) - {n}, where len is the number of digits",
  ],
  answer: ({ n }) => powerSum(n) - n,
  asFunction: {
    inputs: ["n"],
    domains: { n: anyOf(anyDigits(6), edged(int(0, 999_999), [...ARMSTRONG, 0, 9, 10])) },
    cases: {},
    prompt: [
      "by how much does the sum of the decimal digits of {n}, each raised to the power of the number of digits, exceed {n} (negative if it is less, 0 for an Armstrong number)?",
      "<do>raise each decimal digit of {n} to the power of the number of digits, add these powers up and subtract {n} (an Armstrong number gives 0)",
      "<what>the difference between the sum of the decimal digits of {n}, each to the power of their count, and {n} itself (sum minus number)",
      "to see how close {n} is to an Armstrong number, <report> the sum of its decimal digits, each to the power of how many there are, minus {n}",
      "!sum(d ** len for each decimal digit d of {n}) - {n}, where len is the number of digits",
    ],
    programs: [
      // Counts the digits first.
      ({ n }, draws) => asm`
        mov  %all, ${n}
        mov  %n, %all
        mov  %length, 0
    count:
        addi %length, %length, 1
        divi %n, %n, 10
        bnez %n, count
        mov  %n, %all
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mov  %power, 1
        mov  %k, %length
    raise:
        mul  %power, %power, %digit
        subi %k, %k, 1
        bnez %k, raise
        add  %sum, %sum, %power
        bnez %n, digits
        sub  r0, %sum, %all
        halt`,
      // Finds the length by powers of ten.
      ({ n }, draws) => asm`
        mov  %all, ${n}
        mov  %length, 1
        mov  %limit, 10
    longer:
        bgt  %limit, %all, start
        muli %limit, %limit, 10
        addi %length, %length, 1
        b    longer
    start:
        mov  %n, %all
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mov  %power, %digit
        mov  %k, 1
    raise:
        bge  %k, %length, total
        mul  %power, %power, %digit
        addi %k, %k, 1
        b    raise
    total:
        add  %sum, %sum, %power
        bgtz %n, digits
        sub  r0, %sum, %all
        halt`,
    ],
  },
  programs: [
    // Counts the digits first.
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %left, %n
        mov  %length, 0
    count:
        addi %length, %length, 1
        divi %left, %left, 10
        bnez %left, count
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mov  %power, 1
        mov  %k, %length
    raise:
        mul  %power, %power, %digit
        subi %k, %k, 1
        bgtz %k, raise
        add  %sum, %sum, %power
        bnez %n, digits
        subi r0, %sum, ${n}
        halt`,
    // Finds the length by powers of ten.
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %all, %n
        mov  %length, 1
        mov  %limit, 10
    longer:
        bgt  %limit, %n, start
        muli %limit, %limit, 10
        addi %length, %length, 1
        b    longer
    start:
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mov  %power, %digit
        mov  %k, 1
    raise:
        mul  %power, %power, %digit
        addi %k, %k, 1
        blt  %k, %length, raise
        add  %sum, %sum, %power
        bgtz %n, digits
        sub  r0, %sum, %all
        halt`,
  ],
})
