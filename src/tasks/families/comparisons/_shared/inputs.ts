import { between, type Domain, type Draws, pick } from "../../../dsl/index.js"

/** Inputs of functions that compare: what is equal, or next to it, tells `<` from `<=`. */

type Numbers = Readonly<Record<string, number>>

/** A number of any size from `least` to `most`: as often around 0, or in the hundreds, as anywhere. */
const ofAnySize = (draws: Draws, least: number, most: number): number => {
  const size = pick(draws, [10, 1000, 1000, Number.MAX_SAFE_INTEGER])
  return between(draws, Math.max(least, Math.min(most, -size)), Math.min(most, Math.max(least, size)))
}

export const anyNumber = (least = -100_000, most = 100_000): Domain<number> => ({
  size: 1,
  at: (_, draws) => ofAnySize(draws, least, most),
})

/** A number that is the same as one of those that are known before it in half of the cases, or next to it. */
export const near = (
  known: (earlier: never) => ReadonlyArray<number>,
  least = -100_000,
  most = 100_000,
): Domain<number> => ({
  size: 1,
  at: (_, draws, earlier) => {
    const value = pick(draws, known(earlier as never)) + pick(draws, [0, 0, 1, -1])
    return draws.below(2) === 0 && value >= least && value <= most ? value : ofAnySize(draws, least, most)
  },
})

/** The same for parameters by name. */
export const nearTo = (names: ReadonlyArray<string>, least?: number, most?: number): Domain<number> =>
  near((earlier: Numbers) => names.map((name) => earlier[name]!), least, most)

/** A number that comes in each place as often when it is sorted in with those before it; in a twentieth of the cases it is one of them. */
export const ranked = (names: ReadonlyArray<string>, least = -100_000, most = 100_000): Domain<number> => ({
  size: 1,
  at: (_, draws, earlier) => {
    const known = names.map((name) => (earlier as Numbers)[name]!).sort((x, y) => x - y)
    if (draws.below(20) === 0) return pick(draws, known)
    const place = draws.below(known.length + 1)
    const low = place === 0 ? least : known[place - 1]!
    const high = place === known.length ? most : known[place]!
    return low <= high ? between(draws, low, high) : pick(draws, known)
  },
})

/** One of a few values that decide, as a rule: tests do not repeat, so that eight of them have most of those. */
export const decisive = (
  known: (earlier: never) => ReadonlyArray<number>,
  least = -100_000,
  most = 100_000,
): Domain<number> => ({
  size: 1,
  at: (_, draws, earlier) => {
    const value = pick(draws, known(earlier as never))
    return draws.below(16) > 0 && value >= least && value <= most ? value : ofAnySize(draws, least, most)
  },
})
