import { asm, family, int } from "../../dsl/index.js"

export const digitalRootCalls = family({
  id: "functions/digital_root_calls",
  level: 4,
  parameters: { n: int(1000, 99_999_999), k: int(2, 60) },
  prompt: [
    "<what>{k} times the digital root of {n}[|, calling a digit sum function until one digit is left]",
    "<do>call a digit_sum function on {n} and then on its own results until a single digit is left, and multiply that digit by {k}",
    "<please>write a digit sum function, apply it to {n} repeatedly until the value is below 10 and <give> {k} times that value",
    "with repeated [calls of|calls to] a function that adds the decimal digits, reduce {n} to one digit and multiply it by {k}",
  ],
  answer: ({ k, n }) => k * (1 + ((n - 1) % 9)),
  programs: [
    ({ k, n }) => asm`
        mov  r0, ${n}
        mov  %ten, 10
    again:
        call digit_sum
        bge  r0, %ten, again
        muli r0, r0, ${k}
        halt
    digit_sum:
        mov  %rest, r0
        mov  r0, 0
    next:
        mod  %digit, %rest, %ten
        add  r0, r0, %digit
        div  %rest, %rest, %ten
        bnez %rest, next
        ret`,
    ({ k, n }) => asm`
        mov  r0, ${n}
        call root
        muli r0, r0, ${k}
        halt
    root:
        slti %single, r0, 10
        bnez %single, done
        call digit_sum
        b    root
    digit_sum:
        slti %single, r0, 10
        bnez %single, done
        modi %digit, r0, 10
        subi sp, sp, 8
        store.d %digit, [sp]
        divi r0, r0, 10
        call digit_sum
        load.d %digit, [sp]
        addi sp, sp, 8
        add  r0, r0, %digit
    done:
        ret`,
  ],
})
