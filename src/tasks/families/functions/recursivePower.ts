import { asm, family, int } from "../../dsl/index.js"

export const recursivePower = family({
  id: "functions/recursive_power",
  level: 4,
  parameters: { k: int(1, 999), x: int(2, 16), e: int(1, 12) },
  prompt: [
    "<what>x^e + {k} for x = {x} and e = {e}, [by recursion|using a recursive power function|with a power function that calls itself]",
    "<please>write a recursive power function and return power(base = {x}, exponent = {e}) + {k}",
    "<do>raise {x} to the exponent {e} [recursively|by recursion|using recursion] and add {k} to the result",
    "with x^0 = 1 and x^n = x * x^(n-1) as a recursive function, [compute|return|find] {x}^{e} + {k}",
    "<what>{k} more than {x}^{e}, with a recursive function for the power",
  ],
  answer: ({ e, k, x }) => x ** e + k,
  programs: [
    ({ e, k, x }) => asm`
        mov  %x, ${x}
        mov  %e, ${e}
        call power
        addi r0, r0, ${k}
        halt
    power:
        beqz %e, one
        subi %e, %e, 1
        call power
        mul  r0, r0, %x
        ret
    one:
        mov  r0, 1
        ret`,
    ({ e, k, x }) => asm`
        mov  r0, ${x}
        mov  r1, ${e}
        call power
        addi r0, r0, ${k}
        halt
    power:
        bnez r1, recurse
        mov  r0, 1
        ret
    recurse:
        subi sp, sp, 16
        store.d r0, [sp]
        store.d r1, [sp + 8]
        shri r1, r1, 1
        call power
        mul  r0, r0, r0
        load.d %e, [sp + 8]
        andi %e, %e, 1
        beqz %e, even
        load.d %x, [sp]
        mul  r0, r0, %x
    even:
        addi sp, sp, 16
        ret`,
    ({ e, k, x }) => asm`
        mov  r0, 1
        mov  %x, ${x}
        mov  %e, ${e}
        call power
        addi r0, r0, ${k}
        halt
    power:
        beqz %e, done
        andi %odd, %e, 1
        beqz %odd, square
        mul  r0, r0, %x
    square:
        mul  %x, %x, %x
        shri %e, %e, 1
        call power
    done:
        ret`,
  ],
})
