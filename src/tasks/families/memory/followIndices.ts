import { addressOf, asm, between, type Domain, drawn, family, int, shuffled } from "../../dsl/index.js"
import { indexInto } from "./_shared/array.js"
import { scaled, widthFor } from "./_shared/width.js"

/** The fewest places. */
const LEAST = 5

/** A permutation of 0 … size − 1: its first four values by number, the others drawn. */
const permutation: Domain<ReadonlyArray<number>> = {
  size: LEAST * (LEAST - 1) * (LEAST - 2) * (LEAST - 3),
  at: (index, draws, earlier) => {
    const size = earlier!["size"] as number
    // A prime spreads the numbers over all choices of four.
    let rest = (index * 7919) % (size * (size - 1) * (size - 2) * (size - 3))
    const left = Array.from({ length: size }, (_, n) => n)
    const first = [size, size - 1, size - 2, size - 3].map((choices) => {
      const [value] = left.splice(rest % choices, 1)
      rest = Math.floor(rest / choices)
      return value!
    })
    return [...first, ...shuffled(left, draws)]
  },
}

export const followIndices = family({
  id: "memory/follow_indices",
  level: 3,
  parameters: {
    size: drawn((draws) => between(draws, LEAST, 10)),
    next: permutation,
    start: indexInto("next"),
    hops: int(2, 12),
  },
  prompt: [
    "<do>start at index {start} of {next}, jump {hops} times to the index stored where you are (indices from 0) and return the final index",
    "<find>the index reached after {hops} jumps when i starts at {start} and becomes a_i each time, with a = {next} zero-based",
    "!a = {next:array}; i = {start}; repeat {hops} times: i = a(i), zero-based; [return|print] i",
    "each zero-based position of {next:array} holds the next one; where do {hops} moves from position {start} [end|lead]",
    "on a treasure hunt, the note at each station names the next one: those at the stations 0, 1, 2 and so on say {next}. I begin at station {start} and walk {hops} times to the next. Where [am I then|do I end]",
    "<please>chase pointers through {next:array} in memory: begin at zero-based position {start} and follow {hops} links; [say which position is reached|give the last position]",
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
