import { asm, between, drawn, family, int } from "../../dsl/index.js"

export const productEquals = family({
  id: "comparisons/product_equals",
  level: 2,
  predicate: true,
  parameters: {
    a: int(11, 999),
    b: int(11, 999),
    c: int(0, 1),
    // A false product is near the true one, or a multiple of ten away, with its last digit.
    gap: drawn((draws) => {
      const size = draws.below(2) === 0 ? between(draws, 1, 30) : 10 * between(draws, 1, 9)
      return draws.below(2) === 0 ? size : -size
    }),
  },
  adjust: ({ a, b, c, gap }) => ({ a, b, c: a * b + c * gap, gap }),
  prompt: [
    "<whether>{a} times {b} [is|equals|is equal to] {c}<then-yesno>",
    "<whether>the product of {a} and {b} is [exactly|equal to] {c}<then-yesno>",
    "is {a} * {b} equal to {c} (<yesno>)",
    "return 1 if {a} * {b} equals {c}, [otherwise|else] 0",
    "!{a} * {b} == {c}? [1/0|1 for true, 0 for false]",
    "my neighbor says that {a} boxes of {b} screws are {c} screws in all. Is that right? <yesno>",
  ],
  answer: ({ a, b, c }) => (c === a * b ? 1 : 0),
  programs: [
    ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mul %product, %a, %b
        mov %c, ${c}
        beq %product, %c, same
        mov r0, 0
        halt
    same:
        mov r0, 1
        halt`,
    ({ a, b, c }) => asm`
        mov  %a, ${a}
        muli %a, %a, ${b}
        mov  %c, ${c}
        mov  r0, 1
        beq  %a, %c, done
        mov  r0, 0
    done:
        halt`,
    ({ a, b, c }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mul  %a, %a, %b
        xori %a, %a, ${c}
        beqz %a, same
        mov  r0, 0
        halt
    same:
        mov  r0, 1
        halt`,
  ],
})
