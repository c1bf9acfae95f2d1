import type { Draws } from "../../../dsl/Draws.js"
import { type Domain, int, mapped, shuffled } from "../../../dsl/index.js"

export type Edge = readonly [from: number, to: number]
export type Edges = ReadonlyArray<Edge>

/** All pairs of different nodes, u < v, mixed by a fixed step. */
const pairs = (nodes: number): Edges => {
  const all: Array<Edge> = []
  for (let u = 0; u < nodes; u++) for (let v = u + 1; v < nodes; v++) all.push([u, v])
  return all.map((_, n) => all[(n * 11) % all.length]!)
}

/**
 * Graphs of `nodes` ≤ 9 nodes: the possible edges fall into `groups` groups, and each gives one edge or none. Two
 * indices give different sets of edges, so they read apart in any order. Up to `more` further nodes, which no counted
 * edge has, get drawn edges to those before them. `turn` may turn an edge round.
 */
const graph = (nodes: number, groups: number, more: number, turn: (edge: Edge, draws: Draws) => Edge) => {
  const possible = pairs(nodes)
  const sizes = Array.from({ length: groups }, (_, group) => Math.floor((possible.length - 1 - group) / groups) + 2)
  const size = sizes.reduce((product, options) => product * options, 1)
  return mapped(int(0, size - 1), (index, draws): Edges => {
    const edges: Array<Edge> = []
    let rest = index
    for (let group = 0; group < groups; group++) {
      const choice = rest % sizes[group]!
      rest = Math.floor(rest / sizes[group]!)
      if (choice > 0) edges.push(turn(possible[group + (choice - 1) * groups]!, draws))
    }
    // Two edges of one group stand for none at all: nothing else gives them.
    if (edges.length === 0) edges.push(turn(possible[0]!, draws), turn(possible[groups]!, draws))
    const end = nodes + draws.below(more + 1)
    for (let node = nodes; node < end; node++) {
      const others = shuffled([...Array(node).keys()], draws).slice(0, 1 + draws.below(3))
      for (const other of others) edges.push(turn([other, node], draws))
    }
    return shuffled(edges, draws)
  })
}

/** Undirected graphs; which end of an edge is named first is drawn. */
export const undirected = (nodes: number, groups: number, more = 0) =>
  graph(nodes, groups, more, (edge, draws) => (draws.below(2) === 0 ? edge : [edge[1], edge[0]]))

/** Graphs without cycles: every edge leads from a node to one that comes later in a fixed order of the nodes. */
export const acyclic = (nodes: number, groups: number, more = 0) => {
  const order = [3, 5, 0, 7, 6, 2, 4, 8, 1].filter((node) => node < nodes + more)
  const first = order.filter((node) => node < nodes)
  return graph(nodes, groups, more, ([u, v]) => {
    if (v < nodes) return [first[u]!, first[v]!]
    return order.indexOf(u) < order.indexOf(v) ? [u, v] : [v, u]
  })
}

/** Any node of `nodes` but the one that the parameter `from` has. */
export const otherNode = (nodes: number): Domain<number> => ({
  size: nodes - 1,
  at: (index, _, earlier) => (Number(earlier?.["from"]) + 1 + index) % nodes,
})

/** How many nodes there are, counted from 0, up to the last of the edges; at least `least`. */
export const nodesOf = (edges: Edges, least: number): number => Math.max(least, 1 + Math.max(...edges.flat()))

/** `{edges:edges}`: `0-1, 1-3`; node numbers have one digit, so edges read apart without commas. */
export const edgesFormat = (edges: Edges): string => edges.map(([u, v]) => `${u}-${v}`).join(", ")

/** For each node, its neighbours as the bits of a half-word. */
export const masks = (edges: Edges, nodes: number, directed = false): ReadonlyArray<number> => {
  const neighbours = new Array<number>(nodes).fill(0)
  for (const [u, v] of edges) {
    neighbours[u]! |= 1 << v
    if (!directed) neighbours[v]! |= 1 << u
  }
  return neighbours
}
