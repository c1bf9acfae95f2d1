import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

export const baseDigit = family({
  id: "math/base_digit",
  level: 2,
  // Base 10 is loops/digit_at.
  parameters: { n: int(100_000, 9_999_999), base: oneOf<number>([3, 4, 5, 6, 7, 8, 9, 11, 12, 16]), k: int(1, 4) },
  prompt: [
    "<find>digit {k} of {n} in base {base}, as a number, counting from 0 at the least significant digit",
    "which digit stands at position {k} when {n} is written in base {base} (the units digit is position 0; answer in decimal)",
    "{n} is written in base {base}; <report> the digit in the place that is worth {base}^{k}, in decimal",
    by(
      "dividing",
      "<do>divide {n} by {base} {k:times} (dropping remainders), then give the remainder of one more division by {base}",
    ),
    "{n} beads are strung into groups of {base}, the groups into bundles of {base} and so on, always as many as possible. How many things are left over at level {k}, where level 0 is single beads?",
    "!digit({k}) of {n} in base {base}, position 0 = units",
  ],
  formats: { times: (k: number) => (k === 1 ? "once" : k === 2 ? "twice" : k === 3 ? "three times" : "four times") },
  answer: ({ base, k, n }) => Math.floor(n / base ** k) % base,
  asFunction: {
    inputs: ["n", "base", "k"],
    names: { base: "b" },
    domains: {
      n: edged(int(0, 99_999_999), [0, 1, 65_535, 65_536]),
      base: edged(int(2, 16), [2, 10, 16]),
      k: edged(int(0, 9), [0, 1]),
    },
    prompt: [
      "<find>digit {k} of {n} in base {base}, as a number, counting from 0 at the least significant digit",
      "which digit stands at position {k} when {n} is written in base {base} (the units digit is position 0, and in front of the number there are zeros)",
      "<find>the digit of {n} in base {base} that stands in the place that is worth {base}^{k}",
      by(
        "dividing",
        "<do>keep dividing {n} by {base}, each time dropping the remainder, and give remainder number {k}, where the first one is number 0",
      ),
      "!digit({k}) of {n} in base {base}, position 0 = units",
    ],
    programs: [
      {
        follows: "dividing",
        program: ({ base, k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    while:
        beqz %k, units
        div  %n, %n, ${base}
        subi %k, %k, 1
        b    while
    units:
        mod  r0, %n, ${base}
        halt`,
      },
      {
        follows: "dividing",
        program: ({ base, k, n }) => asm`
        mov  %n, ${n}
        mov  %base, ${base}
        mov  %k, ${k}
        mov  %i, 0
    for:
        bge  %i, %k, units
        divu %n, %n, %base
        addi %i, %i, 1
        b    for
    units:
        modu r0, %n, %base
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "dividing",
      program: ({ base, k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
    loop:
        divi %n, %n, ${base}
        subi %k, %k, 1
        bnez %k, loop
        modi r0, %n, ${base}
        halt`,
    },
    {
      follows: "dividing",
      program: ({ base, k, n }) => asm`
        mov  %n, ${n}
        mov  %base, ${base}
        mov  %i, 0
        mov  %k, ${k}
    for:
        bge  %i, %k, units
        divu %n, %n, %base
        addi %i, %i, 1
        b    for
    units:
        modu r0, %n, %base
        halt`,
    },
    // What the place is worth first, one division then.
    ({ base, k, n }) => asm`
        mov  %n, ${n}
        mov  %power, 1
        mov  %i, 0
        mov  %k, ${k}
    next:
        muli %power, %power, ${base}
        addi %i, %i, 1
        blt  %i, %k, next
        divu %n, %n, %power
        modui r0, %n, ${base}
        halt`,
  ],
})
