import { asm, family } from "../../dsl/index.js"
import { operandFormats, operands } from "./_shared/integerWidth.js"

export const checkedAdd = family({
  id: "security/checked_add",
  level: 5,
  parameters: { it: operands },
  formats: operandFormats,
  prompt: [
    "<do>add {it:a} and {it:b} as unsigned {it:width}-bit integers and return -1 [on overflow|if the sum overflows]",
    "safe addition: {it:a} + {it:b} in unsigned {it:width}-bit arithmetic, or -1 if the sum does not fit",
    "<find>the sum of {it:a} and {it:b} if it fits an unsigned {it:width}-bit integer, else -1",
    "!checked_add_u{it:width}(x={it:a}, y={it:b}) [or -1 on overflow|with -1 for an overflow]",
    "<do>check the addition {it:a} + {it:b} for overflow of {it:width} unsigned bits; <report> the sum or -1",
  ],
  answer: ({ it: { a, b, width } }) => (a + b < 2 ** width ? a + b : -1),
  programs: [
    ({ it: { a, b, width } }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        add  %sum, %a, %b
        shri %carry, %sum, ${width}
        bnez %carry, overflow
        mov  r0, %sum
        halt
    overflow:
        mov  r0, -1
        halt`,
    // b must be at most what a leaves.
    ({ it: { a, b, width } }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %room, ${2 ** width - 1}
        sub  %room, %room, %a
        bltu %room, %b, overflow
        add  r0, %a, %b
        halt
    overflow:
        mov  r0, -1
        halt`,
    // The carry becomes a mask.
    ({ it: { a, b, width } }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        add  %sum, %a, %b
        shri %carry, %sum, ${width}
        sub  %carry, zero, %carry
        or   r0, %sum, %carry
        halt`,
  ],
})
