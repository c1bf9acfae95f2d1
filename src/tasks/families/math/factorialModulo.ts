import { asm, family, int } from "../../dsl/index.js"

export const factorialModulo = family({
  id: "math/factorial_modulo",
  level: 2,
  parameters: { n: int(4, 30), m: int(1009, 99_999) },
  prompt: [
    "<find>the remainder [of {n} factorial divided by {m}|when the factorial of {n} is divided by {m}|that factorial({n}) leaves when divided by {m}]",
    "<what>{n} factorial [modulo|mod] {m}",
    "<what>the factorial of {n} modulo {m}[|, reducing after every multiplication]",
    "<do>multiply the integers 1 to {n} together modulo {m}",
    "<do>divide {n} factorial by {m} and [keep|return] the remainder",
    "what is left over when {n} factorial is divided by {m}",
    "!factorial({n}) mod {m}",
    "!fact({n}) % {m}",
  ],
  answer: ({ m, n }) => {
    let product = 1
    for (let factor = 2; factor <= n; factor++) product = (product * factor) % m
    return product
  },
  programs: [
    ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %product, 1
    loop:
        mul  %product, %product, %n
        modi %product, %product, ${m}
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %product
        halt`,
    ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        mov  %i, 1
        mov  %product, 1
    loop:
        mul  %product, %product, %i
        modu %product, %product, %m
        addi %i, %i, 1
        ble  %i, %n, loop
        mov  r0, %product
        halt`,
    // Stops early where the product has become 0.
    ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %product, %n
    loop:
        subi %n, %n, 1
        beqz %n, done
        mul  %product, %product, %n
        modi %product, %product, ${m}
        bnez %product, loop
    done:
        mov  r0, %product
        halt`,
  ],
})
