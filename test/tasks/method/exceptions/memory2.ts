import type { Exception } from "../exceptions.js"

export const memory2: ReadonlyArray<Exception> = [
  {
    family: "memory/max_element",
    check: "guess",
    about: "the largest of the list",
    reason: "the largest element is what is asked for",
  },
  {
    family: "memory/min_element",
    check: "guess",
    about: "the smallest of the list",
    reason: "the smallest element is what is asked for",
  },
]
