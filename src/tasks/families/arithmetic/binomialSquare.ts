import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

export const binomialSquare = family({
  id: "arithmetic/binomial_square",
  level: 1,
  parameters: { a: int(1000, 4000), b: int(2, 999), plus: oneOf([true, false]) },
  formats: {
    longer: (plus: boolean) => (plus ? "longer" : "shorter"),
    name: (plus: boolean) => (plus ? "sum" : "difference"),
    sign: (plus: boolean) => (plus ? "+" : "-"),
  },
  prompt: [
    "<what>the square of the {plus:name} {a} {plus:sign} {b}",
    "<what>({a} {plus:sign} {b})^2",
    by("first", "<do>work out {a} {plus:sign} {b} and square the result"),
    by("first", "!x = {a} {plus:sign} {b}; x * x"),
    "a square field has sides of {a} meters, and a new fence makes each side {b} meters {plus:longer}. What area does it have then, in square meters?",
  ],
  answer: ({ a, b, plus }) => a * a + (plus ? 2 : -2) * a * b + b * b,
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: int(1000, 4_000_000), b: edged(int(1, 999), [1, 2]) },
  },
  programs: [
    {
      follows: "first",
      general: ({ a, b, plus }) => asm`
        mov %x, ${a}
        ${plus ? "add" : "sub"} %x, %x, ${b}
        mul r0, %x, %x
        halt`,
    },
    {
      follows: "first",
      general: ({ a, b, plus }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        ${plus ? "add" : "sub"} %x, %a, %b
        mul r0, %x, %x
        halt`,
    },
    {
      general: ({ a, b, plus }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mul  %ab, %a, %b
        shli %ab, %ab, 1
        mul  %a, %a, %a
        mul  %b, %b, %b
        add  %a, %a, %b
        ${plus ? "add" : "sub"} r0, %a, %ab
        halt`,
    },
  ],
})
