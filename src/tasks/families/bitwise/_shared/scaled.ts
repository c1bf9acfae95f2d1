import { int, mapped } from "../../../dsl/index.js"

/** Positive numbers of 11 … 31 bits, each length as likely: the highest eleven bits are counted, the others drawn. */
export const scaled = mapped(int(0, 1024 * 21 - 1), (index, draws) => {
  const free = 2 ** (index % 21)
  return (1024 + Math.floor(index / 21)) * free + draws.below(free)
})
