import { asm, distinct, family } from "../../dsl/index.js"

export const bstHeight = family({
  id: "algorithms/bst_height",
  level: 5,
  parameters: { xs: distinct(5, 12) },
  prompt: [
    "<do>insert {xs} one after the other into an empty binary search tree (unbalanced) and <give> its height, counted in nodes",
    "if you insert {xs} in this order into a plain binary search tree (no balancing), how many levels does it [have|get]?",
    "!bst_height(insert {xs} in order), [levels|height in nodes], no balancing",
    "<find>the number of nodes on the longest path from the root of the unbalanced binary search tree built by inserting {xs} in order",
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
        slti %x, %new, ${24 * xs.length}
        bnez %x, insert
        mov  r0, %height
        halt
    .data
    nodes: .dword ${xs.flatMap((x) => [x, 0, 0])}`,
    // Without a tree: each value lands one below the deeper of its neighbours among those before it.
    ({ xs }) => asm`
        mov  %i, 0
        mov  %height, 0
    insert:
        load.h %x, [%i + values]
        mov  %low, 0
        mov  %high, 1000
        mov  %depth, 0
        mov  %j, 0
        b    check
    earlier:
        load.h %y, [%j + values]
        load.h %d, [%j + depths]
        bgt  %y, %x, above
        blt  %y, %low, skip
        mov  %low, %y
        b    deeper
    above:
        bgt  %y, %high, skip
        mov  %high, %y
    deeper:
        ble  %d, %depth, skip
        mov  %depth, %d
    skip:
        addi %j, %j, 2
    check:
        blt  %j, %i, earlier
        addi %depth, %depth, 1
        store.h %depth, [%i + depths]
        ble  %depth, %height, lower
        mov  %height, %depth
    lower:
        addi %i, %i, 2
        slti %y, %i, ${2 * xs.length}
        bnez %y, insert
        mov  r0, %height
        halt
    .data
    values: .half ${xs}
    depths: .space ${2 * xs.length}`,
  ],
})
