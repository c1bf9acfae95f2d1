import { asm, family, int, oneOf } from "../../dsl/index.js"

type Way = { readonly name: string; readonly verb: string; readonly op: string }

/** Divides, and combines both results. */
export const quotientAndRemainder = family({
  id: "arithmetic/quotient_and_remainder",
  level: 1,
  parameters: {
    a: int(100, 99999),
    b: int(3, 99),
    way: oneOf([
      { name: "sum", verb: "add", op: "add" },
      { name: "product", verb: "multiply", op: "mul" },
    ]),
  },
  formats: { name: (way: Way) => way.name, verb: (way: Way) => way.verb },
  prompt: [
    "<what>the {way:name} of the integer quotient and the remainder of {a} divided by {b}",
    "<what>the {way:name} of quotient and remainder when {a} is divided by {b} in whole numbers",
    "<do>divide {a} by {b} and {way:verb} the integer quotient and the remainder",
    "<do>{way:verb} the quotient and the remainder of the integer division of {a} by {b}",
    "dividing {a} by {b} gives an integer quotient and a remainder[; what is their {way:name}?|: {way:verb} them]",
    "!q = {a} / {b} (integer division), r = {a} % {b}; {way:verb} q and r",
  ],
  answer: ({ a, b, way }) => {
    const remainder = a % b
    const quotient = (a - remainder) / b
    return way.op === "add" ? quotient + remainder : quotient * remainder
  },
  programs: [
    ({ a, b, way }) => asm`
        mov  %a, ${a}
        divi %q, %a, ${b}
        modi %r, %a, ${b}
        ${way.op} r0, %q, %r
        halt`,
    ({ a, b, way }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mod %r, %a, %b
        div %q, %a, %b
        ${way.op} r0, %q, %r
        halt`,
    ({ a, b, way }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        div %q, %a, %b
        mul %t, %q, %b
        sub %r, %a, %t
        ${way.op} r0, %q, %r
        halt`,
  ],
})
