import { asm, edged, family, int, oneOf } from "../../dsl/index.js"

type Way = { readonly name: string; readonly op: string }

/** Divides, and combines both results. */
export const quotientAndRemainder = family({
  id: "arithmetic/quotient_and_remainder",
  level: 1,
  parameters: {
    b: int(3, 99),
    a: edged(int(100, 99_999), [({ b }: { b: number }) => 1000 * b, ({ b }: { b: number }) => 1000 * b - 1]),
    way: oneOf([
      { name: "sum", op: "add" },
      { name: "difference", op: "sub" },
    ]),
  },
  formats: {
    name: ({ name }: Way) => name,
    sign: ({ op }: Way) => (op === "add" ? "plus" : "minus"),
    symbol: ({ op }: Way) => (op === "add" ? "+" : "-"),
  },
  prompt: [
    "<what>the integer quotient {way:sign} the remainder of {a} divided by {b}",
    "<what>the {way:name} of quotient and remainder when {a} is divided by {b} in whole numbers (quotient {way:sign} remainder)",
    "dividing {a} by {b} gives an integer quotient and a remainder. What is the quotient {way:sign} the remainder?",
    "{a} eggs are packed into boxes of {b}. What is the number of full boxes {way:sign} the number of eggs left over?",
    "!q = {a} / {b} (integer division), r = {a} % {b}; q {way:symbol} r",
  ],
  answer: ({ a, b, way }) => {
    const remainder = a % b
    const quotient = (a - remainder) / b
    return way.op === "add" ? quotient + remainder : quotient - remainder
  },
  asFunction: {
    inputs: ["a", "b"],
    domains: {
      b: edged(int(1, 9999), [1, 2]),
      a: edged(int(0, 9_999_999), [
        0,
        ({ b }: { b: number }) => b,
        ({ b }: { b: number }) => b - 1,
        ({ b }: { b: number }) => 100 * b,
      ]),
    },
  },
  programs: [
    ({ a, b, way }) => asm`
        mov  %a, ${a}
        divi %q, %a, ${b}
        modi %r, %a, ${b}
        ${way.op} r0, %q, %r
        halt`,
    {
      general: ({ a, b, way }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mod %r, %a, %b
        div %q, %a, %b
        ${way.op} r0, %q, %r
        halt`,
    },
    {
      general: ({ a, b, way }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        div %q, %a, %b
        mul %t, %q, %b
        sub %r, %a, %t
        ${way.op} r0, %q, %r
        halt`,
    },
  ],
})
