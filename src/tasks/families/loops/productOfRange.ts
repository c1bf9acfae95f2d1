import { asm, by, family, int } from "../../dsl/index.js"

export const productOfRange = family({
  id: "loops/product_of_range",
  level: 2,
  parameters: { a: int(2, 300), b: int(1, 5) },
  adjust: ({ a, b }) => ({ a, b: a + b }),
  prompt: [
    "<what>the product of [all|the] whole numbers from {a} to {b} inclusive",
    "<do>multiply [together all integers|all the integers together] from {a} through {b}",
    by(
      "upwards from 1",
      "<do>loop from {a} up to and including {b} and multiply the [counter|loop variable] into a [running product|product] that starts at 1",
    ),
    by("upwards from 1", "!p = 1; for i = {a} to {b} inclusive: p *= i; at the end return p"),
    "what do you get when you multiply every integer from {a} to {b}, both included",
    "!product of {a} to {b} inclusive",
    "a safe has one dial for every whole number from {a} to {b}, both included, with that many positions. How many settings of all dials are there?",
  ],
  answer: ({ a, b }) => {
    let product = b
    for (let i = b - 1; i >= a; i--) product *= i
    return product
  },
  programs: [
    {
      follows: "upwards from 1",
      program: ({ a, b }) => asm`
        mov  %product, 1
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        mul  %product, %product, %i
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %product
        halt`,
    },
    {
      follows: "upwards from 1",
      program: ({ a, b }) => asm`
        mov  %i, ${a}
        mov  %product, 1
    while:
        slti %more, %i, ${b + 1}
        beqz %more, done
        mul  %product, %product, %i
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %product
        halt`,
    },
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
