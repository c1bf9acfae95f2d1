import { type Domain, phrase } from "../../../dsl/index.js"

const SINGLE = [..."abcdefghijklmnopqrstuvwxyz0123456789"]

/** Texts of real words with capitals and numbers; those of one character are edges. */
export const texts = (min: number, max: number): Domain<string> => {
  const phrases = phrase({ words: [min, max], separators: [" ", " ", "-", ", "] })
  return {
    size: SINGLE.length + phrases.size,
    edges: SINGLE.length,
    at: (index, draws) => SINGLE[index] ?? phrases.at(index - SINGLE.length, draws),
  }
}
