import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

const isDown = (rounding: unknown): boolean => rounding === "down"

/** Both roundings of a quotient, which differ below zero. */
export const div = family({
  id: "arithmetic/div",
  level: 1,
  parameters: {
    b: int(2, 250),
    // Some are multiples of the divisor, or next to one.
    a: edged(int(-49_999, 99_999), [
      0,
      -1,
      ({ b }: { b: number }) => b - 1,
      ({ b }: { b: number }) => 17 * b,
      ({ b }: { b: number }) => -23 * b,
      ({ b }: { b: number }) => -23 * b - 1,
    ]),
    rounding: oneOf(["down", "toward zero"]),
  },
  formats: {
    rounding: (how: string) => (how === "down" ? "rounding down" : "truncating toward zero"),
    rounded: (how: string) => (how === "down" ? "rounded down" : "truncated toward zero"),
    function: (how: string) => (how === "down" ? "floor" : "trunc"),
  },
  prompt: [
    "<do>divide {a} by {b}, {rounding:rounding}",
    "<what>{a} divided by {b}, {rounding:rounded}",
    "<what>the integer quotient of {a} and {b}, {rounding:rounded}",
    "<what>{a:words} divided by {b:words}, {rounding:rounded}",
    "!{a} / {b}, {rounding:rounded}",
    "!{rounding:function}({a} / {b})",
    "the balance of the club is {a} cents, and it is shared by {b} members. What is each one's part in cents, {rounding:rounded}?",
    by("registers", "load {a} and {b} into registers and divide the first by the second, {rounding:rounding}"),
  ],
  answer: ({ a, b, rounding }) => (rounding === "down" ? Math.floor(a / b) : Math.trunc(a / b) + 0),
  asFunction: {
    inputs: ["a"],
    domains: {
      a: edged(int(-9_999_999, 9_999_999), [
        ({ b }: { b: number }) => b - 1,
        ({ b }: { b: number }) => -23 * b,
        ({ b }: { b: number }) => -23 * b - 1,
      ]),
    },
    prompt: [
      "<do>divide {a} by {b}, {rounding:rounding}",
      "<what>{a} divided by {b:words}, {rounding:rounded}",
      "<what>the integer quotient of {a} and {b}, {rounding:rounded}",
      "!{a} / {b}, {rounding:rounded}",
      "!{rounding:function}({a} / {b})",
      "the balance of the club is {a} cents, and it is shared by {b} members. What is each one's part in cents, {rounding:rounded}?",
    ],
    programs: [
      ({ a, b, rounding }) => asm`
        mov %a, ${a}
        ${
          isDown(rounding)
            ? asm`
        mod  %rest, %a, ${b}
        sari %rest, %rest, 63
        div  %q, %a, ${b}
        add  r0, %q, %rest`
            : asm`div r0, %a, ${b}`
        }
        halt`,
      // A negative number is moved down by one less than the divisor, so that truncating rounds it down.
      ({ a, b, rounding }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        ${
          isDown(rounding)
            ? asm`
        sari %sign, %a, 63
        subi %less, %b, 1
        and  %less, %less, %sign
        sub  %a, %a, %less
        div  r0, %a, %b`
            : asm`div r0, %a, %b`
        }
        halt`,
    ],
  },
  programs: [
    {
      follows: "registers",
      program: ({ a, b, rounding }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        ${
          rounding === "down" && a < 0
            ? asm`
        div  %q, %a, %b
        mod  %rest, %a, %b
        sari %rest, %rest, 63
        add  r0, %q, %rest`
            : asm`div r0, %a, %b`
        }
        halt`,
    },
    // A negative number is moved down by one less than the divisor, so that truncating rounds it down.
    ({ a, b, rounding }) => asm`
        mov  %a, ${a}
        ${rounding === "down" && a < 0 ? asm`subi %a, %a, ${b - 1}` : []}
        divi r0, %a, ${b}
        halt`,
  ],
})
