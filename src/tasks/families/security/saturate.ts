import { asm, family, oneOf } from "../../dsl/index.js"
import { operandFormats, operands } from "./_shared/integerWidth.js"

const MNEMONICS = { "+": "add", "-": "sub", "*": "mul" } as const

export const saturate = family({
  id: "security/saturate",
  level: 5,
  parameters: { it: operands, op: oneOf(["+", "-", "*"]) },
  formats: {
    ...operandFormats,
    name: (op: keyof typeof MNEMONICS) => ({ "+": "addition", "-": "subtraction", "*": "multiplication" })[op],
  },
  prompt: [
    "saturating {op:name}: {it:a} {op:bare} {it:b} for unsigned {it:width}-bit integers (clamp the exact result to 0..{it:most})",
    "<find>{it:a} {op:bare} {it:b}, saturated to an unsigned {it:width}-bit integer: below 0 becomes 0, above the maximum becomes {it:most}",
    "<do>compute {it:a} {op:bare} {it:b} with saturation [to|at] the unsigned {it:width}-bit range",
    "!saturating(u{it:width}: {it:a} {op:bare} {it:b})",
    "<do>avoid the wrap-around: clamp {it:a} {op:bare} {it:b} to what {it:width} unsigned bits [can hold|hold], so 0 at least and {it:most} at most",
  ],
  answer: ({ it: { a, b, width }, op }) => {
    const most = 2 ** width - 1
    return op === "+" ? Math.min(a + b, most) : op === "-" ? Math.max(a - b, 0) : Math.min(a * b, most)
  },
  programs: [
    ({ it: { a, b, width }, op }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${
          op === "-"
            ? asm`
        bltu %a, %b, floor
        sub  r0, %a, %b
        halt
    floor:
        mov  r0, 0
        halt`
            : asm`
        ${MNEMONICS[op]} %x, %a, %b
        shri %high, %x, ${width}
        bnez %high, ceiling
        mov  r0, %x
        halt
    ceiling:
        mov  r0, ${2 ** width - 1}
        halt`
        }`,
    // Branch-free: a mask of ones where the result is out of range.
    ({ it: { a, b, width }, op }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${
          op === "-"
            ? asm`
        sltu %low, %a, %b
        subi %low, %low, 1
        sub  %x, %a, %b
        and  r0, %x, %low`
            : asm`
        ${MNEMONICS[op]} %x, %a, %b
        shri %high, %x, ${width}
        sltu %high, zero, %high
        sub  %high, zero, %high
        or   %x, %x, %high
        shli %x, %x, ${64 - width}
        shri r0, %x, ${64 - width}`
        }
        halt`,
  ],
})
