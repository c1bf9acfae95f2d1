import { between, type Domain, type Draws } from "../../../dsl/index.js"

/** A value that is drawn by the parameters before it, and is not counted: those tell prompts apart. */
export const depending = <Before, A>(draw: (before: Before, draws: Draws) => A): Domain<A> => ({
  size: 1,
  at: (_, draws, earlier = {}) => draw(earlier as Before, draws),
})

/** How far apart two numbers are that get compared: nothing or 1 in a sixth of the cases each, up to `most` in others. */
export const gap = (draws: Draws, most: number): number => {
  const size = draws.below(6)
  const distance = size < 2 ? size : size < 4 ? between(draws, 2, Math.min(most, 20)) : between(draws, 2, most)
  return draws.below(2) === 0 ? distance : -distance
}

/** A number for the range from `low` to `high`: on or next to one of its ends, inside, or outside, about as often inside. */
export const around = (low: number, high: number, draws: Draws): number => {
  const span = Math.max(3, high - low)
  switch (draws.below(10)) {
    case 0:
      return low
    case 1:
      return high
    case 2:
      return low - 1
    case 3:
      return high + 1
    case 4:
    case 5:
    case 6:
      return between(draws, low, high)
    case 7:
      return between(draws, low - span, low - 1)
    case 8:
      return between(draws, high + 1, high + span)
    default:
      return between(draws, low - span, high + span)
  }
}
