import { asm, type Domain, family, int } from "../../dsl/index.js"
import { acyclic, edgesFormat, type Edges, nodesOf } from "./_shared/graphEdges.js"

const NODES = 7

/** For each node, those with an edge to it, as bits. */
const before = (edges: Edges): ReadonlyArray<number> => {
  const sources = new Array<number>(nodesOf(edges, NODES)).fill(0)
  for (const [u, v] of edges) sources[v]! |= 1 << u
  return sources
}

/** A place in the order of all nodes. */
const place: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => draws.below(nodesOf((earlier as { readonly edges: Edges }).edges, NODES)),
}

export const topologicalPlace = family({
  id: "algorithms/topological_place",
  level: 5,
  parameters: { edges: acyclic(NODES, 8, 2), k: int(0, 6) },
  formats: { edges: edgesFormat, last: (edges: Edges) => String(nodesOf(edges, NODES) - 1) },
  prompt: [
    "<find>the node at index {k} (from 0) of the topological order of nodes 0 to {edges:last} with the directed edges {edges:edges} (u-v means u comes before v), always taking the smallest available node",
    "<do>sort the nodes 0 to {edges:last} topologically, lowest available number first, under the [directed edges|constraints] {edges:edges} (u-v: u before v), and return the node at index {k}, counting from 0",
    "!topological_order(nodes 0 to {edges:last}; directed edges {edges:edges}), smallest node first: [the node at|entry with] index {k} from 0",
    "tasks 0 to {edges:last} are done one after the other, each time the lowest-numbered one that is ready; u-v means that u must be done before v: {edges:edges}. Which task has index {k} [counting from 0|(the first has index 0)]?",
    "take the courses 0 to {edges:last} one by one, each after its prerequisites and always the lowest number that is allowed, where u-v means that u is needed for v: {edges:edges}. Which course is at index {k}, [counting from 0|the first being at 0]?",
  ],
  answer: ({ edges, k }) => {
    const done: Array<number> = []
    const nodes = nodesOf(edges, NODES)
    while (done.length < nodes) {
      for (let node = 0; node < nodes; node++) {
        if (done.includes(node) || edges.some(([u, v]) => v === node && !done.includes(u))) continue
        done.push(node)
        break
      }
    }
    return done[k]!
  },
  programs: [
    // A node is ready when all that come before it are among the bits of %done.
    ({ edges, k }) => asm`
        mov  %done, 0
        mov  %k, ${k}
        mov  %one, 1
    place:
        mov  %u, -1
    node:
        addi %u, %u, 1
        shl  %bit, %one, %u
        and  %x, %done, %bit
        bnez %x, node
        shli %x, %u, 1
        load.h %x, [%x + before]
        and  %y, %x, %done
        bne  %x, %y, node
        or   %done, %done, %bit
        subi %k, %k, 1
        bgez %k, place
        mov  r0, %u
        halt
    .data
    before: .half ${before(edges)}`,
    // Counts the edges that lead to each node, and takes away those of a node that is done.
    ({ edges, k }) => asm`
        mov  %end, edges
        addi %end, %end, ${2 * edges.length}
        mov  %p, edges
    tally:
        load.b %v, [%p + 1]
        load.b %x, [%v + waiting]
        addi %x, %x, 1
        store.b %x, [%v + waiting]
        addi %p, %p, 2
        bne  %p, %end, tally
        mov  %k, ${k}
    place:
        mov  %u, -1
    node:
        addi %u, %u, 1
        load.b %x, [%u + waiting]
        bnez %x, node
        mov  %x, 255
        store.b %x, [%u + waiting]
        mov  %p, edges
    release:
        load.b %x, [%p]
        bne  %x, %u, other
        load.b %v, [%p + 1]
        load.b %x, [%v + waiting]
        subi %x, %x, 1
        store.b %x, [%v + waiting]
    other:
        addi %p, %p, 2
        bne  %p, %end, release
        subi %k, %k, 1
        bgez %k, place
        mov  r0, %u
        halt
    .data
    waiting: .space ${nodesOf(edges, NODES)}
    edges: .byte ${edges.flat()}`,
  ],
  asFunction: {
    inputs: ["k"],
    domains: { k: place },
    programs: [
      // A node is ready when all that come before it are among the bits of %done.
      ({ edges, k }) => asm`
        mov  %k, ${k}
        mov  %done, 0
        mov  %one, 1
    place:
        mov  %u, -1
    node:
        addi %u, %u, 1
        shl  %bit, %one, %u
        and  %x, %done, %bit
        bnez %x, node
        shli %x, %u, 1
        load.h %x, [%x + before]
        and  %y, %x, %done
        bne  %x, %y, node
        or   %done, %done, %bit
        subi %k, %k, 1
        bgez %k, place
        mov  r0, %u
        halt
    .data
    before: .half ${before(edges)}`,
    ],
  },
})
