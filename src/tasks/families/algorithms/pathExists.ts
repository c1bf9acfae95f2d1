import { asm, family, int } from "../../dsl/index.js"
import { edgesFormat, masks, nodesOf, otherNode, undirected } from "./_shared/graphEdges.js"

const NODES = 7

export const pathExists = family({
  id: "algorithms/path_exists",
  level: 5,
  predicate: true,
  parameters: { edges: undirected(NODES, 6, 2), from: int(0, 6), to: otherNode(NODES) },
  formats: { edges: edgesFormat },
  prompt: [
    "<whether>node {to} can be reached from node {from} in the undirected graph {edges:edges}; <yesno>",
    "<whether>the undirected edges {edges:edges} connect {from} with {to}, directly or by way of other nodes; <yesno>",
    "is there a path between {from} and {to} over the undirected edges {edges:edges}? [1 for yes, 0 for no|Answer 1 or 0].",
    "!reachable(from {from} to {to}; undirected edges {edges:edges}) -> [1 or 0|0 or 1]",
    "islands are joined by the ferries {edges:edges}, which go both ways; can a traveller get from island {from} to island {to} (<yesno>)?",
    "[can you get|is it possible to get] from {from} to {to} along the two-way links {edges:edges}? Return 1 for yes or 0 for no.",
  ],
  answer: ({ edges, from, to }) => {
    const nodes = nodesOf(edges, NODES)
    const label = Array.from({ length: nodes }, (_, n) => n)
    for (const [u, v] of edges) {
      const [old, now] = [label[u]!, label[v]!]
      for (let n = 0; n < nodes; n++) if (label[n] === old) label[n] = now
    }
    return label[from] === label[to] ? 1 : 0
  },
  programs: [
    ({ edges, from, to }) => asm`
        mov  %todo, ${1 << from}
        mov  %seen, 0
    visit:
        bits.ctz %u, %todo
        shli %u, %u, 1
        load.h %y, [%u + neighbours]
        subi %x, %todo, 1
        xori %u, %x, -1
        and  %u, %u, %todo
        or   %seen, %seen, %u
        or   %todo, %todo, %y
        xori %y, %seen, -1
        and  %todo, %todo, %y
        bnez %todo, visit
        shri %seen, %seen, ${to}
        andi r0, %seen, 1
        halt
    .data
    neighbours: .half ${masks(edges, nodesOf(edges, NODES))}`,
    // Recursive.
    ({ edges, from, to }) => asm`
        mov  %u, ${from}
        mov  %seen, 0
        mov  %one, 1
        mov  r0, 0
        call visit
        halt
    visit:
        seqi %x, %u, ${to}
        or   r0, r0, %x
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
  ],
})
