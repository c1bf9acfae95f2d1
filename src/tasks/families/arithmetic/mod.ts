import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

const isNeverNegative = (sign: unknown): boolean => sign === "never negative"

/** Both remainders, which differ below zero. */
export const mod = family({
  id: "arithmetic/mod",
  level: 1,
  parameters: {
    b: int(3, 500),
    // Some are multiples of the divisor, or next to one.
    a: edged(int(-49_999, 99_999), [
      0,
      -1,
      ({ b }: { b: number }) => b - 1,
      ({ b }: { b: number }) => 17 * b,
      ({ b }: { b: number }) => -23 * b,
      ({ b }: { b: number }) => -23 * b - 1,
    ]),
    sign: oneOf(["never negative", "with the sign of the dividend"]),
  },
  formats: {
    how: (sign: string) => (sign === "never negative" ? "as a number that is never negative" : sign),
    language: (sign: string) => (sign === "never negative" ? "(as in Python)" : "(as in C)"),
  },
  prompt: [
    "<what>the remainder [when {a} is divided by {b}|of {a} divided by {b}], {sign:how}",
    "<do>divide {a} by {b} and [return|keep|report] only the remainder, {sign:how}",
    "<what>{a:words} modulo {b:words}, {sign:how}",
    "!{a} % {b} {sign:language}",
    "my calculator has a key for the remainder, {sign:how}. What does it show for {a} and {b}?",
    by("registers", "load {a} and {b} into registers and take the first modulo the second, {sign:how}"),
  ],
  answer: ({ a, b, sign }) => {
    const rest = (a % b) + 0
    return rest < 0 && sign === "never negative" ? rest + b : rest
  },
  asFunction: {
    inputs: ["a"],
    domains: {
      a: edged(int(-9_999_999, 9_999_999), [
        0,
        -1,
        ({ b }: { b: number }) => b,
        ({ b }: { b: number }) => b - 1,
        ({ b }: { b: number }) => -23 * b,
        ({ b }: { b: number }) => -23 * b - 1,
      ]),
    },
    prompt: [
      "<what>the remainder [when {a} is divided by {b}|of {a} divided by {b}], {sign:how}",
      "<do>divide {a} by {b} and [return|keep|report] only the remainder, {sign:how}",
      "<what>{a} modulo {b:words}, {sign:how}",
      "!{a} % {b} {sign:language}",
      "my calculator has a key for the remainder, {sign:how}. What does it show for {a} and {b}?",
    ],
    programs: [
      ({ a, b, sign }) => asm`
        mov %a, ${a}
        ${
          isNeverNegative(sign)
            ? asm`
        mod %rest, %a, ${b}
        add %rest, %rest, ${b}
        mod r0, %rest, ${b}`
            : asm`mod r0, %a, ${b}`
        }
        halt`,
      // The divisor is added where the sign of the remainder says so.
      ({ a, b, sign }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${
          isNeverNegative(sign)
            ? asm`
        mod  %rest, %a, %b
        sari %sign, %rest, 63
        and  %sign, %sign, %b
        add  r0, %rest, %sign`
            : asm`
        div  %q, %a, %b
        mul  %q, %q, %b
        sub  r0, %a, %q`
        }
        halt`,
    ],
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
    // What the quotient leaves; below zero the divisor is added.
    {
      follows: "registers",
      program: ({ a, b, sign }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        div  %q, %a, %b
        mul  %q, %q, %b
        ${
          sign === "never negative" && a < 0
            ? asm`
        sub  %rest, %a, %q
        sari %sign, %rest, 63
        and  %sign, %sign, %b
        add  r0, %rest, %sign`
            : asm`sub r0, %a, %q`
        }
        halt`,
    },
  ],
})
