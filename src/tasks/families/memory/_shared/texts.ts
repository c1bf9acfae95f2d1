import { type Domain, phrase } from "../../../dsl/index.js"

const SINGLE = "abcdefghijklmnopqrstuvwxyz0123456789"

interface TextOptions {
  /** Whether there are capitals, and numbers among the words (default: yes). */
  readonly capitals?: boolean
  readonly numbers?: boolean
}

/** Texts of min … max words, and as edges the empty one and those of one character. */
export const texts = (min: number, max: number, options: TextOptions = {}): Domain<string> => {
  const others = phrase({ ...options, words: [min, max] })
  const edges = 1 + (options.numbers === false ? 26 : SINGLE.length)
  return {
    size: edges + others.size,
    edges,
    at: (index, draws, earlier) => {
      if (index === 0) return ""
      if (index >= edges) return others.at(index - edges, draws, earlier)
      const single = SINGLE[index - 1]!
      return options.capitals !== false && draws.below(3) === 0 ? single.toUpperCase() : single
    },
  }
}
