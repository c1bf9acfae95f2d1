import { asm, family, int, mapped } from "../../dsl/index.js"

/** A power of two, or (as often) the sum of two different ones, of which the higher is counted. */
const candidate = mapped(int(0, 89), (index, draws) => {
  const high = 2 ** (4 + (index >> 1))
  return index % 2 === 0 ? high : high + 2 ** draws.below(4 + (index >> 1))
})

export const isPowerOfTwo = family({
  id: "bitwise/is_power_of_two",
  level: 1,
  predicate: true,
  parameters: { x: candidate },
  prompt: [
    "<whether>[{x}|{x:hex}] is a power of two [without branching|branch-free|without a branch]: <yesno>",
    "<whether>[{x}|{x:hex}] has exactly one bit set: <yesno>",
    "is [{x}|{x:hex}] a power of 2? no branches please, <yesno>",
    "<do>test branch-free whether [{x}|{x:hex}] is a power of two (1 or 0)",
    "!branchless is_pow2({x})",
  ],
  answer: ({ x }) => (Math.log2(x) % 1 === 0 ? 1 : 0),
  programs: [
    ({ x }) => asm`
        mov  %x, ${x}
        subi %t, %x, 1
        and  %t, %t, %x
        seqi r0, %t, 0
        halt`,
    ({ x }) => asm`
        mov  %x, ${x}
        bits.popcount %n, %x
        seqi r0, %n, 1
        halt`,
    ({ x }) => asm`
        mov  %x, ${x}
        sub  %t, zero, %x
        and  %t, %t, %x
        seq  r0, %t, %x
        halt`,
  ],
})
