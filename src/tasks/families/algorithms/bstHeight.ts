import { addressOf, ascending, asm, family, mapped, shuffled } from "../../dsl/index.js"

/** In any order, or partly sorted, which makes a tree slender. */
const xs = mapped(ascending(3, 14), (values, draws) => {
  const order = shuffled(values, draws)
  const sorted = draws.below(3) === 0 ? 0 : 1 + draws.below(values.length)
  const sign = draws.below(2) === 0 ? 1 : -1
  const part = order.slice(0, sorted).sort((a, b) => sign * (a - b))
  const rest = order.slice(sorted)
  return draws.below(2) === 0 ? [...part, ...rest] : [...rest, ...part]
})

export const bstHeight = family({
  id: "algorithms/bst_height",
  level: 5,
  parameters: { xs },
  prompt: [
    "<do>insert {xs} one after the other into an empty binary search tree (unbalanced) and <give> its height, counted in nodes",
    "if you insert {xs} in this order into a plain binary search tree (no balancing), how many levels does it [have|get]?",
    "!bst_height(insert {xs} in order), [levels|height in nodes], no balancing",
    "<find>the number of nodes on the longest path from the root of the unbalanced binary search tree built by inserting {xs} in order",
    "guests with the seat numbers {xs} come in this order; each walks down from the first guest, to the left of everyone with a higher number and to the right of everyone with a lower one, until a place is free. How many rows does this unbalanced binary tree have at the end?",
    "<do>build a binary search tree from {xs} by inserting the values in this order without rebalancing, and <report> the number of its levels",
  ],
  answer: ({ xs }) => {
    const height = (values: ReadonlyArray<number>): number =>
      values.length === 0
        ? 0
        : 1 +
          Math.max(
            height(values.filter((value) => value < values[0]!)),
            height(values.filter((value) => value > values[0]!)),
          )
    return height(xs)
  },
  programs: [
    // Nodes are value, left and right (byte offsets from the first node; 0 is none), in the order of insertion.
    ({ xs }) => asm`
        mov  %new, 24
        mov  %height, 1
    insert:
        load.d %x, [%new + nodes]
        mov  %u, 0
        mov  %depth, 1
    descend:
        addi %depth, %depth, 1
        load.d %y, [%u + nodes]
        addi %u, %u, 8
        blt  %x, %y, left
        addi %u, %u, 8
    left:
        mov  %link, %u
        load.d %u, [%link + nodes]
        bnez %u, descend
        store.d %new, [%link + nodes]
        ble  %depth, %height, lower
        mov  %height, %depth
    lower:
        addi %new, %new, 24
        subi %x, %new, ${addressOf("end")}
        addi %x, %x, nodes
        bnez %x, insert
        mov  r0, %height
        halt
    .data
    nodes: .dword ${xs.flatMap((x) => [x, 0, 0])}
    end: .byte 0`,
    // Builds the tree, links being addresses, then asks for its height recursively.
    ({ xs }) => asm`
        mov  %root, nodes
        mov  %new, %root
        mov  %n, ${xs.length - 1}
    insert:
        addi %new, %new, 24
        load.d %x, [%new]
        mov  %u, %root
    descend:
        load.d %y, [%u]
        addi %link, %u, 8
        blt  %x, %y, left
        addi %link, %link, 8
    left:
        load.d %u, [%link]
        bnez %u, descend
        store.d %new, [%link]
        subi %n, %n, 1
        bnez %n, insert
        mov  %u, %root
        call height
        halt
    height:
        mov  r0, 0
        beqz %u, none
        subi sp, sp, 16
        store.d %u, [sp]
        load.d %u, [%u + 8]
        call height
        store.d r0, [sp + 8]
        load.d %u, [sp]
        load.d %u, [%u + 16]
        call height
        load.d %x, [sp + 8]
        bge  r0, %x, deeper
        mov  r0, %x
    deeper:
        addi r0, r0, 1
        addi sp, sp, 16
    none:
        ret
    .data
    nodes: .dword ${xs.flatMap((x) => [x, 0, 0])}`,
  ],
})
