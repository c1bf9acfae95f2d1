import { array, asm, type Domain, family, int, list } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

const someSum: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { xs } = earlier as { readonly xs: ReadonlyArray<number> }
    const element = (): number => xs[draws.below(xs.length)]!
    return draws.below(5) === 0 ? draws.below(20) : element() + element()
  },
}

export const pairSumCount = family({
  id: "algorithms/pair_sum_count",
  level: 5,
  parameters: { xs: list({ length: [6, 9], digits: 1 }), sum: int(4, 14) },
  prompt: [
    "how many pairs of positions i < j in {xs:array} have elements that add up to {sum}",
    "<find>the number of pairs i < j in {xs:array} whose two elements have the sum {sum}",
    "<do>count the pairs [of|in] {xs:array} that sum to {sum}, each pair of positions once",
    "!count_pairs({xs:array}, sum = {sum}), [i < j|each unordered pair of positions once]",
    "at a game with the number cards {xs:array} you draw two; how many different pairs of cards (cards with the same number are still different cards) give {sum}?",
    "in how many ways can you [pick|choose] two different positions of {xs:array} whose values sum to {sum}, ignoring their order?",
  ],
  answer: ({ sum, xs }) => {
    const seen = new Array<number>(20).fill(0)
    let pairs = 0
    for (const x of xs) {
      if (sum >= x) pairs += seen[sum - x]!
      seen[x]!++
    }
    return pairs
  },
  programs: [
    ({ sum, xs }) => asm`
        mov  %p, values
        addi %last, %p, ${8 * (xs.length - 1)}
        mov  %pairs, 0
    outer:
        load.d %x, [%p]
        mov  %q, %p
    inner:
        addi %q, %q, 8
        load.d %y, [%q]
        add  %y, %y, %x
        seqi %y, %y, ${sum}
        add  %pairs, %pairs, %y
        bne  %q, %last, inner
        addi %p, %p, 8
        bne  %p, %last, outer
        mov  r0, %pairs
        halt
    .data
    values: .dword ${xs}`,
    // One pass: how often each digit has come so far.
    ({ sum, xs }) => asm`
        mov  %p, values
        addi %end, %p, ${xs.length}
        mov  %pairs, 0
    next:
        load.b %x, [%p]
        mov  %y, ${sum}
        sub  %y, %y, %x
        sltui %z, %y, 10
        beqz %z, mark
        load.b %y, [%y + seen]
        add  %pairs, %pairs, %y
    mark:
        load.b %y, [%x + seen]
        addi %y, %y, 1
        store.b %y, [%x + seen]
        addi %p, %p, 1
        bne  %p, %end, next
        mov  r0, %pairs
        halt
    .data
    seen: .space 10
    values: .byte ${xs}`,
  ],
  asFunction: {
    inputs: ["xs", "sum"],
    names: { sum: "s" },
    domains: {
      xs: array({ length: [1, 12], values: [0, 9] }),
      // Mostly the sum of two elements.
      sum: someSum,
    },
    elements: ["u8", "i64", "i32", "u16"],
    prompt: [
      "how many pairs of positions i < j in {xs} have elements that add up to {sum}",
      "<find>the number of pairs i < j in {xs} whose two elements have the sum {sum}",
      "<do>count the pairs [of|in] {xs} that sum to {sum}, each pair of positions once",
      "!count_pairs({xs}, sum = {sum}), [i < j|each unordered pair of positions once]",
      "in how many ways can you [pick|choose] two different positions of {xs} whose values sum to {sum}, ignoring their order?",
    ],
    programs: [
      ({ sum, xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        mov  %sum, ${sum}
        mov  %pairs, 0
    outer:
        ${xs.load("%x", "%p")}
        sub  %x, %sum, %x
        addi %p, %p, ${xs.size}
        mov  %q, %p
    inner:
        beq  %q, %end, next
        ${xs.load("%y", "%q")}
        seq  %y, %y, %x
        add  %pairs, %pairs, %y
        addi %q, %q, ${xs.size}
        b    inner
    next:
        bne  %p, %end, outer
        mov  r0, %pairs
        halt`,
      // For each element, those before it that make up the sum.
      ({ sum, xs }) => asm`
        mov  %sum, ${sum}
        mov  %j, ${xs.address}
        ${endOf(xs)}
        mov  %pairs, 0
    element:
        ${xs.load("%y", "%j")}
        mov  %i, ${xs.address}
    before:
        beq  %i, %j, done
        ${xs.load("%x", "%i")}
        addi %i, %i, ${xs.size}
        add  %x, %x, %y
        bne  %x, %sum, before
        addi %pairs, %pairs, 1
        b    before
    done:
        addi %j, %j, ${xs.size}
        bne  %j, %end, element
        mov  r0, %pairs
        halt`,
    ],
  },
})
