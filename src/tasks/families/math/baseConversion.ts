import { asm, family, int } from "../../dsl/index.js"

export const baseConversion = family({
  id: "math/base_conversion",
  level: 2,
  parameters: { n: int(10, 9999), base: int(2, 9) },
  prompt: [
    "<do>express {n} in base {base} and return the digits as a decimal number (for example, 5 in base 2 gives 101)",
    "<do>convert {n} to base {base}; the result is the integer whose decimal digits are the base-{base} digits",
    "<what>the base-{base} representation of {n}, read as if it were a decimal number",
    "how is {n} written in base {base} (answer with the digits as one decimal integer)",
    "!{n} to base {base}, digits as an ordinary integer",
    "<find>the integer whose decimal digits spell {n} in base {base}",
  ],
  answer: ({ base, n }) => Number(n.toString(base)),
  programs: [
    ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %place, 1
        mov  %result, 0
    loop:
        modi %digit, %n, ${base}
        divi %n, %n, ${base}
        mul  %digit, %digit, %place
        add  %result, %result, %digit
        muli %place, %place, 10
        bnez %n, loop
        mov  r0, %result
        halt`,
    // Every carry into the next place moves the result up by 10 − base of the present ones.
    ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %result, %n
        mov  %worth, ${10 - base}
    while:
        divi %n, %n, ${base}
        beqz %n, done
        mul  %part, %n, %worth
        add  %result, %result, %part
        muli %worth, %worth, 10
        b    while
    done:
        mov  r0, %result
        halt`,
    // From the highest power of the base downwards.
    ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %power, ${base ** (n.toString(base).length - 1)}
        mov  %result, 0
    next:
        muli %result, %result, 10
        div  %digit, %n, %power
        mod  %n, %n, %power
        add  %result, %result, %digit
        divi %power, %power, ${base}
        bgtz %power, next
        mov  r0, %result
        halt`,
  ],
})
