import { asm, between, drawn, family, int } from "../../dsl/index.js"

export const threeWayCompare = family({
  id: "comparisons/three_way_compare",
  level: 2,
  parameters: { a: int(-9999, 9999), b: int(-1, 1), gap: drawn((draws) => between(draws, 1, 400)) },
  adjust: ({ a, b, gap }) => ({ a, b: a + b * gap, gap }),
  prompt: [
    "<do>compare {a} [with|to|and] {b}: -1 if the first is less, 0 if they are equal, 1 if it is greater",
    "<do>compare {a} [with|to] {b} and return -1, 0 or 1 for less, equal or greater",
    "three-way comparison of {a} [and|with] {b} (-1 for less, 0 for equal, 1 for greater)",
    "<what>the [three-way|spaceship] comparison of {a} and {b}, as -1 (less), 0 (equal) or 1 (greater)",
    "<do>return -1 if {a} is less than {b}, 1 if it is greater, and 0 if both are the same",
    "<what>the sign of {a} minus {b}, as -1, 0 or 1",
    "if {a} is smaller than {b} return -1, if it is larger return 1, else return 0",
    "!cmp a={a} b={b}, -1/0/1 for less/equal/greater",
    "!sign(a - b) as -1, 0 or 1 for a={a}, b={b}",
  ],
  answer: ({ a, b }) => Math.sign(a - b),
  programs: [
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        slt %less, %a, %b
        slt %more, %b, %a
        sub r0, %more, %less
        halt`,
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov r0, -1
        blt %a, %b, done
        sne r0, %a, %b
    done:
        halt`,
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        beq %a, %b, same
        bgt %a, %b, more
        mov r0, -1
        halt
    same:
        mov r0, 0
        halt
    more:
        mov r0, 1
        halt`,
    ({ a, b }) => asm`
        mov  %gap, ${a}
        subi %gap, %gap, ${b}
        sari %sign, %gap, 63
        slt  %more, zero, %gap
        or   r0, %sign, %more
        halt`,
  ],
})
