import { asm, between, family, int } from "../../dsl/index.js"
import { anyNumber, nearTo } from "./_shared/inputs.js"

export const threeWayCompare = family({
  id: "comparisons/three_way_compare",
  level: 2,
  parameters: {
    a: int(-9999, 9999),
    // Below it, equal, above it.
    b: {
      size: 3,
      at: (index, draws, earlier) => (earlier as { readonly a: number }).a + (index - 1) * between(draws, 1, 400),
    },
  },
  prompt: [
    "<do>compare {a} [with|to|and] {b}: -1 if the first is less, 0 if they are equal, 1 if it is greater",
    "<do>compare {a} [with|to] {b} and return -1, 0 or 1 for less, equal or greater",
    "<what>the [three-way|spaceship] comparison of {a} and {b}, as -1 (less), 0 (equal) or 1 (greater)",
    "<what>the sign of {a} minus {b}, as -1, 0 or 1",
    "if {a} is smaller than {b} return -1, if it is larger return 1, else return 0",
    "my account stands at {a} and my brother's at {b}. [Return|Report] 1 if mine is higher, -1 if his is, and 0 if they are equal",
    "!cmp a={a} b={b}, -1/0/1 for less/equal/greater",
  ],
  cases: { equal: ({ a, b }) => a === b },
  answer: ({ a, b }) => Math.sign(a - b),
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: anyNumber(), b: nearTo(["a"]) },
    prompt: [
      "<do>compare {a} [with|to|and] {b}: -1 if the first is less, 0 if they are equal, 1 if it is greater",
      "<do>compare {a} [with|to] {b} and return -1, 0 or 1 for less, equal or greater",
      "<what>the [three-way|spaceship] comparison of {a} and {b}, as -1 (less), 0 (equal) or 1 (greater)",
      "<what>the sign of {a} minus {b}, as -1, 0 or 1",
      "<do>give -1 if {a} is smaller than {b}, 1 if it is larger and 0 if they are equal",
      "my account stands at {a} and my brother's at {b}. [Return|Report] 1 if mine is higher, -1 if his is, and 0 if they are equal",
      "!cmp a={a} b={b}, -1/0/1 for less/equal/greater",
    ],
    programs: [
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
      // What is greater less what is less.
      ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        slt  %less, %a, %b
        slt  %more, %b, %a
        sub  r0, %more, %less
        halt`,
    ],
  },
  programs: [
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
    // By the difference, of which 0 is the answer by itself.
    ({ a, b }) => asm`
        mov  r0, ${a}
        subi r0, r0, ${b}
        beqz r0, done
        sari r0, r0, 63
        bnez r0, done
        mov  r0, 1
    done:
        halt`,
  ],
})
