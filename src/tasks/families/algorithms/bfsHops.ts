import { addressOf, asm, family, int } from "../../dsl/index.js"
import { edgesFormat, masks, undirected } from "./_shared/graphEdges.js"

const NODES = 7

export const bfsHops = family({
  id: "algorithms/bfs_hops",
  level: 5,
  parameters: { edges: undirected(NODES, 9), from: int(0, 2), to: int(3, 6) },
  formats: { edges: edgesFormat },
  prompt: [
    "<find>the least number of edges from node {from} to node {to} in the undirected graph {edges:edges} (-1 if there is no path)",
    "<do>run a breadth-first search from {from} to {to} on the undirected edges {edges:edges} and <report> the hop count, or -1 if there is no path",
    "how many hops is the shortest path between {from} and {to} in the undirected graph with the edges {edges:edges}? Answer -1 [if they are not connected|where no path exists].",
    "!bfs(from {from} to {to}; undirected edges {edges:edges}), [hops, or -1 if unreachable|number of hops, -1 if there is no path]",
    "[give|report|return] the distance in edges between nodes {from} and {to} of the graph with the undirected edges {edges:edges}, or -1 if they are not connected",
  ],
  answer: ({ edges, from, to }) => {
    const distance = new Array<number>(NODES).fill(99)
    distance[from] = 0
    for (let round = 0; round < NODES; round++) {
      for (const [u, v] of edges) {
        distance[v] = Math.min(distance[v]!, distance[u]! + 1)
        distance[u] = Math.min(distance[u]!, distance[v] + 1)
      }
    }
    return distance[to] === 99 ? -1 : distance[to]!
  },
  programs: [
    // The frontier is a set of bits: all neighbours of its nodes that are new form the next one.
    ({ edges, from, to }) => asm`
        mov  %frontier, ${1 << from}
        mov  %seen, %frontier
        mov  %hops, 0
    level:
        addi %hops, %hops, 1
        mov  %reached, 0
    node:
        bits.ctz %u, %frontier
        load.b %x, [%u + neighbours]
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
    neighbours: .byte ${masks(edges, NODES)}`,
    // A queue of nodes, and each one's distance; 255 is unknown.
    ({ edges, from, to }) => asm`
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
        load.b %mask, [%u + neighbours]
        beqz %mask, take
    neighbour:
        bits.ctz %v, %mask
        subi %x, %mask, 1
        and  %mask, %mask, %x
        load.b %x, [%v + distance]
        subi %x, %x, 255
        bnez %x, known
        store.b %d, [%v + distance]
        store.b %v, [%tail]
        addi %tail, %tail, 1
    known:
        bnez %mask, neighbour
        b    take
    done:
        loads.b r0, [zero + ${addressOf("distance", to)}]
        halt
    .data
    distance: .byte ${new Array<number>(NODES).fill(255)}
    neighbours: .byte ${masks(edges, NODES)}
    queue: .space ${NODES}`,
  ],
})
