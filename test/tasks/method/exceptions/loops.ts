import type { Exception } from "../exceptions.js"

export const loops: ReadonlyArray<Exception> = [
  {
    family: "loops/multiply_by_adding",
    check: "guess",
    about: "the product of",
    reason: "a product is the task: what is to be learnt is to compute it by adding",
  },
]
