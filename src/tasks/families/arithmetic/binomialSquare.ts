import { asm, family, int, oneOf } from "../../dsl/index.js"

export const binomialSquare = family({
  id: "arithmetic/binomial_square",
  level: 1,
  parameters: { a: int(2, 3000), b: int(2, 3000), plus: oneOf([true, false]) },
  formats: { name: (plus: boolean) => (plus ? "sum" : "difference"), sign: (plus: boolean) => (plus ? "+" : "-") },
  prompt: [
    "<what>the square of the {plus:name} {a} {plus:sign} {b}",
    "<what>({a} {plus:sign} {b}) squared",
    "<what>({a} {plus:sign} {b})^2",
    "<do>square the {plus:name} {a} {plus:sign} {b}",
    "!x = {a} {plus:sign} {b}; x * x",
  ],
  answer: ({ a, b, plus }) => a * a + (plus ? 2 : -2) * a * b + b * b,
  programs: [
    ({ a, b, plus }) => asm`
        mov %x, ${a}
        ${plus ? "add" : "sub"} %x, %x, ${b}
        mul r0, %x, %x
        halt`,
    ({ a, b, plus }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        ${plus ? "add" : "sub"} %x, %a, %b
        mul r0, %x, %x
        halt`,
    ({ a, b, plus }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mul  %ab, %a, %b
        shli %ab, %ab, 1
        mul  %a, %a, %a
        mul  %b, %b, %b
        add  %a, %a, %b
        ${plus ? "add" : "sub"} r0, %a, %ab
        halt`,
  ],
})
