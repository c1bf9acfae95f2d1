import { addressOf, array, asm, family, list } from "../../dsl/index.js"

export const treePathSum = family({
  id: "algorithms/tree_path_sum",
  level: 5,
  parameters: { xs: list({ length: [3, 13], digits: 2 }) },
  prompt: [
    "<find>the largest sum on a path from the root to a leaf of the binary tree stored in {xs:array}, root at index 0 and the children of k at 2 * k + 1 and 2 * k + 2",
    "a complete binary tree lies level by level, from the left, in the array {xs:array}; what is the [largest|greatest] total of the nodes from the root down to a leaf?",
    "coins lie at the forks of a path down a hill, {xs:array} at forks 0, 1, 2 and so on; from fork k you may walk on to 2 * k + 1 or 2 * k + 2, as far as there are such. How many coins can you pick up at most, starting at fork 0?",
    "!max_path_sum(level-order tree array {xs:array}), root to [leaf|a leaf], children of k at 2k + 1 and 2k + 2",
    "<do>read {xs:array} as a binary tree in level order (node k has children 2 * k + 1 and 2 * k + 2) and <give> the maximum root-to-leaf sum",
  ],
  answer: ({ xs }) => {
    const best = (node: number): number =>
      node >= xs.length ? 0 : xs[node]! + Math.max(best(2 * node + 1), best(2 * node + 2))
    return best(0)
  },
  programs: [
    // From the last child up: each parent gets the better of its children. An odd one out has a sibling of 0.
    ({ xs }) => asm`
        mov  %i, ${xs.length - 1 + (xs.length % 2 === 0 ? 1 : 0)}
    pair:
        shli %p, %i, 3
        load.d %x, [%p + tree]
        load.d %y, [%p + ${addressOf("tree", -8)}]
        bge  %x, %y, right
        mov  %x, %y
    right:
        subi %i, %i, 2
        shri %p, %i, 1
        shli %p, %p, 3
        load.d %y, [%p + tree]
        add  %x, %x, %y
        store.d %x, [%p + tree]
        bgtz %i, pair
        mov  r0, %x
        halt
    .data
    tree: .dword ${xs.length % 2 === 0 ? [...xs, 0] : xs}`,
    // From the top down: each node gets the sum of the path to it.
    ({ xs }) => asm`
        load.h %best, [zero + tree]
        mov  %i, 1
        mov  %n, ${xs.length}
    node:
        subi %p, %i, 1
        shri %p, %p, 1
        shli %p, %p, 1
        load.h %y, [%p + tree]
        shli %p, %i, 1
        load.h %x, [%p + tree]
        add  %x, %x, %y
        store.h %x, [%p + tree]
        ble  %x, %best, smaller
        mov  %best, %x
    smaller:
        addi %i, %i, 1
        blt  %i, %n, node
        mov  r0, %best
        halt
    .data
    tree: .half ${xs}`,
    // Recursive.
    ({ xs }) => asm`
        mov  %i, 0
        mov  %n, ${xs.length}
        call best
        halt
    best:
        mov  r0, 0
        bge  %i, %n, leaf
        subi sp, sp, 16
        store.d %i, [sp]
        shli %i, %i, 1
        addi %i, %i, 1
        call best
        store.d r0, [sp + 8]
        load.d %i, [sp]
        shli %i, %i, 1
        addi %i, %i, 2
        call best
        load.d %x, [sp + 8]
        bge  r0, %x, right
        mov  r0, %x
    right:
        load.d %i, [sp]
        addi sp, sp, 16
        load.b %x, [%i + tree]
        add  r0, r0, %x
    leaf:
        ret
    .data
    tree: .byte ${xs}`,
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 15], values: [0, 255] }) },
    elements: ["u32", "u16", "u8"],
    prompt: [
      "<find>the largest sum on a path from the root to a leaf of the binary tree stored in {xs}, root at index 0 and the children of k at 2 * k + 1 and 2 * k + 2",
      "a complete binary tree lies level by level, from the left, in {xs}; what is the [largest|greatest] total of the nodes from the root down to a leaf?",
      "!max_path_sum(level-order tree in {xs}), root to [leaf|a leaf], children of k at 2k + 1 and 2k + 2",
      "<do>read {xs} as a binary tree in level order (node k has children 2 * k + 1 and 2 * k + 2) and <give> the maximum root-to-leaf sum",
    ],
    programs: [
      // From the top down: each node's sum is that of its parent and its own element; sums are kept from 0x80000 on.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        ${xs.load("%best", "%p")}
        mov  %sums, 0x80000
        store.d %best, [%sums]
        mov  %i, 1
    node:
        bge  %i, ${xs.length}, done
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        subi %q, %i, 1
        shri %q, %q, 1
        shli %q, %q, 3
        add  %q, %q, %sums
        load.d %y, [%q]
        add  %x, %x, %y
        shli %q, %i, 3
        add  %q, %q, %sums
        store.d %x, [%q]
        addi %i, %i, 1
        ble  %x, %best, node
        mov  %best, %x
        b    node
    done:
        mov  r0, %best
        halt`,
      // Recursive.
      ({ xs }) => asm`
        mov  %xs, ${xs.address}
        mov  %n, ${xs.length}
        mov  %i, 0
        call best
        mov  r0, %sum
        halt
    best:
        mov  %sum, 0
        bge  %i, %n, leaf
        subi sp, sp, 16
        store.d %i, [sp]
        shli %i, %i, 1
        addi %i, %i, 1
        call best
        store.d %sum, [sp + 8]
        load.d %i, [sp]
        shli %i, %i, 1
        addi %i, %i, 2
        call best
        load.d %x, [sp + 8]
        bge  %sum, %x, right
        mov  %sum, %x
    right:
        load.d %i, [sp]
        addi sp, sp, 16
        ${
          xs.shift === 0
            ? asm`add %p, %xs, %i`
            : asm`
        shli %p, %i, ${xs.shift}
        add  %p, %p, %xs`
        }
        ${xs.load("%x", "%p")}
        add  %sum, %sum, %x
    leaf:
        ret`,
    ],
  },
})
