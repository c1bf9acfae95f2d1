import { type Domain, list, mapped } from "../../../dsl/index.js"

/** Lists of elements of either sign; in an eighth of them no element is positive. */
export const signedList = (
  length: readonly [min: number, max: number],
  digits: 1 | 2 | 3 = 3,
): Domain<ReadonlyArray<number>> =>
  mapped(list({ length, digits, signed: true }), (xs, draws) =>
    draws.below(8) === 0 ? xs.map((x) => (x > 0 ? -x : x)) : xs,
  )
