import { between, type Domain, type Draws, list, pick } from "../../../dsl/index.js"

interface ArrayOptions {
  /** Fewest and most elements; now and then one or two more. */
  readonly length: readonly [min: number, max: number]
  readonly digits?: 1 | 2 | 3
  /** Whether elements may be negative; an eighth of the arrays then are so in whole. */
  readonly signed?: boolean
}

/**
 * Lists with the edges that arrays have: one, two and three elements, all elements equal; and among the others, ties. What
 * is counted are digits at the beginning, so that arrays differ also without commas: short ones have fewer digits than
 * any other, and none but those meant to are one element again and again.
 */
export const array = ({ digits = 2, length, signed = false }: ArrayOptions): Domain<ReadonlyArray<number>> => {
  const [min, max] = length
  const least = Math.max(min, 4)
  const others = list({ length: [least, max], digits })
  /** Elements of the full width. */
  const kinds = digits === 1 ? 10 : 90
  const full = (n: number, draws: Draws): number =>
    digits === 1 ? n : digits === 2 ? 10 + n : 10 * (10 + n) + draws.below(10)
  const any = (draws: Draws): number => full(draws.below(kinds), draws)
  const edges = [
    ...(min <= 1 ? [(n: number, draws: Draws) => [full(n, draws)]] : []),
    ...(min <= 2
      ? [
          (n: number, draws: Draws) => {
            const first = full(n, draws)
            return [first, draws.below(5) === 0 ? first : any(draws)]
          },
        ]
      : []),
    ...(min <= 3 ? [(n: number, draws: Draws) => [full(n, draws), any(draws), draws.below(10)]] : []),
    (n: number, draws: Draws) => new Array<number>(between(draws, least, max)).fill(full(n, draws)),
  ]
  const repeats = new RegExp(`^(\\d{${digits}})\\1+$`)
  const isEqual = (values: ReadonlyArray<number>) => values.every((value) => value === values[0])
  const withSigns = (values: ReadonlyArray<number>, draws: Draws): ReadonlyArray<number> => {
    if (!signed) return values
    const one = draws.below(8) === 0 || (isEqual(values) && draws.below(2) === 0) ? 1 : isEqual(values) ? 0 : 3
    return values.map((value) => (value !== 0 && one > 0 && draws.below(one) === 0 ? -value : value))
  }
  return {
    size: kinds * edges.length + others.size,
    edges: kinds * edges.length,
    at: (index, draws, earlier) => {
      const edge = edges[Math.floor(index / kinds)]
      if (edge !== undefined) return withSigns(edge(index % kinds, draws), draws)
      const digitsOf = others.at(index - kinds * edges.length, draws, earlier)
      const spread = repeats.test(digitsOf.join("")) ? [...digitsOf, (digitsOf[0]! + 1) % 10] : digitsOf
      const values = withSigns(spread, draws)
      if (draws.below(4) > 0) return values
      // A tie: of the largest, the smallest or some element.
      const again = [Math.max(...values), Math.min(...values), pick(draws, values)][draws.below(3)]!
      return draws.below(2) === 0 ? [...values, again] : [...values, again, pick(draws, values)]
    },
  }
}

/** An index into the list of an earlier parameter; not counted. */
export const indexInto = (name: string): Domain<number> => ({
  size: 1,
  at: (_, draws, earlier = {}) => draws.below((earlier[name] as ReadonlyArray<unknown>).length),
})
