import { asm, family, int } from "../../dsl/index.js"

export const productOfRange = family({
  id: "loops/product_of_range",
  level: 2,
  parameters: { a: int(2, 120), b: int(1, 5) },
  adjust: ({ a, b }) => ({ a, b: a + b }),
  prompt: [
    "<what>the product of [all|the] whole numbers from {a} to {b} inclusive",
    "<do>multiply [together all integers|all the integers together] from {a} through {b}",
    "<do>loop from {a} up to and including {b} and multiply the [counter|loop variable] into a [running product|product] that starts at 1",
    "!p = 1; for i = {a} to {b} inclusive: p *= i; at the end return p",
    "what do you get when you multiply every integer from {a} to {b}, both included",
    "!product({a} to {b})[| inclusive]",
  ],
  answer: ({ a, b }) => {
    let product = b
    for (let i = b - 1; i >= a; i--) product *= i
    return product
  },
  programs: [
    ({ a, b }) => asm`
        mov  %product, 1
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        mul  %product, %product, %i
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %product
        halt`,
    ({ a, b }) => asm`
        mov  %product, ${a}
        mov  %i, ${a}
        mov  %last, ${b}
    while:
        beq  %i, %last, done
        addi %i, %i, 1
        mul  %product, %product, %i
        b    while
    done:
        mov  r0, %product
        halt`,
    ({ a, b }) => asm`
        mov  %product, ${b}
        mov  %i, ${b - 1}
    down:
        mul  %product, %product, %i
        subi %i, %i, 1
        slti %stop, %i, ${a}
        beqz %stop, down
        mov  r0, %product
        halt`,
  ],
})
