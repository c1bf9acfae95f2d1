import { asm, edged, family, int } from "../../dsl/index.js"

export const progressionTerm = family({
  id: "arithmetic/progression_term",
  level: 1,
  parameters: { first: int(-99, 999), d: int(2, 99), n: int(3, 500) },
  prompt: [
    "<what>the {n:th} term of the arithmetic [progression|sequence] [that starts at {first} with common difference {d}|with first term {first} and common difference {d}|with first term {first} and step {d}]",
    "an arithmetic [progression|sequence] starts with {first} and grows by {d} each step; [what is its {n:th} term?|return the {n:th} term]",
    "<what>term {n} of the [sequence|progression] that starts at {first} (term 1) and adds {d} each time",
    "on day 1 the water stands at {first} centimeters, and on each further day it is {d} centimeters higher. Where does it stand on day {n}?",
    "!arithmetic progression: a1 = {first}, d = {d}, find a{n}",
  ],
  answer: ({ first, d, n }) => first - d + n * d,
  asFunction: {
    inputs: ["first", "d", "n"],
    names: { first: "s" },
    domains: {
      first: edged(int(-99_999, 99_999), [0, 1, -1]),
      d: edged(int(0, 9999), [0, 1]),
      n: edged(int(1, 99_999), [1, 2]),
    },
    prompt: [
      "<what>term {n} of the arithmetic [progression|sequence] [that starts at {first} (term 1) with common difference {d}|with first term {first} and common difference {d}|with first term {first} and step {d}]",
      "an arithmetic [progression|sequence] starts with {first} (its term 1) and grows by {d} each step. [What is its term {n}?|Return its term {n}]",
      "<what>term {n} of the [sequence|progression] that starts at {first} (term 1) and adds {d} each time",
      "on day 1 the water stands at {first} centimeters, and on each further day it is {d} centimeters higher. Where does it stand on day {n}?",
      "!arithmetic progression: a1 = {first}, step {d}, find term {n}",
    ],
    programs: [
      ({ first, d, n }) => asm`
        mov  %n, ${n}
        subi %n, %n, 1
        mul  %n, %n, ${d}
        add  r0, %n, ${first}
        halt`,
      ({ first, d, n }) => asm`
        mov %d, ${d}
        mul %t, %d, ${n}
        sub %t, %t, %d
        add r0, %t, ${first}
        halt`,
    ],
  },
  programs: [
    ({ first, d, n }) => asm`
        mov  %n, ${n}
        subi %n, %n, 1
        muli %n, %n, ${d}
        addi r0, %n, ${first}
        halt`,
    ({ first, d, n }) => asm`
        mov  %a, ${first}
        mov  %d, ${d}
        mov  %n, ${n}
        subi %n, %n, 1
        mul  %d, %d, %n
        add  r0, %a, %d
        halt`,
    ({ first, d, n }) => asm`
        mov  %d, ${d}
        muli %t, %d, ${n}
        sub  %t, %t, %d
        addi r0, %t, ${first}
        halt`,
  ],
})
