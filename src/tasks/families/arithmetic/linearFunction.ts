import { asm, edged, family, int, mapped } from "../../dsl/index.js"
import { polynomialText } from "./_shared/polynomialForm.js"

export const linearFunction = family({
  id: "arithmetic/linear_function",
  level: 1,
  parameters: {
    f: mapped(int(0, 98 * 198 - 1), (index): readonly [m: number, b: number] => {
      const m = 2 + (index % 98)
      const b = Math.floor(index / 98) - 99
      return [index % 3 === 0 ? -m : m, b < 0 ? b : b + 1]
    }),
    x: int(-500, 500),
  },
  formats: { line: (f: readonly [number, number]) => polynomialText(f) },
  prompt: [
    "<do>evaluate {f:line} [at|for] x = {x}",
    "<what>f({x}) where f(x) = {f:line}",
    "<what>the value of {f:line} [at|for|when] x = {x}",
    "let f(x) = {f:line}. [What does f give at x = {x}?|Give me its value at x = {x}]",
    "a machine turns every number x into {f:line}. What comes out when {x} goes in?",
    "!y = {f:line}, x = {x}, find y",
  ],
  answer: ({ f: [m, b], x }) => m * x + b,
  asFunction: {
    inputs: ["x"],
    names: { x: "v" },
    prompt: [
      "<do>evaluate f(x) = {f:line} [at|for] x = {x}",
      "<what>f({x}) where f(x) = {f:line}",
      "<what>the value of {f:line} [at|for|when] x = {x}",
      "let f(x) = {f:line}. [What is f({x})?|Give me f({x})]",
      "a machine turns every number x into {f:line}. What comes out when {x} goes in?",
      "!y = {f:line}, x = {x}, find y",
    ],
    domains: { x: edged(int(-9_999_999, 9_999_999), [0, 1, -1]) },
  },
  programs: [
    {
      general: ({ f: [m, b], x }) => asm`
        mov  %x, ${x}
        muli %x, %x, ${m}
        ${b < 0 ? "sub" : "add"} r0, %x, ${Math.abs(b)}
        halt`,
    },
    {
      general: ({ f: [m, b], x }) => asm`
        mov %x, ${x}
        mov %m, ${m}
        mov %b, ${b}
        mul %x, %x, %m
        add r0, %x, %b
        halt`,
    },
    ({ f: [m, b], x }) => asm`
        mov  %y, ${m}
        muli %y, %y, ${x}
        addi r0, %y, ${b}
        halt`,
  ],
})
