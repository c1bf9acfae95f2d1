import { asm, family, int, mapped, steps } from "../../dsl/index.js"

/** Prices are multiples of 20 cents and rates of 5 %, so every amount is a whole number of cents. */
export const discount = family({
  id: "arithmetic/discount",
  level: 1,
  parameters: { price: steps(100, 99980, 20), rate: mapped(int(1, 19), (n) => 5 * n) },
  prompt: [
    "<what>the [sale price|discounted price|price to pay] in cents of an item that costs {price} cents after a discount of {rate}%",
    "<do>apply a discount of {rate}% to a price of {price} cents[| and return the new price in cents]",
    "<do>take {rate} percent off [a price of {price} cents|{price} cents]",
    "an item costs {price} cents and is {rate}% off[; what does it cost now (in cents)?|; how many cents do i pay?]",
    "how many cents do i pay for an item of {price} cents at {rate} percent off",
    "!{price} cents, {rate}% off: price in cents",
  ],
  answer: ({ price, rate }) => (price / 20) * (20 - rate / 5),
  programs: [
    ({ price, rate }) => asm`
        mov  %price, ${price}
        muli %off, %price, ${rate}
        divi %off, %off, 100
        sub  r0, %price, %off
        halt`,
    ({ price, rate }) => asm`
        mov  %price, ${price}
        muli %price, %price, ${100 - rate}
        divi r0, %price, 100
        halt`,
    ({ price, rate }) => asm`
        mov  %price, ${price}
        mov  %rate, ${rate}
        mov  %hundred, 100
        sub  %rate, %hundred, %rate
        mul  %price, %price, %rate
        div  r0, %price, %hundred
        halt`,
  ],
})
