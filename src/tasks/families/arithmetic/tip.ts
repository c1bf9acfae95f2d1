import { asm, by, edged, family, int } from "../../dsl/index.js"

export const tip = family({
  id: "arithmetic/tip",
  level: 1,
  parameters: { bill: int(500, 99_999), rate: int(5, 30) },
  prompt: [
    "<what>the total in cents of a bill of {bill} cents with a tip of {rate}%, rounded down to whole cents",
    by("added", "<do>work out {rate}% of a bill of {bill} cents, rounded down, and add it to the bill as a tip"),
    "<do>add {rate:words} percent as a tip, rounded down, to a [restaurant bill|dinner bill|bill] of {bill} cents",
    "a [meal|dinner|lunch] costs {bill} cents and I tip {rate} percent of that, rounded down. How many cents do I pay in total?",
    "how many cents do I pay for a bill of {bill} cents plus {rate}% tip, rounded down",
    "!bill {bill} cents, tip {rate}% (rounded down): total in cents",
  ],
  answer: ({ bill, rate }) => bill + Math.floor((bill * rate) / 100),
  asFunction: {
    inputs: ["bill", "rate"],
    names: { bill: "b", rate: "r" },
    domains: {
      bill: edged(int(0, 9_999_999), [0, 1, 99, 100, 101]),
      rate: edged(int(0, 100), [0, 1, 99, 100]),
    },
    programs: [
      {
        follows: "added",
        program: ({ bill, rate }) => asm`
        mov  %bill, ${bill}
        mul  %tip, %bill, ${rate}
        divi %tip, %tip, 100
        add  r0, %bill, %tip
        halt`,
      },
      // All in percent of the bill.
      ({ bill, rate }) => asm`
        mov  %total, ${rate}
        addi %total, %total, 100
        mul  %total, %total, ${bill}
        divi r0, %total, 100
        halt`,
    ],
  },
  programs: [
    {
      follows: "added",
      program: ({ bill, rate }) => asm`
        mov  %bill, ${bill}
        muli %tip, %bill, ${rate}
        divi %tip, %tip, 100
        add  r0, %bill, %tip
        halt`,
    },
    {
      follows: "added",
      program: ({ bill, rate }) => asm`
        mov  %bill, ${bill}
        mov  %rate, ${rate}
        mov  %hundred, 100
        mul  %tip, %bill, %rate
        div  %tip, %tip, %hundred
        add  r0, %tip, %bill
        halt`,
    },
    // All in percent of the bill.
    ({ bill, rate }) => asm`
        mov  %total, 100
        addi %total, %total, ${rate}
        muli %total, %total, ${bill}
        divi r0, %total, 100
        halt`,
  ],
})
