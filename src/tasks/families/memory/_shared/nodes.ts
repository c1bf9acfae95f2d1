import { DATA_BASE } from "../../../../vm/isa/limits.js"
import type { Draws } from "../../../dsl/Draws.js"
import { shuffled } from "../../../dsl/index.js"

/** Where the parts of a list's node lie, 8 bytes each. */
export interface NodeLayout {
  readonly value: 0 | 8
  readonly next: 0 | 8
  readonly text: string
}

export const NODE_LAYOUTS: ReadonlyArray<NodeLayout> = [
  { value: 0, next: 8, text: "8-byte value, then 8-byte address of the next node or 0" },
  { value: 8, next: 0, text: "8-byte address of the next node or 0, then 8-byte value" },
]

/** The nodes as numbers for the data section, in a drawn order, and the address of the first. */
export const nodes = (values: ReadonlyArray<number>, { value }: NodeLayout, draws: Draws) => {
  const slots = shuffled(
    values.map((_, n) => n),
    draws,
  )
  const memory = new Array<number>(2 * values.length)
  for (let n = 0; n < values.length; n++) {
    const at = 2 * slots[n]!
    const next = n + 1 < values.length ? DATA_BASE + 16 * slots[n + 1]! : 0
    memory[at] = value === 0 ? values[n]! : next
    memory[at + 1] = value === 0 ? next : values[n]!
  }
  return { memory, head: DATA_BASE + 16 * slots[0]! }
}

/** `5 -> 8 -> 2` */
export const chain = (values: ReadonlyArray<number>): string => values.join(" -> ")
