import { asm, family, int } from "../../dsl/index.js"

export const threeInOrder = family({
  id: "comparisons/three_in_order",
  level: 2,
  predicate: true,
  parameters: { a: int(100, 600), b: int(250, 750), c: int(400, 999) },
  prompt: [
    "<whether>{a}, {b} and {c} are in [strictly ascending|strictly increasing] order<then-yesno>",
    "is the sequence {a}, {b}, {c} [strictly increasing|strictly ascending] (<yesno>)",
    "<whether>{b} lies strictly between {a} and {c}, with {a} the smallest<then-yesno>",
    "return 1 if {a} is less than {b} and {b} is less than {c}, else 0",
    "!sorted3({a}, {b}, {c}), strictly ascending, 1 or 0",
  ],
  answer: ({ a, b, c }) => (Math.max(a, b) === b && Math.max(b, c) === c && a !== b && b !== c ? 1 : 0),
  programs: [
    ({ a, b, c }) => asm`
        mov r0, 0
        mov %a, ${a}
        mov %b, ${b}
        bge %a, %b, done
        mov %c, ${c}
        bge %b, %c, done
        mov r0, 1
    done:
        halt`,
    ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        slt %first, %a, %b
        slt %second, %b, %c
        and r0, %first, %second
        halt`,
    ({ a, b, c }) => asm`
        mov  %b, ${b}
        mov  %a, ${a}
        slt  %ok, %a, %b
        bnez %ok, second
        mov  r0, 0
        halt
    second:
        slti r0, %b, ${c}
        halt`,
  ],
})
