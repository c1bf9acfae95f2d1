import { asm, type Domain, family, oneOf } from "../../dsl/index.js"
import { array, indexInto } from "./_shared/array.js"
import { chain, NODE_LAYOUTS, type NodeLayout, nodes } from "./_shared/nodes.js"

/** Nodes are counted from 1. */
const asSaid: Domain<number> = { size: 1, at: (_, __, earlier) => Number(earlier!["at"]) + 1 }

export const linkedListNode = family({
  id: "memory/linked_list_node",
  level: 3,
  parameters: {
    xs: array({ length: [1, 8], digits: 3, signed: true }),
    at: indexInto("xs"),
    k: asSaid,
    layout: oneOf(NODE_LAYOUTS),
  },
  formats: { chain, layout: ({ text }: NodeLayout) => text },
  prompt: [
    "<find>the value in the {k:th} node of the linked list {xs:chain} (node: {layout:layout})",
    "<please>follow the linked list {xs:chain} in memory (node: {layout:layout}) to its {k:th} node and return that node's value",
    "!list = {xs:chain}, node = {layout:layout}; value of the {k:th} node",
    "a linked list of nodes ({layout:layout}) reads {xs:chain}; [return|load] the value of its {k:th} node, the head being the 1st",
    "the wagons of a train are nodes in memory ({layout:layout}), coupled as {xs:chain}. Which number does the {k:th} wagon carry, if the engine pulls the 1st [one|of them]",
  ],
  answer: ({ k, xs }) => xs[k - 1]!,
  programs: [
    ({ k, layout, xs }, draws) => {
      const { head, memory } = nodes(xs, layout, draws)
      return asm`
        mov  %node, ${head}
        ${Array.from({ length: k - 1 }, () => asm`load.d %node, [%node + ${layout.next}]`)}
        load.d r0, [%node + ${layout.value}]
        halt
    .data
    nodes: .dword ${memory}`
    },
    ({ k, layout, xs }, draws) => {
      const { head, memory } = nodes(xs, layout, draws)
      return asm`
        mov  %node, ${head}
        mov  %k, ${k - 1}
    hop:
        beqz %k, there
        load.d %node, [%node + ${layout.next}]
        subi %k, %k, 1
        b    hop
    there:
        load.d r0, [%node + ${layout.value}]
        halt
    .data
    nodes: .dword ${memory}`
    },
    ({ k, layout, xs }, draws) => {
      const { head, memory } = nodes(xs, layout, draws)
      return asm`
        mov  %node, ${head}
        mov  %i, 1
        mov  %k, ${k}
    hop:
        bge  %i, %k, there
        load.d %node, [%node + ${layout.next}]
        addi %i, %i, 1
        b    hop
    there:
        load.d r0, [%node + ${layout.value}]
        halt
    .data
    nodes: .dword ${memory}`
    },
  ],
})
