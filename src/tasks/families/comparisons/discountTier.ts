import { asm, edged, family, int } from "../../dsl/index.js"
import { decisive } from "./_shared/inputs.js"
import { above } from "../loops/_shared/above.js"

interface Before {
  readonly first: number
  readonly second: number
}

export const discountTier = family({
  id: "comparisons/discount_tier",
  level: 2,
  parameters: {
    first: int(50, 400),
    second: above("first", int(100, 600)),
    low: int(2, 9),
    high: above("low", int(2, 20)),
    amount: edged(int(20, 1500), [({ first }: Before) => first, ({ second }: Before) => second]),
  },
  prompt: [
    "<what>the price of an order of {amount} dollars after the discount: {low}% off the whole order from {first} dollars, {high}% off it from {second} dollars, nothing below; round the discount down to whole dollars",
    "orders of at least {first} get {low} percent off and orders of at least {second} get {high} percent off (not both), the discount rounded down. What is left to pay on {amount}?",
    "<find>the amount a customer pays for goods worth {amount} when the discount is {high}% at {second} or more, {low}% at {first} or more and 0 otherwise~[ (discount rounded down)|, discount rounded down]",
    "!pay({amount}): minus {high}% if at least {second}, else minus {low}% if at least {first}; floor the discount",
    "<do>take the [tier|volume] discount off {amount}: {low} percent from {first} on, {high} percent from {second} on, none below {first}. The discount is amount * percent / 100 in integer division",
  ],
  cases: { "just at a limit": ({ amount, first, second }) => amount === first || amount === second },
  answer: ({ amount, first, high, low, second }) =>
    amount - Math.floor((amount * (amount >= second ? high : amount >= first ? low : 0)) / 100),
  asFunction: {
    inputs: ["amount"],
    names: { amount: "x" },
    domains: {
      amount: decisive(
        ({ first, second }: Before) => [first - 1, first, second - 1, second, second + 200, first + 17, 3000, 5],
        1,
        10_000,
      ),
    },
  },
  programs: [
    {
      general: ({ amount, first, high, low, second }) => asm`
        mov  %amount, ${amount}
        mov  %percent, ${high}
        mov  %limit, ${second}
        bge  %amount, %limit, discount
        mov  %percent, ${low}
        mov  %limit, ${first}
        bge  %amount, %limit, discount
        mov  r0, %amount
        halt
    discount:
        mul  %off, %amount, %percent
        divi %off, %off, 100
        sub  r0, %amount, %off
        halt`,
    },
    {
      general: ({ amount, first, high, low, second }) => asm`
        mov  %amount, ${amount}
        mov  %percent, 0
        slti %below, %amount, ${first}
        bnez %below, discount
        mov  %percent, ${low}
        slti %below, %amount, ${second}
        bnez %below, discount
        mov  %percent, ${high}
    discount:
        mul  %off, %amount, %percent
        divi %off, %off, 100
        sub  r0, %amount, %off
        halt`,
    },
    // From the lower limit upwards; below it there is nothing to work out.
    ({ amount, first, high, low, second }) => asm`
        mov  r0, ${amount}
        mov  %limit, ${first}
        blt  r0, %limit, done
        mov  %percent, ${low}
        mov  %limit, ${second}
        blt  r0, %limit, discount
        mov  %percent, ${high}
    discount:
        mul  %off, r0, %percent
        divi %off, %off, 100
        sub  r0, r0, %off
    done:
        halt`,
  ],
})
