import { asm, family, int } from "../../dsl/index.js"
import { reloadedUnless, replacedUnless, secondIf } from "./_shared/choice.js"

export const minOfTwo = family({
  id: "comparisons/min_of_two",
  level: 2,
  parameters: { a: int(-999, 9999), b: int(-999, 9999) },
  prompt: [
    "<what>the [minimum|smaller|lesser|lower] of {a} and {b}",
    "<what>the smaller of the [two numbers|two integers|pair] {a} and {b}",
    "<find>the smaller number, {a} or {b}",
    "<do>compare {a} [with|to|and] {b} and [return|keep|give me] the smaller [one|value]",
    "<do>compare {a} and {b} and leave the smaller one in r0",
    "which is [smaller|lower|less], {a} or {b}",
    "which of {a} and {b} is [smaller|lower]",
    "!min of {a} and {b}",
    "!min(a={a}, b={b})",
    "!{a} or {b}, whichever is [smaller|lower]",
    "if {a} is less than {b} return {a}, otherwise return {b}",
    "<do>pick the [minimum|smaller value] out of {a} and {b}",
  ],
  answer: ({ a, b }) => Math.min(a, b),
  programs: [
    replacedUnless(asm`ble %a, %b, done`),
    reloadedUnless(asm`blt r0, %b, done`),
    secondIf(asm`bgt  %a, %b, second`),
    // b + (a − b if that is negative)
    ({ a, b }) => asm`
        mov  %gap, ${a}
        subi %gap, %gap, ${b}
        slti %less, %gap, 0
        mul  %gap, %gap, %less
        addi r0, %gap, ${b}
        halt`,
    // b xor ((a xor b) and −(a < b))
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        slt %mask, %a, %b
        sub %mask, zero, %mask
        xor %both, %a, %b
        and %both, %both, %mask
        xor r0, %b, %both
        halt`,
  ],
})
