import type { Exception } from "../exceptions.js"

export const algorithms: ReadonlyArray<Exception> = [
  {
    family: "algorithms/run_length",
    check: "idle instruction",
    about: "of no use",
    ofFunctions: true,
    reason:
      "the letter before the first is none: a register that happens to hold the first letter would join it to a run",
  },
]
