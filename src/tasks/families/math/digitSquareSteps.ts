import { asm, edged, family, int } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { digitsOf } from "./_shared/numbers.js"
import { anyDigits } from "./_shared/domains.js"

export const digitSquareSteps = family({
  id: "math/digit_square_steps",
  level: 2,
  parameters: { n: int(10, 99_999), k: int(2, 7) },
  prompt: [
    "<what>the number that {n} becomes when it is replaced {k} times by the sum of the squares of its digits",
    "<do>take {n} and do {k} happy-number steps (replace it by the sum of its squared decimal digits)",
    "<do>replace {n} by the sum of the squares of its decimal digits, {k} times in a row",
    "where does {n} end up after {k} rounds of summing the squares of the decimal digits",
    "somebody writes {n} on a board, and then {k} times wipes the number off and writes the sum of the squares of its digits instead. What stands there at last?",
    "!happy steps: start {n} and do {k} rounds of x = sum of squared digits of x",
  ],
  answer: ({ k, n }) => {
    let x = n
    for (let step = 0; step < k; step++) x = digitsOf(x).reduce((sum, digit) => sum + digit * digit, 0)
    return x
  },
  asFunction: {
    inputs: ["n", "k"],
    domains: { n: anyDigits(9), k: edged(int(0, 12), [0, 1, 2]) },
    prompt: [
      "<what>the number that {n} becomes when it is replaced {k} times by the sum of the squares of its decimal digits",
      "<do>take {n} and do {k} happy-number steps (replace it by the sum of its squared decimal digits)",
      "<do>replace {n} by the sum of the squares of its decimal digits, {k} times in a row",
      "where does {n} end up after {k} rounds of summing the squares of the decimal digits",
      "somebody writes {n} on a board, in decimal, and then {k} times wipes the number off and writes the sum of the squares of its digits instead. Which number stands there at last?",
      "!happy steps: start {n} and do {k} rounds of x = sum of squared decimal digits of x",
    ],
    programs: [
      ({ k, n }, draws) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    step:
        beqz %k, done
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mul  %digit, %digit, %digit
        add  %sum, %sum, %digit
        bnez %n, digits
        mov  %n, %sum
        subi %k, %k, 1
        b    step
    done:
        mov  r0, %n
        halt`,
      ({ k, n }, draws) => asm`
        mov  %sum, ${n}
        mov  %k, ${k}
        mov  %i, 0
    step:
        bge  %i, %k, done
        mov  %n, %sum
        mov  %sum, 0
    while:
        beqz %n, next
        ${lastDigit(draws)}
        mul  %square, %digit, %digit
        add  %sum, %sum, %square
        b    while
    next:
        addi %i, %i, 1
        b    step
    done:
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    ({ k, n }, draws) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    step:
        mov  %sum, 0
    digits:
        ${lastDigit(draws)}
        mul  %digit, %digit, %digit
        add  %sum, %sum, %digit
        bnez %n, digits
        mov  %n, %sum
        subi %k, %k, 1
        bnez %k, step
        mov  r0, %sum
        halt`,
    ({ k, n }, draws) => asm`
        mov  %sum, ${n}
        mov  %i, 0
        mov  %k, ${k}
    step:
        mov  %n, %sum
        mov  %sum, 0
    while:
        beqz %n, next
        ${lastDigit(draws)}
        mul  %square, %digit, %digit
        add  %sum, %sum, %square
        b    while
    next:
        addi %i, %i, 1
        blt  %i, %k, step
        mov  r0, %sum
        halt`,
  ],
})
