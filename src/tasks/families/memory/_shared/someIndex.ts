import type { Domain } from "../../../dsl/index.js"

/** An index of the parameter `xs`, a list or a text: drawn, not counted. */
export const someIndex: Domain<number> = {
  size: 1,
  at: (_, draws, earlier = {}) => draws.below((earlier["xs"] as ReadonlyArray<number>).length),
}
