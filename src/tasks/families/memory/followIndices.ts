import { addressOf, asm, family, int, mapped } from "../../dsl/index.js"
import { scaled, widthFor } from "./_shared/width.js"

/** A permutation of 0 … 8 by its number. */
const permutation = mapped(int(0, 362_879), (n) => {
  const left = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const order: Array<number> = []
  for (let k = 9, rest = n; k > 0; rest = Math.floor(rest / k), k--) order.push(left.splice(rest % k, 1)[0]!)
  return order
})

export const followIndices = family({
  id: "memory/follow_indices",
  level: 3,
  parameters: { next: permutation, start: int(0, 8), hops: int(2, 12) },
  prompt: [
    "<do>start at index {start} of {next}, jump {hops} times to the index stored where you are (indices from 0) and return the final index",
    "<find>the index reached after {hops} jumps when i starts at {start} and becomes a_i each time, with a = {next} zero-based",
    "!a = {next:array}; i = {start}; repeat {hops} times: i = a(i), zero-based; [return|print] i",
    "each zero-based position of {next:array} holds the next one; [where|at which position] do {hops} moves from position {start} end",
    "chase pointers through {next:array} in memory: begin at zero-based position {start} and follow {hops} links; [which position is reached|give the last position]",
  ],
  answer: ({ hops, next, start }) => {
    let at = start
    for (let n = 0; n < hops; n++) at = next[at]!
    return at
  },
  programs: [
    ({ hops, next, start }, draws) => {
      const width = widthFor(draws, next)
      return asm`
        mov  %i, ${start}
        mov  %n, ${hops}
    hop:
        ${scaled("%i", width)}
        ${width.load("%i", { base: "%i", offset: addressOf("links") })}
        subi %n, %n, 1
        bnez %n, hop
        mov  r0, %i
        halt
    .data
    links: ${width.data(next)}`
    },
    ({ hops, next, start }, draws) => {
      const width = widthFor(draws, next)
      return asm`
        mov  %links, links
        mov  %i, ${start}
        mov  %n, 0
        mov  %hops, ${hops}
    hop:
        ${scaled("%i", width)}
        add  %at, %links, %i
        ${width.load("%i", { base: "%at", offset: 0 })}
        addi %n, %n, 1
        blt  %n, %hops, hop
        mov  r0, %i
        halt
    .data
    links: ${width.data(next)}`
    },
    ({ hops, next, start }, draws) => {
      const width = widthFor(draws, next)
      const hop = asm`
        ${scaled("%i", width)}
        ${width.load("%i", { base: "%i", offset: addressOf("links") })}`
      return asm`
        ${width.load("%i", { base: "zero", offset: addressOf("links", start * width.size) })}
        ${
          hops < 6
            ? Array.from({ length: hops - 1 }, () => hop)
            : asm`
        mov  %n, ${hops - 1}
    hop:
        ${hop}
        subi %n, %n, 1
        bgtz %n, hop`
        }
        mov  r0, %i
        halt
    .data
    links: ${width.data(next)}`
    },
  ],
})
