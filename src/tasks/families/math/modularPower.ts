import { asm, by, edged, family, int } from "../../dsl/index.js"

export const modularPower = family({
  id: "math/modular_power",
  level: 2,
  // Square and multiply, for large exponents, is crypto/modular_power.
  parameters: { a: int(2, 9999), e: int(3, 30), m: int(11, 9999) },
  prompt: [
    "<what>{a}^{e} [modulo|mod] {m}",
    "<find>the remainder [of {a}^{e} divided by {m}|when {a}^{e} is divided by {m}]",
    "<do>raise {a} to the power of {e} modulo {m}",
    by("loop", "<do>multiply {e} copies of {a} together in a loop, reducing modulo {m} after every multiplication"),
    by(
      "loop",
      "<do>start with 1, and {e} times multiply by {a} and keep only the remainder modulo {m}; return the last remainder",
    ),
    "every second a counter that shows 1 at first is multiplied by {a}, and shows only the remainder by {m}. What does it show after {e} seconds?",
    "!{a}**{e} % {m}",
  ],
  answer: ({ a, e, m }) => {
    let result = 1
    for (let k = 0; k < e; k++) result = (result * a) % m
    return result
  },
  asFunction: {
    inputs: ["a", "e", "m"],
    domains: {
      a: edged(int(1, 99_999), [1, 2]),
      e: edged(int(0, 40), [0, 1, 2, 3]),
      m: edged(int(2, 99_999), [2, ({ a }: { a: number }) => a, ({ a }: { a: number }) => a + 1]),
    },
    programs: [
      {
        follows: "loop",
        program: ({ a, e, m }) => asm`
        mov  %e, ${e}
        mov  %result, 1
    while:
        beqz %e, done
        mul  %result, %result, ${a}
        mod  %result, %result, ${m}
        subi %e, %e, 1
        b    while
    done:
        mov  r0, %result
        halt`,
      },
      {
        follows: "loop",
        program: ({ a, e, m }) => asm`
        mov  %a, ${a}
        mov  %e, ${e}
        mov  %m, ${m}
        mov  %result, 1
        mov  %k, 0
    for:
        bge  %k, %e, done
        mul  %result, %result, %a
        modu %result, %result, %m
        addi %k, %k, 1
        b    for
    done:
        mov  r0, %result
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "loop",
      program: ({ a, e, m }) => asm`
        mov  %e, ${e}
        mov  %result, 1
    loop:
        muli %result, %result, ${a}
        modi %result, %result, ${m}
        subi %e, %e, 1
        bgtz %e, loop
        mov  r0, %result
        halt`,
    },
    {
      follows: "loop",
      program: ({ a, e, m }) => asm`
        mov  %a, ${a}
        mov  %e, ${e}
        mov  %m, ${m}
        mov  %result, 1
        mov  %k, 0
    for:
        bge  %k, %e, done
        mul  %result, %result, %a
        modu %result, %result, %m
        addi %k, %k, 1
        b    for
    done:
        mov  r0, %result
        halt`,
    },
    // The remainder by a division and a multiplication.
    {
      follows: "loop",
      program: ({ a, e, m }) => asm`
        mov  %left, ${e}
        mov  %m, ${m}
        mov  %result, 1
    next:
        muli %product, %result, ${a}
        div  %result, %product, %m
        mul  %result, %result, %m
        sub  %result, %product, %result
        subi %left, %left, 1
        bnez %left, next
        mov  r0, %result
        halt`,
    },
  ],
})
