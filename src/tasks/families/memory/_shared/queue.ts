import type { Draws } from "../../../dsl/Draws.js"

/** A sequence of operations: a number is pushed, `"pop"` pops. */
type Operations = ReadonlyArray<number | "pop">

/** The values pushed in order, with pops drawn in between; never more than `capacity` inside, and at least two pops. */
export const withPops = (values: ReadonlyArray<number>, capacity: number, draws: Draws): Operations => {
  const operations: Array<number | "pop"> = []
  let inside = 0
  let pops = 0
  for (const value of values) {
    while (inside > 0 && (inside === capacity || draws.below(3) === 0)) {
      operations.push("pop")
      inside--
      pops++
    }
    operations.push(value)
    inside++
  }
  for (; pops < 2 || (inside > 1 && draws.below(2) === 0); pops++) {
    operations.push("pop")
    inside--
  }
  return operations
}

/** `push 5, push 8, pop` */
export const operations = (sequence: Operations): string =>
  sequence.map((operation) => (operation === "pop" ? "pop" : `push ${operation}`)).join(", ")
