import type { Domain } from "../../../dsl/index.js"

/** A number that is so much above the parameter `name` before it: the distance is what is counted. */
export const above = (name: string, distance: Domain<number>): Domain<number> => ({
  size: distance.size,
  edges: distance.edges ?? 0,
  at: (index, draws, earlier = {}) => (earlier[name] as number) + distance.at(index, draws, earlier),
})
