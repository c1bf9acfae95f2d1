import { asm, family } from "../../dsl/index.js"
import { anyDigits, ofAnyLength } from "./_shared/domains.js"
import { lastDigit } from "./_shared/lastDigit.js"

export const reverseDigits = family({
  id: "math/reverse_digits",
  level: 2,
  parameters: { n: ofAnyLength(2, 11) },
  cases: { zero: ({ n }) => n % 10 === 0 },
  prompt: [
    "<do>reverse the [|decimal ]digits of {n} [(leading zeros of the result are dropped)|and drop leading zeros]",
    "<what>{n} with its digits in reverse order, without leading zeros",
    "<do>put the decimal digits of {n} in reverse order and return the number (leading zeros dropped)",
    "a clerk copies {n} from right to left by mistake: which number does the clerk write (zeros in front do not count)?",
    "!reverse_digits({n})",
    "!{n} reversed, as an integer",
  ],
  answer: ({ n }) => {
    const text = String(n)
    let reversed = ""
    for (let at = text.length; at > 0; at--) reversed += text[at - 1]
    return Number(reversed)
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: anyDigits(15) },
    prompt: [
      "<do>reverse the decimal digits of {n} [(leading zeros of the result are dropped)|and drop leading zeros]",
      "<what>{n} with its decimal digits in reverse order, without leading zeros",
      "<do>put the decimal digits of {n} in reverse order and return the number (leading zeros dropped)",
      "a clerk copies {n}, in decimal, from right to left by mistake: which number does the clerk write (zeros in front do not count)?",
      "!reverse_decimal_digits({n})",
      "!{n} with its decimal digits reversed, as an integer",
    ],
  },
  programs: [
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %reversed, 0
    loop:
        ${lastDigit(draws)}
        muli %reversed, %reversed, 10
        add  %reversed, %reversed, %digit
        bnez %n, loop
        mov  r0, %reversed
        halt`,
    },
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %ten, 10
        mov  %reversed, 0
    while:
        blez %n, done
        mul  %reversed, %reversed, %ten
        ${lastDigit(draws)}
        add  %reversed, %reversed, %digit
        b    while
    done:
        mov  r0, %reversed
        halt`,
    },
    // In the other direction: the last digit is worth the most.
    {
      general: ({ n }, draws) => asm`
        mov  %n, ${n}
        mov  %next, 1
    longer:
        mov  %worth, %next
        muli %next, %next, 10
        ble  %next, %n, longer
        mov  %reversed, 0
    next:
        ${lastDigit(draws)}
        mul  %digit, %digit, %worth
        add  %reversed, %reversed, %digit
        divi %worth, %worth, 10
        bnez %worth, next
        mov  r0, %reversed
        halt`,
    },
  ],
})
