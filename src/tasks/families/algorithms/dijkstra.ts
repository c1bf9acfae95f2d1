import { addressOf, asm, family, int, mapped } from "../../dsl/index.js"
import { type Edge, nodesOf, otherNode, undirected } from "./_shared/graphEdges.js"

const NODES = 7
type Roads = ReadonlyArray<{ readonly edge: Edge; readonly cost: number }>

const nodesIn = (roads: Roads): number =>
  nodesOf(
    roads.map(({ edge }) => edge),
    NODES,
  )

export const dijkstra = family({
  id: "algorithms/dijkstra",
  level: 5,
  parameters: {
    // The costs are drawn, and shown with the edges.
    roads: mapped(undirected(NODES, 9, 2), (edges, draws): Roads =>
      edges.map((edge) => ({ edge, cost: 1 + draws.below(9) })),
    ),
    from: int(0, 6),
    to: otherNode(NODES),
  },
  formats: { roads: (roads: Roads) => roads.map(({ cost, edge: [u, v] }) => `${u}-${v}=${cost}`).join(", ") },
  prompt: [
    "<find>the length of the shortest path from {from} to {to} in the undirected graph {roads:roads} (u-v=w is an edge of length w), -1 if there is none",
    "<do>run Dijkstra's algorithm from node {from} on the undirected weighted edges {roads:roads} (node-node=weight) and <report> the distance of node {to}, or -1 if unreachable",
    "how long is the shortest way from {from} to {to} along the two-way roads {roads:roads} (u-v=length)? Answer -1 [if there is no way|if they are not connected].",
    "!dijkstra(from {from} to {to}; undirected edges {roads:roads} as u-v=weight), [distance, or -1 if unreachable|-1 if there is no path]",
    "the two-way links {roads:roads} (u-v=length) form a network; what is the least total length of a route from {from} to {to}? [Return|Give] -1 if there is no route.",
  ],
  answer: ({ from, roads, to }) => {
    const nodes = nodesIn(roads)
    const distance = new Array<number>(nodes).fill(1000)
    distance[from] = 0
    for (let round = 1; round < nodes; round++) {
      for (const {
        cost,
        edge: [u, v],
      } of roads) {
        distance[v] = Math.min(distance[v]!, distance[u]! + cost)
        distance[u] = Math.min(distance[u]!, distance[v] + cost)
      }
    }
    return distance[to] === 1000 ? -1 : distance[to]!
  },
  programs: [
    // Settles the nearest node that is open, and relaxes the edges at it.
    ({ from, roads, to }) => asm`
        store.b zero, [zero + ${addressOf("distance", from)}]
        mov  %open, ${2 ** nodesIn(roads) - 1}
    settle:
        mov  %near, 255
        mov  %bits, %open
    nearest:
        bits.ctz %v, %bits
        load.b %x, [%v + distance]
        bge  %x, %near, farther
        mov  %near, %x
        mov  %u, %v
    farther:
        subi %x, %bits, 1
        and  %bits, %bits, %x
        bnez %bits, nearest
        seqi %x, %near, 255
        bnez %x, done
        mov  %x, 1
        shl  %x, %x, %u
        xor  %open, %open, %x
        mov  %p, edges
    relax:
        load.b %v, [%p]
        load.b %x, [%p + 1]
        beq  %v, %u, forth
        bne  %x, %u, following
        mov  %x, %v
    forth:
        load.b %d, [%p + 2]
        add  %d, %d, %near
        load.b %v, [%x + distance]
        bge  %d, %v, following
        store.b %d, [%x + distance]
    following:
        addi %p, %p, 3
        subi %x, %p, ${addressOf("edges", 3 * roads.length)}
        bnez %x, relax
        bnez %open, settle
    done:
        loads.b r0, [zero + ${addressOf("distance", to)}]
        halt
    .data
    distance: .byte ${new Array<number>(nodesIn(roads)).fill(255)}
    edges: .byte ${roads.flatMap(({ cost, edge }) => [...edge, cost])}`,
    // The lengths in a matrix, 0 where there is no edge; stops when the goal is settled.
    ({ from, roads, to }) => {
      const nodes = nodesIn(roads)
      const matrix = new Array<number>(nodes * nodes).fill(0)
      for (const {
        cost,
        edge: [u, v],
      } of roads) {
        matrix[nodes * u + v] = cost
        matrix[nodes * v + u] = cost
      }
      return asm`
        store.h zero, [zero + ${addressOf("distance", 2 * from)}]
        mov  %settled, 0
    settle:
        mov  %near, 1000
        mov  %i, 0
    nearest:
        shr  %x, %settled, %i
        andi %x, %x, 1
        bnez %x, farther
        shli %p, %i, 1
        load.h %x, [%p + distance]
        bge  %x, %near, farther
        mov  %near, %x
        mov  %u, %i
    farther:
        addi %i, %i, 1
        slti %x, %i, ${nodes}
        bnez %x, nearest
        slti %x, %near, 1000
        beqz %x, unreachable
        seqi %x, %u, ${to}
        bnez %x, done
        mov  %x, 1
        shl  %x, %x, %u
        or   %settled, %settled, %x
        muli %p, %u, ${nodes}
        addi %p, %p, matrix
        mov  %q, distance
    relax:
        load.b %d, [%p]
        beqz %d, following
        add  %d, %d, %near
        load.h %x, [%q]
        bge  %d, %x, following
        store.h %d, [%q]
    following:
        addi %p, %p, 1
        addi %q, %q, 2
        subi %x, %q, ${addressOf("matrix")}
        bnez %x, relax
        b    settle
    unreachable:
        mov  %near, -1
    done:
        mov  r0, %near
        halt
    .data
    distance: .half ${new Array<number>(nodes).fill(1000)}
    matrix: .byte ${matrix}`
    },
  ],
})
