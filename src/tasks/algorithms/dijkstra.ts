import { asm, family, int, mapped } from "../dsl.js"
import { type Edge, undirected } from "./graph/edges.js"

const NODES = 7
type Roads = ReadonlyArray<{ readonly edge: Edge; readonly cost: number }>

export const dijkstra = family({
  id: "algorithms/dijkstra",
  level: 5,
  parameters: {
    // The costs are drawn, and shown with the edges.
    roads: mapped(undirected(NODES, 9), (edges, draws): Roads =>
      edges.map((edge) => ({ edge, cost: 1 + draws.below(9) })),
    ),
    from: int(0, 2),
    to: int(3, 6),
  },
  formats: { roads: (roads: Roads) => roads.map(({ cost, edge: [u, v] }) => `${u}-${v}=${cost}`).join(", ") },
  prompt: [
    "<find>the length of the shortest path from {from} to {to} in the undirected graph {roads:roads} (u-v=w is an edge of length w), -1 if there is none",
    "<do>run Dijkstra's algorithm from node {from} on the undirected weighted edges {roads:roads} (node-node=weight) and [return|report] the distance of node {to}, or -1 if unreachable",
    "how far is it at least from {from} to {to} over the two-way roads {roads:roads} (u-v=length)? Answer -1 [if there is no way|without a connection].",
    "!dijkstra(from {from} to {to}; undirected edges {roads:roads} as u-v=weight), [distance or -1|-1 if unreachable]",
  ],
  answer: ({ from, roads, to }) => {
    const distance = new Array<number>(NODES).fill(1000)
    distance[from] = 0
    for (let round = 1; round < NODES; round++) {
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
        store.b zero, [zero + ${0x10000 + from}]
        mov  %open, ${2 ** NODES - 1}
    settle:
        mov  %near, 255
        mov  %bits, %open
    nearest:
        bits.ctz %v, %bits
        load.b %x, [%v + 0x10000]
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
        load.b %v, [%x + 0x10000]
        bge  %d, %v, following
        store.b %d, [%x + 0x10000]
    following:
        addi %p, %p, 3
        subi %x, %p, ${0x10000 + NODES + 3 * roads.length}
        bnez %x, relax
        bnez %open, settle
    done:
        loads.b r0, [zero + ${0x10000 + to}]
        halt
    .data
    distance: .byte ${new Array<number>(NODES).fill(255)}
    edges: .byte ${roads.flatMap(({ cost, edge }) => [...edge, cost])}`,
    // Relaxes all edges until nothing changes.
    ({ from, roads, to }) => asm`
        store.h zero, [zero + ${0x10000 + 2 * from}]
    round:
        mov  %changed, 0
        mov  %p, edges
        mov  %n, ${roads.length}
    relax:
        load.b %u, [%p]
        load.b %v, [%p + 1]
        load.b %w, [%p + 2]
        load.h %x, [%u + 0x10000]
        load.h %y, [%v + 0x10000]
        add  %d, %x, %w
        bge  %d, %y, back
        store.h %d, [%v + 0x10000]
        mov  %changed, 1
    back:
        add  %d, %y, %w
        bge  %d, %x, following
        store.h %d, [%u + 0x10000]
        mov  %changed, 1
    following:
        addi %p, %p, 3
        subi %n, %n, 1
        bnez %n, relax
        bnez %changed, round
        load.h %x, [zero + ${0x10000 + 2 * to}]
        slti %y, %x, 1000
        bnez %y, known
        mov  %x, -1
    known:
        mov  r0, %x
        halt
    .data
    distance: .half ${new Array<number>(NODES).fill(1000)}
    edges: .byte ${roads.flatMap(({ cost, edge: [u, v] }) => [2 * u, 2 * v, cost])}`,
  ],
})
