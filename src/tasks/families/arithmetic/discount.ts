import { asm, by, edged, family, int } from "../../dsl/index.js"

export const discount = family({
  id: "arithmetic/discount",
  level: 1,
  parameters: { price: int(100, 99_999), rate: int(1, 75) },
  prompt: [
    "<what>the [sale price|discounted price|price to pay] in cents of an item that costs {price} cents after a discount of {rate}%, the discount rounded down to whole cents",
    by(
      "taken off",
      "<do>take {rate} percent of {price} cents, rounded down, off the price[| and return the new price in cents]",
    ),
    "a jacket costs {price} cents and is {rate}% off today. How many cents do I pay (the discount is rounded down)?",
    "how many cents do I pay for an item of {price} cents at {rate} percent off, if the discount is rounded down",
    "!{price} cents, {rate}% off (discount rounded down): price in cents",
  ],
  answer: ({ price, rate }) => price - Math.floor((price * rate) / 100),
  asFunction: {
    inputs: ["price", "rate"],
    domains: {
      price: edged(int(0, 9_999_999), [0, 1, 100, 101, 10_001]),
      rate: edged(int(0, 100), [0, 1, 50, 99, 100]),
    },
    prompt: [
      "<what>the [sale price|discounted price|price to pay] in cents of an item that costs {price} cents after a discount of {rate} percent, the discount rounded down to whole cents",
      by(
        "taken off",
        "<do>take {rate} percent of {price} cents, rounded down, off the price[| and return the new price in cents]",
      ),
      "a jacket costs {price} cents and is {rate}% off today. How many cents do I pay (the discount is rounded down)?",
      "how many cents do I pay for an item of {price} cents at {rate} percent off, if the discount is rounded down",
      "!{price} cents, {rate}% off (discount rounded down): price in cents",
    ],
    names: { price: "p", rate: "r" },
    programs: [
      {
        follows: "taken off",
        program: ({ price, rate }) => asm`
        mov  %price, ${price}
        mul  %off, %price, ${rate}
        divi %off, %off, 100
        sub  r0, %price, %off
        halt`,
      },
      // What is left in percent, rounded up.
      ({ price, rate }) => asm`
        mov  %left, 100
        sub  %left, %left, ${rate}
        mul  %left, %left, ${price}
        addi %left, %left, 99
        divi r0, %left, 100
        halt`,
    ],
  },
  programs: [
    {
      follows: "taken off",
      program: ({ price, rate }) => asm`
        mov  %price, ${price}
        muli %off, %price, ${rate}
        divi %off, %off, 100
        sub  r0, %price, %off
        halt`,
    },
    {
      follows: "taken off",
      program: ({ price, rate }) => asm`
        mov  %price, ${price}
        mov  %rate, ${rate}
        mov  %hundred, 100
        mul  %off, %price, %rate
        div  %off, %off, %hundred
        sub  r0, %price, %off
        halt`,
    },
    // What is left in percent, rounded up.
    ({ price, rate }) => asm`
        mov  %left, 100
        subi %left, %left, ${rate}
        muli %left, %left, ${price}
        addi %left, %left, 99
        divi r0, %left, 100
        halt`,
  ],
})
