import { asm, family, int } from "../../dsl/index.js"

export const recursivePeasant = family({
  id: "functions/recursive_peasant",
  level: 4,
  parameters: { a: int(0, 999), b: int(1, 999) },
  prompt: [
    "<do>multiply {a} by {b} [recursively|with a recursive function] [by doubling and halving|using only additions and shifts|the Russian peasant way]",
    "<what>the product of {a} and {b} by recursive Russian peasant multiplication",
    "<please>write a recursive multiplication function that uses only addition, doubling and halving, and call it with {a} and {b}",
    "with mul(x, 0) = 0 and mul(x, y) = mul(2x, floor(y / 2)), plus x if y is odd, [compute|return] mul(x, y) for x = {a} and y = {b}",
    "!peasant multiply {a} by {b}, recursive",
  ],
  answer: ({ a, b }) => a * b,
  programs: [
    ({ a, b }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call times
        halt
    times:
        bnez r1, recurse
        mov  r0, 0
        ret
    recurse:
        subi sp, sp, 16
        store.d r0, [sp]
        store.d r1, [sp + 8]
        add  r0, r0, r0
        shri r1, r1, 1
        call times
        load.d %y, [sp + 8]
        andi %y, %y, 1
        beqz %y, even
        load.d %x, [sp]
        add  r0, r0, %x
    even:
        addi sp, sp, 16
        ret`,
    ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  r0, 0
        call times
        halt
    times:
        beqz %y, done
        andi %odd, %y, 1
        beqz %odd, even
        add  r0, r0, %x
    even:
        shli %x, %x, 1
        shri %y, %y, 1
        call times
    done:
        ret`,
    ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        call times
        halt
    times:
        beqz %y, nothing
        andi %odd, %y, 1
        subi sp, sp, 8
        store.d %odd, [sp]
        shri %y, %y, 1
        call times
        load.d %odd, [sp]
        addi sp, sp, 8
        add  r0, r0, r0
        beqz %odd, even
        add  r0, r0, %x
    even:
        ret
    nothing:
        mov  r0, 0
        ret`,
  ],
})
