import { asm, family, int } from "../../dsl/index.js"
import { edgesFormat, masks, undirected } from "./_shared/graphEdges.js"

export const componentCount = family({
  id: "algorithms/component_count",
  level: 5,
  parameters: { edges: undirected(8, 7), n: int(8, 10) },
  formats: { edges: edgesFormat },
  prompt: [
    "how many connected components are there in the undirected graph of {n} nodes numbered from 0 with the edges {edges:edges}",
    "<do>count the connected components of this graph: {n} nodes, [numbered from 0|the first being 0], undirected edges {edges:edges}",
    "<find>the number of [disjoint sets|groups] that are left when {n} elements (numbered from 0) are united along {edges:edges}",
    "!components({n} nodes from 0; undirected edges {edges:edges})[| -> how many]",
    "a network has {n} computers, numbered from 0, and the cables {edges:edges}; how many separate [networks|connected groups] does that make?",
  ],
  answer: ({ edges, n }) => {
    let components = n
    const label = Array.from({ length: n }, (_, k) => k)
    for (const [u, v] of edges) {
      const [old, now] = [label[u]!, label[v]!]
      if (old === now) continue
      components--
      for (let k = 0; k < n; k++) if (label[k] === old) label[k] = now
    }
    return components
  },
  programs: [
    // Union-find: each edge that joins two roots leaves a component less.
    ({ edges, n }) => asm`
        mov  %p, edges
        addi %end, %p, ${2 * edges.length}
        mov  %count, ${n}
    edge:
        load.b %u, [%p]
        load.b %v, [%p + 1]
    findU:
        mov  %x, %u
        load.b %u, [%x + parent]
        bne  %u, %x, findU
    findV:
        mov  %x, %v
        load.b %v, [%x + parent]
        bne  %v, %x, findV
        beq  %u, %v, same
        store.b %v, [%u + parent]
        subi %count, %count, 1
    same:
        addi %p, %p, 2
        bne  %p, %end, edge
        mov  r0, %count
        halt
    .data
    parent: .byte ${Array.from({ length: n }, (_, k) => k)}
    edges: .byte ${edges.flat()}`,
    // Floods one component after the other.
    ({ edges, n }) => asm`
        mov  %left, ${2 ** n - 1}
        mov  %count, 0
    component:
        addi %count, %count, 1
        sub  %x, zero, %left
        and  %todo, %left, %x
    visit:
        bits.ctz %u, %todo
        sub  %x, zero, %todo
        and  %x, %x, %todo
        xor  %left, %left, %x
        shli %u, %u, 1
        load.h %x, [%u + neighbours]
        or   %todo, %todo, %x
        and  %todo, %todo, %left
        bnez %todo, visit
        bnez %left, component
        mov  r0, %count
        halt
    .data
    neighbours: .half ${masks(edges, n)}`,
  ],
})
