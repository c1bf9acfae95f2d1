import { array, asm, family, list, mapped } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

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
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 14], values: [-999, 999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<find>the length of the longest strictly increasing subsequence of {xs}",
      "how many elements of {xs} can you keep at most, in their order, so that each is greater than the one before",
      "!lis_length({xs}), [strictly increasing|strict]",
      "how long is the longest strictly [increasing|ascending] subsequence (not necessarily contiguous) of {xs}",
      "<do>find the longest increasing subsequence of {xs}, each element strictly greater than the one before, and <give> its length",
    ],
    programs: [
      // The smallest last element of a subsequence of each length.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        mov  %tails, 0x80000
        mov  %last, %tails
    element:
        ${xs.load("%x", "%p")}
        mov  %q, %tails
    find:
        beq  %q, %last, longer
        load.d %y, [%q]
        bge  %y, %x, write
        addi %q, %q, 8
        b    find
    longer:
        addi %last, %last, 8
    write:
        store.d %x, [%q]
        addi %p, %p, ${xs.size}
        bne  %p, %end, element
        sub  %last, %last, %tails
        shri r0, %last, 3
        halt`,
      // For each element, the longest that ends with it: one more than the longest that ends on a smaller one before.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        mov  %best, 0
        mov  %entry, 0x80000
    element:
        ${xs.load("%x", "%p")}
        mov  %longest, 0
        mov  %q, ${xs.address}
        mov  %e, 0x80000
    before:
        beq  %q, %p, known
        ${xs.load("%y", "%q")}
        addi %q, %q, ${xs.size}
        load.d %length, [%e]
        addi %e, %e, 8
        bge  %y, %x, before
        ble  %length, %longest, before
        mov  %longest, %length
        b    before
    known:
        addi %longest, %longest, 1
        store.d %longest, [%entry]
        addi %entry, %entry, 8
        ble  %longest, %best, shorter
        mov  %best, %longest
    shorter:
        addi %p, %p, ${xs.size}
        bne  %p, %end, element
        mov  r0, %best
        halt`,
    ],
  },
})
