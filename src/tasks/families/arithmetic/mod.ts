import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

/** Both remainders, which differ below zero. */
export const mod = family({
  id: "arithmetic/mod",
  level: 1,
  parameters: {
    a: edged(int(-49_999, 99_999), [0, 1, -1]),
    b: int(3, 500),
    sign: oneOf(["never negative", "with the sign of the dividend"]),
  },
  formats: { language: (sign: string) => (sign === "never negative" ? "(as in Python)" : "(as in C)") },
  prompt: [
    "<what>the remainder [when {a} is divided by {b}|of {a} divided by {b}], {sign:bare}",
    "<do>divide {a} by {b} and [return|keep|report] only the remainder, {sign:bare}",
    "<what>{a:words} modulo {b:words}, {sign:bare}",
    "!{a} % {b} {sign:language}",
    "my calculator has a key for the remainder, {sign:bare}. What does it show for {a} and {b}?",
    by("registers", "load {a} and {b} into registers and take the first modulo the second, {sign:bare}"),
  ],
  answer: ({ a, b, sign }) => {
    const rest = (a % b) + 0
    return rest < 0 && sign === "never negative" ? rest + b : rest
  },
  programs: [
    {
      follows: "registers",
      program: ({ a, b, sign }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        ${
          sign === "never negative" && a < 0
            ? asm`
        mod %rest, %a, %b
        add %rest, %rest, %b
        mod r0, %rest, %b`
            : asm`mod r0, %a, %b`
        }
        halt`,
    },
    // The divisor is added where the sign of the remainder says so.
    ({ a, b, sign }) => asm`
        mov  %a, ${a}
        ${
          sign === "never negative" && a < 0
            ? asm`
        modi %rest, %a, ${b}
        sari %sign, %rest, 63
        andi %sign, %sign, ${b}
        add  r0, %rest, %sign`
            : asm`modi r0, %a, ${b}`
        }
        halt`,
    // What the truncated quotient leaves, or the quotient rounded down.
    {
      follows: "registers",
      program: ({ a, b, sign }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        div  %q, %a, %b
        ${
          sign === "never negative" && a < 0
            ? asm`
        mul  %back, %q, %b
        slt  %less, %a, %back
        sub  %q, %q, %less`
            : []
        }
        mul  %q, %q, %b
        sub  r0, %a, %q
        halt`,
    },
  ],
})
