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
  {
    family: "memory/string_length",
    check: "guess",
    about: "the length of the text",
    reason: "the length of the text is what is asked for; the program counts it in memory",
  },
]
