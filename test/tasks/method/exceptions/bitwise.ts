import type { Exception } from "../exceptions.js"

export const bitwise: ReadonlyArray<Exception> = [
  {
    family: "bitwise/multiply_by_shifts",
    check: "guess",
    about: "the product of",
    reason: "a product is the task: what is to be learnt is to compute it by shifts",
  },
]
