import { asm, family, int } from "../../dsl/index.js"
import { reloadedUnless, replacedUnless, secondIf } from "./_shared/choice.js"

export const maxOfTwo = family({
  id: "comparisons/max_of_two",
  level: 2,
  parameters: { a: int(-999, 9999), b: int(-999, 9999) },
  prompt: [
    "<what>the [maximum|larger|greater|bigger] of {a} and {b}",
    "<what>the larger of the [two numbers|two integers|pair] {a} and {b}",
    "<find>the bigger number, {a} or {b}",
    "<do>compare {a} [with|to|and] {b} and [return|keep|give me] the larger [one|value]",
    "<do>compare {a} and {b} and leave the larger one in r0",
    "which is [larger|greater|bigger|higher], {a} or {b}",
    "which of {a} and {b} is [larger|greater|bigger]",
    "!max of {a} and {b}",
    "!max(a={a}, b={b})",
    "!{a} or {b}, whichever is [larger|greater]",
    "if {a} is greater than {b} return {a}, otherwise return {b}",
    "<do>pick the [maximum|larger value] out of {a} and {b}",
  ],
  answer: ({ a, b }) => Math.max(a, b),
  programs: [
    replacedUnless(asm`bge %a, %b, done`),
    reloadedUnless(asm`bgt r0, %b, done`),
    secondIf(asm`blt  %a, %b, second`),
    // a − (a − b if that is negative)
    ({ a, b }) => asm`
        mov  %a, ${a}
        subi %gap, %a, ${b}
        slti %less, %gap, 0
        mul  %gap, %gap, %less
        sub  r0, %a, %gap
        halt`,
    // b xor ((a xor b) and −(b < a))
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        slt %mask, %b, %a
        sub %mask, zero, %mask
        xor %both, %a, %b
        and %both, %both, %mask
        xor r0, %b, %both
        halt`,
  ],
})
