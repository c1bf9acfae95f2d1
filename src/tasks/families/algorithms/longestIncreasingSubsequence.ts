import { asm, family, list, mapped } from "../../dsl/index.js"

export const longestIncreasingSubsequence = family({
  id: "algorithms/longest_increasing_subsequence",
  level: 5,
  parameters: {
    // Most lists have a tail that rises, falls or is mixed.
    xs: mapped(list({ length: [1, 8], digits: 2 }), (xs, draws) => {
      if (xs.length < 4) return xs
      const tail = Array.from({ length: draws.below(8) }, () => draws.below(100))
      const way = draws.below(3)
      return [...xs, ...(way === 0 ? tail : tail.sort((a, b) => (way === 1 ? a - b : b - a)))]
    }),
  },
  prompt: [
    "<find>the length of the longest strictly increasing subsequence of {xs:array}",
    "how many elements of {xs:array} can you keep at most, in their order, so that each is greater than the one before",
    "!lis_length({xs:array}), [strictly increasing|strict]",
    "cards with the numbers {xs:array} are dealt one by one, and you may keep one only if it is higher than the last that you kept; how many can you keep at most?",
    "how long is the longest strictly [increasing|ascending] subsequence (not necessarily contiguous) of {xs:array}",
    "<do>find the longest increasing subsequence of {xs:array}, each element strictly greater than the one before, and <give> its length",
  ],
  answer: ({ xs }) => {
    const tails: Array<number> = []
    for (const x of xs) {
      const at = tails.findIndex((tail) => tail >= x)
      if (at < 0) tails.push(x)
      else tails[at] = x
    }
    return tails.length
  },
  programs: [
    // length[i] = 1 + the longest that ends on a smaller element before i; the first is compared with itself.
    ({ xs }) => asm`
        mov  %best, 0
        mov  %i, 0
    element:
        load.b %x, [%i + values]
        mov  %longest, 0
        mov  %j, 0
    before:
        load.b %y, [%j + values]
        bge  %y, %x, skip
        load.b %y, [%j + lengths]
        ble  %y, %longest, skip
        mov  %longest, %y
    skip:
        addi %j, %j, 1
        blt  %j, %i, before
        addi %longest, %longest, 1
        store.b %longest, [%i + lengths]
        ble  %longest, %best, shorter
        mov  %best, %longest
    shorter:
        addi %i, %i, 1
        slti %y, %i, ${xs.length}
        bnez %y, element
        mov  r0, %best
        halt
    .data
    values: .byte ${xs}
    lengths: .space ${xs.length}`,
    // The smallest last element of a subsequence of each length; 255 where there is none.
    ({ xs }) => asm`
        mov  %p, values
        addi %end, %p, ${xs.length}
    element:
        load.b %x, [%p]
        mov  %q, tails
    find:
        load.b %y, [%q]
        addi %q, %q, 1
        blt  %y, %x, find
        store.b %x, [%q - 1]
        addi %p, %p, 1
        bne  %p, %end, element
        mov  %q, tails
        mov  %n, -1
    count:
        addi %n, %n, 1
        load.b %y, [%q]
        addi %q, %q, 1
        slti %y, %y, 255
        bnez %y, count
        mov  r0, %n
        halt
    .data
    values: .byte ${xs}
    tails: .byte ${new Array<number>(xs.length + 1).fill(255)}`,
  ],
})
