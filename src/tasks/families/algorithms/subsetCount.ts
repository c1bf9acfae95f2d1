import { addressOf, array, asm, type Domain, family, int, list } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

/** Mostly the sum of some of the elements. */
const subsetTotal: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { xs } = earlier as { readonly xs: ReadonlyArray<number> }
    const sum = xs.filter(() => draws.below(2) === 0).reduce((total, x) => total + x, 0)
    return draws.below(5) === 0 ? sum + draws.below(9) - 4 : sum
  },
}

export const subsetCount = family({
  id: "algorithms/subset_count",
  level: 5,
  parameters: { xs: list({ length: [5, 6], digits: 1, zero: false }), sum: int(6, 20) },
  prompt: [
    "how many subsets of the positions of {xs:array} have elements that add up to {sum}",
    "<find>the number of ways to choose [elements|any number of elements] from {xs:array} with a total of {sum} (equal elements at different positions count as different)",
    "<do>count the subsets of {xs:array} that sum to {sum}, telling equal elements apart by their position",
    "!count_subsets({xs:array}, sum = {sum}), [by position|elements told apart by position]",
    "in how many ways can you reach a total of {sum} by adding elements of {xs:array}, using each position [at most once|once or not at all]?",
  ],
  answer: ({ sum, xs }) => {
    let count = 0
    for (let mask = 0; mask < 1 << xs.length; mask++) {
      let total = 0
      for (let n = 0; n < xs.length; n++) if ((mask >> n) & 1) total += xs[n]!
      if (total === sum) count++
    }
    return count
  },
  programs: [
    // ways[s], from large sums to small, element by element.
    ({ sum, xs }) => asm`
        mov  %p, values
        addi %end, %p, ${xs.length}
        mov  %one, 1
        store.b %one, [zero + ways]
    element:
        load.b %x, [%p]
        mov  %s, ${sum}
        b    test
    update:
        load.b %a, [%s + ways]
        load.b %b, [%t + ways]
        add  %a, %a, %b
        store.b %a, [%s + ways]
        subi %s, %s, 1
    test:
        sub  %t, %s, %x
        bgez %t, update
        addi %p, %p, 1
        bne  %p, %end, element
        load.b r0, [zero + ${addressOf("ways", sum)}]
        halt
    .data
    ways: .space ${sum + 1}
    values: .byte ${xs}`,
    // In the order of the Gray code, a subset differs from the one before in one element.
    ({ sum, xs }) => asm`
        mov  %n, 1
        mov  %total, 0
        mov  %taken, 0
        mov  %count, 0
    flip:
        bits.ctz %i, %n
        load.b %x, [%i + values]
        shr  %bit, %taken, %i
        andi %bit, %bit, 1
        shli %y, %x, 1
        mul  %y, %y, %bit
        sub  %x, %x, %y
        add  %total, %total, %x
        mov  %bit, 1
        shl  %bit, %bit, %i
        xor  %taken, %taken, %bit
        seqi %x, %total, ${sum}
        add  %count, %count, %x
        addi %n, %n, 1
        slti %x, %n, ${1 << xs.length}
        bnez %x, flip
        mov  r0, %count
        halt
    .data
    values: .byte ${xs}`,
  ],
  asFunction: {
    inputs: ["xs", "sum"],
    names: { sum: "s" },
    domains: { xs: array({ length: [1, 8], values: [-9, 25] }), sum: subsetTotal },
    elements: ["i64", "i32", "i16", "i8"],
    prompt: [
      "how many subsets of the positions of {xs} have elements that add up to {sum} (the empty one, with sum 0, included)",
      "<find>the number of ways to choose [elements|any number of elements], or none, from {xs} with a total of {sum} (equal elements at different positions count as different)",
      "<do>count the subsets of {xs} that sum to {sum}, the empty one included, telling equal elements apart by their position",
      "!count_subsets({xs}, sum = {sum}), empty one included, [by position|elements told apart by position]",
      "in how many ways can you reach a total of {sum} by adding none, some or all elements of {xs}, using each position [at most once|once or not at all]?",
    ],
    programs: [
      // Takes or leaves each element, recursively.
      ({ sum, xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        mov  %rest, ${sum}
        mov  %count, 0
        call choose
        mov  r0, %count
        halt
    choose:
        beq  %p, %end, all
        subi sp, sp, 16
        store.d %p, [sp]
        store.d %rest, [sp + 8]
        ${xs.load("%x", "%p")}
        sub  %rest, %rest, %x
        addi %p, %p, ${xs.size}
        call choose
        load.d %p, [sp]
        load.d %rest, [sp + 8]
        addi sp, sp, 16
        addi %p, %p, ${xs.size}
        b    choose
    all:
        seqi %x, %rest, 0
        add  %count, %count, %x
        ret`,
      // Every subset, as the bits of a mask.
      ({ sum, xs }) => asm`
        mov  %sum, ${sum}
        mov  %count, 0
        mov  %mask, 1
        shl  %mask, %mask, ${xs.length}
    subset:
        subi %mask, %mask, 1
        mov  %bits, %mask
        mov  %rest, %sum
        mov  %p, ${xs.address}
    element:
        beqz %bits, added
        andi %x, %bits, 1
        beqz %x, left
        ${xs.load("%x", "%p")}
        sub  %rest, %rest, %x
    left:
        addi %p, %p, ${xs.size}
        shri %bits, %bits, 1
        b    element
    added:
        seqi %x, %rest, 0
        add  %count, %count, %x
        bnez %mask, subset
        mov  r0, %count
        halt`,
    ],
  },
})
