import { asm, by, edged, family, int } from "../../dsl/index.js"

export const negate = family({
  id: "arithmetic/negate",
  level: 1,
  parameters: { n: edged(int(-99_999, 99_999), [0, 1, -1]) },
  prompt: [
    "<do>negate {n}",
    "<do>[flip|change|invert|reverse] the sign of {n}",
    "<what>the [negation|additive inverse|opposite] of {n}",
    by("from zero", "<do>subtract {n} from zero"),
    by("times", "<do>multiply {n} by minus one"),
    "the bank booked {n} with the wrong sign. What should it have booked?",
    "!-({n})",
    "which number added to {n} gives zero",
  ],
  answer: ({ n }) => 0 - n,
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(-99_999_999, 99_999_999), [0, 1, -1]) },
  },
  programs: [
    {
      follows: "from zero",
      general: ({ n }) => asm`
        mov %n, ${n}
        sub r0, zero, %n
        halt`,
    },
    {
      follows: "times",
      general: ({ n }) => asm`
        mov  %n, ${n}
        muli r0, %n, -1
        halt`,
    },
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        xori %n, %n, -1
        addi r0, %n, 1
        halt`,
    },
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        subi %n, %n, 1
        xori r0, %n, -1
        halt`,
    },
  ],
})
