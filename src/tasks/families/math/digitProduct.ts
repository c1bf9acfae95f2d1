import { asm, family, int, mapped } from "../../dsl/index.js"
import { lastDigit } from "./_shared/lastDigit.js"
import { anyDigits, anyOf } from "./_shared/domains.js"

/** Numbers without a 0 among their digits, in order. */
const zeroFree = mapped(int(100, 9 ** 7), (index) => {
  let n = 0
  let place = 1
  for (let rest = index; rest > 0; rest = Math.floor((rest - 1) / 9)) {
    n += (1 + ((rest - 1) % 9)) * place
    place *= 10
  }
  return n
})

export const digitProduct = family({
  id: "math/digit_product",
  level: 2,
  parameters: { n: zeroFree },
  prompt: [
    "<what>the product of the [|decimal ]digits of {n}",
    "<do>multiply the [|decimal ]digits of {n}[| with each other| together]",
    "what do you get by multiplying all digits of {n}",
    "<do>split {n} into decimal digits and multiply them",
    "!digit_product({n})",
    "!product of digits: {n}",
  ],
  answer: ({ n }) => {
    let product = 1
    for (const digit of String(n)) product *= Number(digit)
    return product
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: anyOf(zeroFree, zeroFree, zeroFree, anyDigits(12)) },
    prompt: [
      "<what>the product of the decimal digits of {n}",
      "<do>multiply the decimal digits of {n}[| with each other| together]",
      "what do you get by multiplying all decimal digits of {n}",
      "<do>split {n} into decimal digits and multiply them",
      "!decimal_digit_product({n})",
      "!product of the decimal digits of {n}",
    ],
  },
  programs: [
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %product, 1
    loop:
        ${lastDigit(draws)}
        mul  %product, %product, %digit
        bnez %n, loop
        mov  r0, %product
        halt`,
    },
    ({ n }, draws) => asm`
        mov  %n, ${n}
        modi %product, %n, 10
        divi %n, %n, 10
    loop:
        ${lastDigit(draws)}
        mul  %product, %product, %digit
        bgtz %n, loop
        mov  r0, %product
        halt`,
    ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %product, 1
    while:
        beqz %n, done
        ${lastDigit(draws)}
        mul  %product, %product, %digit
        b    while
    done:
        mov  r0, %product
        halt`,
  ],
})
