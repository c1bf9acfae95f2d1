import type { Domain } from "../../../dsl/parameters.js"
import { int, mapped } from "../../../dsl/parameters.js"

/** A number as written in some base below 10. */
export interface Numeral {
  readonly base: number
  readonly value: number
  readonly digits: string
}

/** Numerals in base 2 … 9. */
export const numeral = (lo: number, hi: number): Domain<Numeral> =>
  mapped(int(0, 8 * (hi - lo + 1) - 1), (index) => {
    const base = 2 + (index % 8)
    const value = lo + Math.floor(index / 8)
    return { base, value, digits: value.toString(base) }
  })

export const numeralFormats = {
  digits: ({ digits }: Numeral) => digits,
  base: ({ base }: Numeral) => String(base),
}
