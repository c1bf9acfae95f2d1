import type { Draws } from "../../../dsl/Draws.js"
import type { Asm } from "../../../dsl/index.js"
import { fold } from "./fold.js"
import { placed } from "./placed.js"
import type { OneArray, Putting } from "./stored.js"

const storing: Putting = (width, xs) => {
  const { data, fill } = placed(width, xs, true)
  return { code: fill, data }
}

/** What `fold` gives, the array stored by the program before it walks over it. */
export const foldStored = <V extends OneArray>(...parts: Parameters<typeof fold<V>>) => {
  const program = fold<V>(...parts)
  return (values: V, draws: Draws): Asm => program(values, draws, storing)
}
