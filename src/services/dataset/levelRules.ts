import type { Category } from "../../domain/Category.js"
import type { Level } from "../../domain/Level.js"
import { F_OPCODE, type Image, STRIDE } from "../../vm/binary/decode.js"
import { BY_OPCODE, type OperationKind } from "../../vm/isa/instructionSet.js"

/** What operations a program has, by what the curriculum cares about, as bits. */
const COMPARES = 1
const BRANCHES = 2
const MEMORY = 4
const CALLS = 8
const RETURNS = 16
const ADVANCED = 32

const BITS: Readonly<Record<OperationKind, number>> = {
  ...{ compute: 0, compare: COMPARES, memory: MEMORY, branch: BRANCHES, call: CALLS, return: RETURNS },
  ...{ atomic: ADVANCED, thread: ADVANCED, guard: ADVANCED, io: ADVANCED, device: ADVANCED, extension: ADVANCED },
}

/** The bit of each opcode, and of the end of the code. */
const KINDS = Uint8Array.from({ length: 257 }, (_, opcode) => {
  const kind = BY_OPCODE[opcode]?.kind
  return kind === undefined ? 0 : BITS[kind]
})

/** Categories that only level 5 has. */
const ADVANCED_CATEGORIES: ReadonlySet<Category> = new Set(["concurrency", "security", "crypto"])

/** What in a program, or its category, does not belong at its level; `undefined` if all does. */
export const levelDefect = (level: Level, category: Category, image: Image): string | undefined => {
  if (level < 5 && ADVANCED_CATEGORIES.has(category)) return `category ${category} belongs to level 5`
  let kinds = 0
  for (let n = 0; n < image.count; n++) kinds |= KINDS[image.code[n * STRIDE + F_OPCODE]!]!
  if (level < 5 && (kinds & ADVANCED) !== 0) return "an operation that belongs to level 5"
  switch (level) {
    case 1:
      return (kinds & (BRANCHES | MEMORY | CALLS | RETURNS)) === 0
        ? undefined
        : "level 1 is straight lines without memory"
    case 2:
      if ((kinds & (MEMORY | CALLS | RETURNS)) !== 0) return "level 2 has no memory access and no calls"
      return (kinds & (BRANCHES | COMPARES)) === 0 ? "level 2 compares or branches" : undefined
    case 3:
      if ((kinds & (CALLS | RETURNS)) !== 0) return "level 3 has no calls"
      return (kinds & MEMORY) === 0 ? "level 3 accesses memory" : undefined
    case 4:
      return (kinds & CALLS) === 0 ? "level 4 calls" : undefined
    case 5:
      return undefined
  }
}
