import type { Draws } from "../../../dsl/Draws.js"
import { between, type Domain } from "../../../dsl/index.js"

/** An index just outside of a list of `length`, or somewhat further. */
const outside = (length: number, draws: Draws): number => {
  switch (draws.below(4)) {
    case 0:
      return -1
    case 1:
      return length
    case 2:
      return -2 - draws.below(8)
    default:
      return length + 1 + draws.below(8)
  }
}

/** An index of a list of `length`, often the first or the last one. */
const inside = (length: number, draws: Draws): number => {
  const kind = draws.below(6)
  return kind === 0 ? 0 : kind === 1 ? length - 1 : draws.below(length)
}

const lengthIn = (earlier: Readonly<Record<string, unknown>>, name: string): number =>
  (earlier[name] as ReadonlyArray<unknown>).length

/** Three to six indices, or so many, into the list of that name; each third one, and more, is none. Not counted. */
export const indicesInto = (name: string, least = 3, most = 6): Domain<ReadonlyArray<number>> => ({
  size: 1,
  at: (_, draws, earlier = {}) => {
    const length = lengthIn(earlier, name)
    const indices = Array.from({ length: between(draws, least, most) }, () =>
      draws.below(5) < 2 ? outside(length, draws) : inside(length, draws),
    )
    // One is valid.
    indices[draws.below(indices.length)] = inside(length, draws)
    return indices
  },
})

/** The same, but two rows in five have one index that is none, and the others have no such one. */
export const indicesWithOneSlip = (name: string, least = 3, most = 6): Domain<ReadonlyArray<number>> => ({
  size: 1,
  at: (_, draws, earlier = {}) => {
    const length = lengthIn(earlier, name)
    const indices = Array.from({ length: between(draws, least, most) }, () => inside(length, draws))
    if (draws.below(5) < 2) indices[draws.below(indices.length)] = outside(length, draws)
    return indices
  },
})
