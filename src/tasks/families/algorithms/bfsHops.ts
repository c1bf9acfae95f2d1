import { addressOf, asm, by, family, int } from "../../dsl/index.js"
import { type Edges, edgesFormat, masks, nodesOf, otherNode, undirected } from "./_shared/graphEdges.js"

const NODES = 7

interface Search {
  readonly edges: Edges
  readonly from: number
  readonly to: number
}

/** By relaxing all edges again and again. */
const hops = ({ edges, from, to }: Search): number => {
  const nodes = nodesOf(edges, NODES)
  const distance = new Array<number>(nodes).fill(99)
  distance[from] = 0
  for (let round = 0; round < nodes; round++) {
    for (const [u, v] of edges) {
      distance[v] = Math.min(distance[v]!, distance[u]! + 1)
      distance[u] = Math.min(distance[u]!, distance[v] + 1)
    }
  }
  return distance[to] === 99 ? -1 : distance[to]!
}

export const bfsHops = family({
  id: "algorithms/bfs_hops",
  level: 5,
  parameters: { edges: undirected(NODES, 9, 2), from: int(0, 6), to: otherNode(NODES) },
  formats: { edges: edgesFormat },
  prompt: [
    "<find>the least number of edges from node {from} to node {to} in the undirected graph {edges:edges} (-1 if there is no path)",
    by(
      "breadth first",
      "<do>run a breadth-first search from {from} to {to} on the undirected edges {edges:edges} and <report> the hop count, or -1 if there is no path",
    ),
    "how many hops is the shortest path between {from} and {to} in the undirected graph with the edges {edges:edges}? Answer -1 [if they are not connected|where no path exists].",
    by(
      "breadth first",
      "!bfs(from {from} to {to}; undirected edges {edges:edges}), [hops, or -1 if unreachable|number of hops, -1 if there is no path]",
    ),
    "friends know each other as {edges:edges} says (u-v: u knows v); how many introductions does it take at least from person {from} to person {to}, each to somebody whom the last one knows? Answer -1 if no chain leads there.",
    "[give|report|return] the distance in edges between nodes {from} and {to} of the graph with the undirected edges {edges:edges}, or -1 if they are not connected",
  ],
  cases: { unreachable: (values) => hops(values) < 0, neighbours: (values) => hops(values) === 1 },
  answer: hops,
  programs: [
    // The frontier is a set of bits: all neighbours of its nodes that are new form the next one.
    {
      follows: "breadth first",
      program: ({ edges, from, to }) => asm`
        mov  %frontier, ${1 << from}
        mov  %seen, %frontier
        mov  %hops, 0
    level:
        addi %hops, %hops, 1
        mov  %reached, 0
    node:
        bits.ctz %u, %frontier
        shli %u, %u, 1
        load.h %x, [%u + neighbours]
        or   %reached, %reached, %x
        subi %x, %frontier, 1
        and  %frontier, %frontier, %x
        bnez %frontier, node
        xori %x, %seen, -1
        and  %frontier, %reached, %x
        or   %seen, %seen, %reached
        shri %x, %seen, ${to}
        andi %x, %x, 1
        bnez %x, found
        bnez %frontier, level
        mov  %hops, -1
    found:
        mov  r0, %hops
        halt
    .data
    neighbours: .half ${masks(edges, nodesOf(edges, NODES))}`,
    },
    // A queue of nodes, and each one's distance; 255 is unknown.
    {
      follows: "breadth first",
      program: ({ edges, from, to }) => {
        const nodes = nodesOf(edges, NODES)
        return asm`
        mov  %head, queue
        mov  %tail, %head
        mov  %u, ${from}
        store.b %u, [%tail]
        addi %tail, %tail, 1
        store.b zero, [%u + distance]
    take:
        beq  %head, %tail, done
        load.b %u, [%head]
        addi %head, %head, 1
        load.b %d, [%u + distance]
        addi %d, %d, 1
        shli %u, %u, 1
        load.h %mask, [%u + neighbours]
    neighbour:
        beqz %mask, take
        bits.ctz %v, %mask
        subi %x, %mask, 1
        and  %mask, %mask, %x
        load.b %x, [%v + distance]
        subi %x, %x, 255
        bnez %x, neighbour
        store.b %d, [%v + distance]
        store.b %v, [%tail]
        addi %tail, %tail, 1
        b    neighbour
    done:
        loads.b r0, [zero + ${addressOf("distance", to)}]
        halt
    .data
    distance: .byte ${new Array<number>(nodes).fill(255)}
    neighbours: .half ${masks(edges, nodes)}
    queue: .space ${nodes}`
      },
    },
    // Relaxes both directions of every edge until nothing gets shorter; 100 and more is unreached.
    ({ edges, from, to }) => {
      const nodes = nodesOf(edges, NODES)
      return asm`
        store.b zero, [zero + ${addressOf("distance", from)}]
    round:
        mov  %changed, 0
        mov  %p, edges
    edge:
        load.b %u, [%p]
        load.b %v, [%p + 1]
        load.b %du, [%u + distance]
        load.b %dv, [%v + distance]
        addi %x, %du, 1
        bge  %x, %dv, back
        store.b %x, [%v + distance]
        mov  %changed, 1
    back:
        addi %x, %dv, 1
        bge  %x, %du, following
        store.b %x, [%u + distance]
        mov  %changed, 1
    following:
        addi %p, %p, 2
        slti %x, %p, ${addressOf("edges", 2 * edges.length)}
        bnez %x, edge
        bnez %changed, round
        load.b r0, [zero + ${addressOf("distance", to)}]
        slti %x, r0, 100
        bnez %x, reached
        mov  r0, -1
    reached:
        halt
    .data
    distance: .byte ${new Array<number>(nodes).fill(100)}
    edges: .byte ${edges.flat()}`
    },
  ],
})
