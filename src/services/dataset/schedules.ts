import { F_OPCODE, type Image, STRIDE } from "../../vm/binary/decode.js"
import type { RunOptions } from "../../vm/exec/Machine.js"
import { OPCODE } from "../../vm/isa/opcodes.js"

const QUANTA = [1, 2, 3, 5, 7, 64]
const SEEDS = 20
const LONGEST_TURNS = [1, 3, 9, 40]

/** Whose turn it is, and for how long: round robin with turns of several lengths, and random turns. */
export interface ThreadSchedule extends Pick<RunOptions, "schedule"> {
  readonly quantum: number
}

/** The schedules under which programs with threads are tried. */
export const SCHEDULES: ReadonlyArray<ThreadSchedule> = [
  ...QUANTA.map((quantum) => ({ quantum })),
  ...Array.from({ length: SEEDS }, (_, seed) => ({
    quantum: LONGEST_TURNS[seed % LONGEST_TURNS.length]!,
    schedule: BigInt(seed),
  })),
]

/** The options of `nl run` that repeat it. */
export const nameOf = ({ quantum, schedule }: ThreadSchedule): string =>
  `--quantum ${quantum}${schedule === undefined ? "" : ` --schedule ${schedule}`}`

/** Whether a program starts threads. */
export const startsThreads = (image: Image): boolean => {
  for (let n = 0; n < image.count; n++) if (image.code[n * STRIDE + F_OPCODE] === OPCODE.spawn) return true
  return false
}
