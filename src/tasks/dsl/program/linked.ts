import type { HexadecimalNumbers } from "./hexadecimal.js"
import type { Layout } from "./Layout.js"

/** Words of an instruction in `LinkedProgram.instructions`: … */
export const LINKED = 4
/** … its first four bytes, … */
export const L_HEAD = 0
/** … `IMM_NONE`, `IMM_CONSTANT`, `IMM_ADDRESS`, `IMM_OFFSET` or `IMM_TARGET`, … */
export const L_KIND = 1
/** … the immediate's low half, or what is added to the label's address, … */
export const L_LOW = 2
/** … and the immediate's high half, or the label. */
export const L_HIGH = 3

/** A program as its text is made from it. */
export interface LinkedProgram {
  readonly layout: Layout
  /** Which numbers of its text are in hexadecimal, if any are. */
  readonly hexadecimal: HexadecimalNumbers | undefined
  /** Its instructions, once it is encoded: `LINKED` words each, `count` of them. */
  readonly instructions: Int32Array
  readonly count: number
  readonly encode: () => void
}
