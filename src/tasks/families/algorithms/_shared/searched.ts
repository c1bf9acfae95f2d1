import { ascending, type Draws, mapped, pick } from "../../../dsl/index.js"

/** A sorted list, and what is looked for in it. */
export interface Search {
  readonly xs: ReadonlyArray<number>
  readonly x: number
}

/** A number that is not in the list: next to an element, before all, behind all, or between two. */
const absent = (xs: ReadonlyArray<number>, draws: Draws): number => {
  for (;;) {
    const near = pick(draws, xs) + pick(draws, [-1, 1])
    const x = pick(draws, [near, near, xs[0]! - 1 - draws.below(50), xs.at(-1)! + 1 + draws.below(50)])
    if (!xs.includes(x)) return x
  }
}

/** Three times in ten the number is not there; `choose` takes an element for the others. */
export const search = (
  min: number,
  max: number,
  choose: (xs: ReadonlyArray<number>, draws: Draws) => number = (xs, draws) =>
    pick(draws, [xs[0]!, xs.at(-1)!, ...xs, ...xs]),
) =>
  mapped(ascending(min, max), (xs, draws): Search => ({
    xs,
    x: draws.below(10) < 3 ? absent(xs, draws) : choose(xs, draws),
  }))

export const searchFormats = {
  x: ({ x }: Search) => String(x),
  xs: ({ xs }: Search) => `[${xs.join(", ")}]`,
}

/** The case of which such searches' sentences speak. */
export const searchCases = { absent: ({ task: { x, xs } }: { task: Search }) => !xs.includes(x) }
