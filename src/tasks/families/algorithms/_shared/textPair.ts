import type { Draws } from "../../../dsl/Draws.js"
import { mapped, word } from "../../../dsl/index.js"

/** Two words, the second made from the first by a few edits, or the same. */
export interface Pair {
  readonly s: string
  readonly t: string
}

const LETTERS = "abdegiklmnorstuv"

const edited = (s: string, draws: Draws): string => {
  let t = s
  for (let edits = draws.below(7); edits > 0; edits--) {
    const at = draws.below(t.length)
    const letter = LETTERS[draws.below(LETTERS.length)]!
    switch (draws.below(3)) {
      case 0:
        t = t.slice(0, at) + letter + t.slice(at + 1)
        break
      case 1:
        if (t.length > 1) t = t.slice(0, at) + t.slice(at + 1)
        break
      default:
        if (t.length < 9) t = t.slice(0, at) + letter + t.slice(at)
    }
  }
  return t
}

export const pair = mapped(word(3, 8), (s, draws): Pair => ({ s, t: edited(s, draws) }))

/** `{pair:s}` and `{pair:t}`. */
export const pairFormats = { s: ({ s }: Pair) => `"${s}"`, t: ({ t }: Pair) => `"${t}"` }
