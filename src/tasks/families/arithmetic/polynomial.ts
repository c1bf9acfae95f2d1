import { type Asm, asm, edged, family, int, mapped } from "../../dsl/index.js"
import { polynomialText } from "./_shared/polynomialForm.js"

/** A polynomial of degree 2 … 5, of which the first two and the last coefficient are counted. */
export const polynomial = family({
  id: "arithmetic/polynomial",
  level: 1,
  weight: 3,
  parameters: {
    p: mapped(int(0, 9 * 19 * 18 - 1), (index, draws) => {
      const rest = Math.floor(index / 9)
      const last = Math.floor(rest / 19) - 9
      const between = Array.from({ length: draws.below(4) }, () => draws.below(14) - 5)
      return [1 + (index % 9), (rest % 19) - 9, ...between, last < 0 ? last : last + 1]
    }),
    // At 0 there would be nothing to do.
    x: mapped(int(-12, 19), (n) => (n < 0 ? n : n + 1)),
  },
  formats: {
    caret: (p: ReadonlyArray<number>) => polynomialText(p),
    stars: (p: ReadonlyArray<number>) => polynomialText(p, "**"),
  },
  prompt: [
    "<do>evaluate [{p:caret}|{p:stars}|the polynomial {p:caret}] [at|for] x = {x}",
    "<what>p({x}) where p(x) = {p:caret}",
    "<what>the value of [{p:caret}|{p:stars}] [at|for|when] x = {x}",
    "let p(x) = {p:caret}. [What is p({x})?|Return p({x})]",
    "the curve y = {p:caret} crosses the vertical line x = {x} at some height. Which one?",
    "!p(x) = {p:caret}, find p({x})",
  ],
  answer: ({ p, x }) => {
    let sum = 0
    let power = 1
    for (let n = p.length - 1; n >= 0; n--) {
      sum += p[n]! * power
      power *= x
    }
    return sum
  },
  asFunction: {
    inputs: ["x"],
    names: { x: "v" },
    prompt: [
      "<do>evaluate p(x) = [{p:caret}|{p:stars}] [at|for] x = {x}",
      "<what>p({x}) where p(x) = {p:caret}",
      "<what>the value of [{p:caret}|{p:stars}] [at|for|when] x = {x}",
      "let p(x) = {p:caret}. [What is p({x})?|Return p({x})]",
      "the curve y = {p:caret} crosses the vertical line x = {x} at some height. Which one?",
      "!p(x) = {p:caret}, find p({x})",
    ],
    domains: { x: edged(int(-99, 99), [0, 1, -1, 2]) },
  },
  programs: [
    {
      general: ({ p, x }) => asm`
        mov %x, ${x}
        mov %y, ${p[0]}
        ${p.slice(1).map((c, n) => horner(c, n === p.length - 2 ? "r0" : "%y"))}
        halt`,
    },
    {
      general: ({ p, x }) => asm`
        mov %x, ${x}
        mov %sum, ${p[p.length - 1]}
        ${p
          .slice(1, -1)
          .reverse()
          .map((c, n) => [...power(n + 1), ...term(c, n === 0 ? "%x" : "%power")])
          .flat()}
        ${power(p.length - 1)}
        ${term(p[0]!, p.length === 2 ? "%x" : "%power")}
        mov r0, %sum
        halt`,
    },
  ],
})

/** Horner's step: what there is times x, plus the next coefficient. */
const horner = (coefficient: number, into: string): Asm =>
  coefficient === 0
    ? asm`mul %y, %y, %x`
    : asm`
        mul %y, %y, %x
        ${coefficient < 0 ? "sub" : "add"} ${into}, %y, ${Math.abs(coefficient)}`

/** Makes the power of that degree from the one below it. */
const power = (degree: number): ReadonlyArray<Asm> =>
  degree === 1 ? [] : [degree === 2 ? asm`mul %power, %x, %x` : asm`mul %power, %power, %x`]

/** Adds a power times its coefficient to the sum. */
const term = (coefficient: number, of: string): ReadonlyArray<Asm> =>
  coefficient === 0
    ? []
    : Math.abs(coefficient) === 1
      ? [asm`${coefficient < 0 ? "sub" : "add"} %sum, %sum, ${of}`]
      : [
          asm`
        muli %term, ${of}, ${coefficient}
        add  %sum, %sum, %term`,
        ]
