import { addressOf, asm, family, int } from "../../dsl/index.js"
import { edgesFormat, masks, nodesOf, undirected } from "./_shared/graphEdges.js"

const NODES = 8

export const reachableCount = family({
  id: "algorithms/reachable_count",
  level: 5,
  parameters: { edges: undirected(NODES, 6, 1), start: int(0, 7) },
  formats: { edges: edgesFormat },
  prompt: [
    "how many nodes can be reached from node {start} (itself included) in the undirected graph with the edges {edges:edges}",
    "<do>traverse the undirected edges {edges:edges} from {start} and <give> the number of nodes [visited|reached], {start} included",
    "<find>the size of the connected component of node {start} in the undirected graph {edges:edges}",
    "!reachable_nodes(start = {start}, undirected edges {edges:edges}), [number of nodes with the start|count with start]",
    "a rumour starts with person {start} and passes between the acquainted pairs {edges:edges}; how many people know it in the end, the first one included?",
    "starting at {start} and following the two-way links {edges:edges}, how many nodes do you get to, [counting {start} too|the start included]?",
  ],
  cases: { alone: ({ edges, start }) => !edges.flat().includes(start) },
  answer: ({ edges, start }) => {
    const seen = new Set([start])
    for (let size = 0; size < seen.size;) {
      size = seen.size
      for (const [u, v] of edges) {
        if (seen.has(u)) seen.add(v)
        if (seen.has(v)) seen.add(u)
      }
    }
    return seen.size
  },
  programs: [
    // Recursive; the nodes seen are bits.
    ({ edges, start }) => asm`
        mov  %u, ${start}
        mov  %seen, 0
        mov  %one, 1
        call visit
        bits.popcount r0, %seen
        halt
    visit:
        shl  %x, %one, %u
        or   %seen, %seen, %x
    neighbour:
        shli %x, %u, 1
        load.h %x, [%x + neighbours]
        xori %y, %seen, -1
        and  %x, %x, %y
        beqz %x, back
        subi sp, sp, 8
        store.d %u, [sp]
        bits.ctz %u, %x
        call visit
        load.d %u, [sp]
        addi sp, sp, 8
        b    neighbour
    back:
        ret
    .data
    neighbours: .half ${masks(edges, nodesOf(edges, NODES))}`,
    // What is still to be visited is a set of bits as well.
    ({ edges, start }) => asm`
        mov  %todo, ${1 << start}
        mov  %seen, 0
    visit:
        bits.ctz %u, %todo
        mov  %x, 1
        shl  %x, %x, %u
        or   %seen, %seen, %x
        shli %u, %u, 1
        load.h %y, [%u + neighbours]
        or   %todo, %todo, %y
        xori %y, %seen, -1
        and  %todo, %todo, %y
        bnez %todo, visit
        bits.popcount r0, %seen
        halt
    .data
    neighbours: .half ${masks(edges, nodesOf(edges, NODES))}`,
    // Goes over the edges until nothing new is found.
    ({ edges, start }) => asm`
        mov  %seen, ${1 << start}
    again:
        mov  %before, %seen
        mov  %p, edges
    edge:
        load.h %x, [%p]
        and  %y, %x, %seen
        beqz %y, apart
        or   %seen, %seen, %x
    apart:
        addi %p, %p, 2
        subi %x, %p, ${addressOf("edges", 2 * edges.length)}
        bnez %x, edge
        bne  %seen, %before, again
        bits.popcount r0, %seen
        halt
    .data
    edges: .half ${edges.map(([u, v]) => (1 << u) | (1 << v))}`,
  ],
})
