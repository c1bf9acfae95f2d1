import { addressOf, array, ascending, asm, family, mapped, shuffled } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

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
  asFunction: {
    inputs: ["xs"],
    domains: { xs: mapped(array({ length: [1, 14], values: [-999, 999], distinct: true }), (xs) => xs.slice()) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<do>insert {xs}, all different, one after the other into an empty binary search tree (unbalanced) and <give> its height, counted in nodes",
      "if you insert {xs}, of which no two are the same, in this order into a plain binary search tree (no balancing), how many levels does it [have|get]?",
      "!bst_height(insert {xs} in order), all different, [levels|height in nodes], no balancing",
      "<find>the number of nodes on the longest path from the root of the unbalanced binary search tree built by inserting {xs}, all different, in order",
      "<do>build a binary search tree from {xs}, all different, by inserting the values in this order without rebalancing, and <report> the number of its levels",
    ],
    programs: [
      // Nodes from 0x80000 on are value, left and right (addresses, 0 for none).
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        mov  %root, 0x80000
        mov  %new, %root
        mov  %height, 1
        ${xs.load("%x", "%p")}
        b    place
    insert:
        ${xs.load("%x", "%p")}
        mov  %u, %root
        mov  %depth, 1
    descend:
        addi %depth, %depth, 1
        load.d %y, [%u]
        addi %link, %u, 8
        blt  %x, %y, left
        addi %link, %link, 8
    left:
        load.d %u, [%link]
        bnez %u, descend
        store.d %new, [%link]
        ble  %depth, %height, place
        mov  %height, %depth
    place:
        store.d %x, [%new]
        store.d zero, [%new + 8]
        store.d zero, [%new + 16]
        addi %new, %new, 24
        addi %p, %p, ${xs.size}
        bne  %p, %end, insert
        mov  r0, %height
        halt`,
      // Without a tree: an element's level is 1 and as many as there are elements before it that it passes on the way down.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${endOf(xs)}
        mov  %height, 0
    element:
        ${xs.load("%x", "%p")}
        mov  %q, ${xs.address}
        mov  %depth, 1
        mov  %low, -0x8000000000000000
        mov  %high, 0x7fffffffffffffff
    ancestor:
        beq  %q, %p, known
        ${xs.load("%y", "%q")}
        addi %q, %q, ${xs.size}
        ble  %y, %low, ancestor
        bge  %y, %high, ancestor
        addi %depth, %depth, 1
        blt  %y, %x, below
        mov  %high, %y
        b    ancestor
    below:
        mov  %low, %y
        b    ancestor
    known:
        ble  %depth, %height, lower
        mov  %height, %depth
    lower:
        addi %p, %p, ${xs.size}
        bne  %p, %end, element
        mov  r0, %height
        halt`,
    ],
  },
})
