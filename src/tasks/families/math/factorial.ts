import { asm, family, int } from "../../dsl/index.js"

export const factorial = family({
  id: "math/factorial",
  level: 2,
  parameters: { n: int(0, 18) },
  prompt: [
    "<what>{n} factorial",
    "<what>[the factorial|the value of the factorial] of {n}",
    "<what>{n:words} factorial[| with a loop| iteratively]",
    "<what>{n}! [with a loop|iteratively|without recursion]",
    "<do>[use a loop to|iteratively] compute {n}![|, where 0! is 1]",
    "<do>put {n} factorial into r0",
    "!fact({n}) [with 0! = 1|by loop|iterative]",
    "!factorial({n})",
    "how [large|big] is {n} factorial",
    "in how many orders can {n} {n?thing|different things} be put (0 things: 1 order)?",
  ],
  answer: ({ n }) => {
    let product = 1
    for (let factor = 2; factor <= n; factor++) product *= factor
    return product
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %product, 1
    while:
        beqz %n, done
        mul  %product, %product, %n
        subi %n, %n, 1
        b    while
    done:
        mov  r0, %product
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %i, 1
        mov  %product, 1
    loop:
        mul  %product, %product, %i
        addi %i, %i, 1
        ble  %i, %n, loop
        mov  r0, %product
        halt`,
    // Down to 2: the factor 1 changes nothing.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %product, 1
    test:
        slti %small, %n, 2
        bnez %small, done
        mul  %product, %product, %n
        subi %n, %n, 1
        b    test
    done:
        mov  r0, %product
        halt`,
  ],
})
