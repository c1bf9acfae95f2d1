import { asm, by, family, int, mapped } from "../../dsl/index.js"

/**
 * Sums from 2^14 to 2^30, half of them powers of two, half a little more or less. What is counted is the power and whether
 * it is one; the other sums are all nearer to it than to the next power.
 */
const sum = mapped(int(0, 33), (index, draws) => {
  const power = 2 ** (14 + (index >> 1))
  if (index % 2 === 0) return power
  const away = (1 + 2 * draws.below(4)) * 2 ** draws.below(9)
  return draws.below(2) === 0 ? power - away : power + away
})

export const isPowerOfTwo = family({
  id: "bitwise/is_power_of_two",
  level: 1,
  predicate: true,
  // Two numbers with that sum: b is the sum first.
  parameters: { a: int(2, 9999), b: sum },
  adjust: ({ a, b }) => ({ a, b: b - a }),
  prompt: [
    "<whether>the sum of {a} and {b} is a power of two [without branching|branch-free|without a branch]: <yesno>",
    "<whether>the sum of [{a} and {b}|{a:hex} and {b:hex}] has exactly one bit set: <yesno>",
    "is {a} plus {b} a power of 2? No branches please, <yesno>",
    "<do>test branch-free whether {a} and {b} add up to a power of two (1 or 0)",
    by("less one", "!s = {a} + {b}; (s & (s - 1)) == 0, as 1 or 0"),
    "two bags hold {a} and {b} marbles. Can all of them together be halved again and again until there are only single marbles? <yesno>",
  ],
  answer: ({ a, b }) => (Math.log2(a + b) % 1 === 0 ? 1 : 0),
  asFunction: {
    inputs: ["b"],
    prompt: [
      "<whether>the sum of {a} and {b} is a power of two [without branching|branch-free|without a branch]: <yesno>",
      "<whether>the sum of {a:hex} and {b:hex} has exactly one bit set: <yesno>",
      "is {a} plus {b} a power of 2? No branches please, <yesno>",
      "<do>test branch-free whether {a} and {b} add up to a power of two (1 or 0)",
      by("less one", "!s = {a} + {b}; (s & (s - 1)) == 0, as 1 or 0"),
      "two bags hold {a} and {b} marbles. Can all of them together be halved again and again until there are only single marbles? <yesno>",
    ],
    programs: [
      {
        follows: "less one",
        program: ({ a, b }) => asm`
        mov  %s, ${b}
        add  %s, %s, ${a}
        subi %t, %s, 1
        and  %t, %t, %s
        seqi r0, %t, 0
        halt`,
      },
      ({ a, b }) => asm`
        mov  %s, ${b}
        add  %s, %s, ${a}
        bits.popcount %n, %s
        seqi r0, %n, 1
        halt`,
      ({ a, b }) => asm`
        mov  %s, ${b}
        add  %s, %s, ${a}
        sub  %t, zero, %s
        and  %t, %t, %s
        seq  r0, %t, %s
        halt`,
    ],
  },
  programs: [
    {
      follows: "less one",
      program: ({ a, b }) => asm`
        mov  %s, ${a}
        addi %s, %s, ${b}
        subi %t, %s, 1
        and  %t, %t, %s
        seqi r0, %t, 0
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        add  %s, %a, %b
        bits.popcount %n, %s
        seqi r0, %n, 1
        halt`,
    {
      general: ({ a, b }) => asm`
        mov  %s, ${b}
        addi %s, %s, ${a}
        sub  %t, zero, %s
        and  %t, %t, %s
        seq  r0, %t, %s
        halt`,
    },
  ],
})
