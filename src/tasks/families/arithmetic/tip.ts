import { asm, family, int, mapped, steps } from "../../dsl/index.js"

/** Bills are multiples of 20 cents and rates of 5 %, so every amount is a whole number of cents. */
export const tip = family({
  id: "arithmetic/tip",
  level: 1,
  parameters: { bill: steps(500, 99980, 20), rate: mapped(int(1, 8), (n) => 5 * n) },
  prompt: [
    "<what>the total in cents of a bill of {bill} cents with a tip of {rate}%",
    "<do>add a tip of {rate}% to a bill of {bill} cents[| and return the total in cents]",
    "<do>add a {rate:words} percent tip to a [restaurant bill|dinner bill|bill] of {bill} cents",
    "a [meal|dinner|lunch] costs {bill} cents and i tip {rate} percent[; how many cents do i pay in total?|; what is the total in cents?]",
    "how many cents do i pay for a bill of {bill} cents plus {rate}% tip",
    "!bill {bill} cents, tip {rate}%: total in cents",
  ],
  answer: ({ bill, rate }) => (bill / 20) * (20 + rate / 5),
  programs: [
    ({ bill, rate }) => asm`
        mov  %bill, ${bill}
        muli %tip, %bill, ${rate}
        divi %tip, %tip, 100
        add  r0, %bill, %tip
        halt`,
    ({ bill, rate }) => asm`
        mov  %bill, ${bill}
        muli %bill, %bill, ${100 + rate}
        divi r0, %bill, 100
        halt`,
    ({ bill, rate }) => asm`
        mov  %bill, ${bill}
        divi %tip, %bill, 20
        muli %tip, %tip, ${rate / 5}
        add  r0, %bill, %tip
        halt`,
  ],
})
