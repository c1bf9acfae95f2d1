import { asm, family, oneOf } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { chain, NODE_LAYOUTS, type NodeLayout, nodes } from "./_shared/nodes.js"

export const linkedListSum = family({
  id: "memory/linked_list_sum",
  level: 3,
  parameters: { xs: array({ length: [1, 7], digits: 3, signed: true }), layout: oneOf(NODE_LAYOUTS) },
  formats: { chain, layout: ({ text }: NodeLayout) => text },
  prompt: [
    "<what>the sum of the linked list {xs:chain} (node: {layout:layout})",
    "<please>walk the singly linked list {xs:chain} in memory (node: {layout:layout}) and [add up|sum] its values",
    "!list_sum({xs:chain}), node = {layout:layout}",
    "a linked list holds {xs:chain}, each node laid out as {layout:layout}; [return the total of its values|add up its values]",
    "in a chain of notes each one ({layout:layout}) holds a number of euros that I owe or, with a minus, am owed: {xs:chain}. How much do I owe [in all|altogether]",
    "<please>follow the next pointers of {xs:chain} (each node: {layout:layout}) and [accumulate|sum] the values until the address is 0",
  ],
  answer: ({ xs }) => xs.reduce((sum, x) => sum + x, 0),
  programs: [
    ({ layout, xs }, draws) => {
      const { head, memory } = nodes(xs, layout, draws)
      return asm`
        mov  %node, ${head}
        mov  %sum, 0
    walk:
        load.d %x, [%node + ${layout.value}]
        add  %sum, %sum, %x
        load.d %node, [%node + ${layout.next}]
        bnez %node, walk
        mov  r0, %sum
        halt
    .data
    nodes: .dword ${memory}`
    },
    ({ layout, xs }, draws) => {
      const { head, memory } = nodes(xs, layout, draws)
      return asm`
        mov  %node, ${head}
        mov  %sum, 0
    walk:
        beqz %node, end
        load.d %x, [%node + ${layout.value}]
        load.d %node, [%node + ${layout.next}]
        add  %sum, %sum, %x
        b    walk
    end:
        mov  r0, %sum
        halt
    .data
    nodes: .dword ${memory}`
    },
    ({ layout, xs }) => asm`
        mov  %node, 0
        mov  %p, 0x4000
        ${xs
          .slice()
          .reverse()
          .map(
            (x, n) => asm`
        ${n > 0 ? asm`addi %p, %p, 16` : undefined}
        mov  %x, ${x}
        store.d %x, [%p + ${layout.value}]
        store.d %node, [%p + ${layout.next}]
        mov  %node, %p`,
          )}
        mov  %sum, 0
    walk:
        load.d %x, [%node + ${layout.value}]
        load.d %node, [%node + ${layout.next}]
        add  %sum, %sum, %x
        bnez %node, walk
        mov  r0, %sum
        halt`,
  ],
})
