import type { Category } from "../../domain/Category.js"
import type { Level } from "../../domain/Level.js"
import { F_OPCODE, type Image, STRIDE } from "../../vm/decode.js"

/** What operations a program has, by what the curriculum cares about, as bits. */
const COMPARES = 1
const BRANCHES = 2
const MEMORY = 4
const CALLS = 8
const RETURNS = 16
const ADVANCED = 32

/** The kind of each opcode. */
const KINDS = Uint8Array.from({ length: 257 }, (_, opcode) => {
  const group = opcode >> 4
  if (opcode >= 0x08 && opcode <= 0x0b) return COMPARES
  if (opcode >= 0x98 && opcode <= 0x9d) return COMPARES
  if (group === 3) return MEMORY
  if (opcode === 0x4a || opcode === 0x4b) return CALLS
  if (opcode === 0x4e) return RETURNS
  if (group === 4) return BRANCHES
  return (group >= 6 && group <= 8) || (group >= 0xa && group <= 0xe) ? ADVANCED : 0
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
