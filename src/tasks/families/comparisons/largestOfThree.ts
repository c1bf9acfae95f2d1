import { asm, family, int, mapped } from "../../dsl/index.js"

/** −999 … −100 and 100 … 999: of one width, so that they read apart without commas. */
const number = mapped(int(100, 1899), (n) => (n < 1000 ? n : 900 - n))

export const largestOfThree = family({
  id: "comparisons/largest_of_three",
  level: 2,
  parameters: { a: number, b: number, c: number },
  prompt: [
    "<what>the [largest|greatest|biggest] of {a}, {b} and {c}",
    "<what>the [largest|maximum] of the three [numbers|integers|values] {a}, {b}, {c}",
    "<find>the [largest|highest|biggest] number among {a}, {b} and {c}",
    "<do>compare {a}, {b} and {c} and [return|keep|give me] the largest",
    "<do>take three numbers, {a}, {b} and {c}, and [return|output|find] the [biggest|largest] one",
    "which of {a}, {b} and {c} is the [largest|greatest|biggest]",
    "of {a}, {b} and {c}, which is [largest|the greatest]?",
    "!max3({a}, {b}, {c})",
    "!max of three: {a} {b} {c}",
    "given a = {a}, b = {b} and c = {c}, which of them is the largest?",
  ],
  answer: ({ a, b, c }) => Math.max(a, b, c),
  programs: [
    ({ a, b, c }) => asm`
        mov %max, ${a}
        mov %b, ${b}
        mov %c, ${c}
        bge %max, %b, third
        mov %max, %b
    third:
        bge %max, %c, done
        mov %max, %c
    done:
        mov r0, %max
        halt`,
    ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        blt %a, %b, not_a
        blt %a, %c, is_c
        mov r0, %a
        halt
    not_a:
        blt %b, %c, is_c
        mov r0, %b
        halt
    is_c:
        mov r0, %c
        halt`,
    // x + max(y − x, 0), twice
    ({ a, b, c }) => asm`
        mov  %max, ${a}
        ${[b, c].map(
          (x) => asm`
        mov  %more, ${x}
        sub  %more, %more, %max
        slt  %is_more, zero, %more
        mul  %more, %more, %is_more
        add  %max, %max, %more`,
        )}
        mov  r0, %max
        halt`,
    ({ a, b, c }) => asm`
        mov r0, ${a}
        ${[b, c].map(
          (x) => asm`
        mov %x, ${x}
        bge r0, %x, next
        mov r0, ${x}
    next:`,
        )}
        halt`,
  ],
})
