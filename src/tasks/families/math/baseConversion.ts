import { asm, by, edged, family, int } from "../../dsl/index.js"

export const baseConversion = family({
  id: "math/base_conversion",
  level: 2,
  parameters: {
    base: int(2, 9),
    n: edged(int(10, 9999), [({ base }: { base: number }) => base ** 4, ({ base }: { base: number }) => base ** 4 - 1]),
  },
  prompt: [
    "<do>express {n} in base {base} and return the digits as a decimal number (for example, 5 in base 2 gives 101)",
    "<do>convert {n} to base {base}; the result is the integer whose decimal digits are the base-{base} digits",
    "<what>the base-{base} representation of {n}, read as if it were a decimal number",
    "how is {n} written in base {base} (answer with the digits as one decimal integer)",
    by(
      "dividing",
      "<do>keep dividing {n} by {base} until 0 is left, write the remainders from right to left as decimal digits, and return the number that they form",
    ),
    "on a planet where people have {base} fingers and count in base {base}, which digits do they write for {n}? Give them as one decimal integer.",
    "!{n} to base {base}, digits as an ordinary integer",
  ],
  answer: ({ base, n }) => Number(n.toString(base)),
  asFunction: {
    inputs: ["n", "base"],
    names: { base: "b" },
    domains: {
      base: edged(int(2, 10), [2, 3, 10]),
      n: edged(int(0, 32_767), [
        0,
        1,
        ({ base }: { base: number }) => base,
        ({ base }: { base: number }) => base - 1,
        ({ base }: { base: number }) => base ** 4,
      ]),
    },
    prompt: [
      "<do>express {n} in base {base} and return the digits as a decimal number (for example, 5 in base 2 gives 101)",
      "<do>convert {n} to base {base}; the result is the integer whose decimal digits are the base-{base} digits",
      "<what>the base-{base} representation of {n}, read as if it were a decimal number",
      "how is {n} written in base {base} (answer with the digits as one decimal integer)",
      by(
        "dividing",
        "<do>keep dividing {n} by {base} until 0 is left, write the remainders from right to left as decimal digits, and return the number that they form",
      ),
      "on a planet where people have {base} fingers and count in base {base}, which digits do they write for {n}? Give them as one decimal integer.",
      "!{n} to base {base}, digits as an ordinary decimal integer",
    ],
    programs: [
      {
        follows: "dividing",
        program: ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %place, 1
        mov  %result, 0
    loop:
        mod  %digit, %n, ${base}
        div  %n, %n, ${base}
        mul  %digit, %digit, %place
        add  %result, %result, %digit
        muli %place, %place, 10
        bnez %n, loop
        mov  r0, %result
        halt`,
      },
      // Every carry into the next place moves the result up by 10 - base of the present ones.
      ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %worth, 10
        sub  %worth, %worth, ${base}
        mov  %result, %n
    while:
        div  %n, %n, ${base}
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
        mov  %base, ${base}
        mov  %power, 1
    raise:
        mov  %top, %power
        mul  %power, %power, %base
        ble  %power, %n, raise
        mov  %result, 0
    next:
        muli %result, %result, 10
        div  %digit, %n, %top
        mod  %n, %n, %top
        add  %result, %result, %digit
        div  %top, %top, %base
        bgtz %top, next
        mov  r0, %result
        halt`,
    ],
  },
  programs: [
    {
      follows: "dividing",
      program: ({ base, n }) => asm`
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
    },
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
        mov  %base, ${base}
        mov  %power, 1
    raise:
        mov  %top, %power
        mul  %power, %power, %base
        ble  %power, %n, raise
        mov  %result, 0
    next:
        muli %result, %result, 10
        div  %digit, %n, %top
        mod  %n, %n, %top
        add  %result, %result, %digit
        div  %top, %top, %base
        bgtz %top, next
        mov  r0, %result
        halt`,
  ],
})
