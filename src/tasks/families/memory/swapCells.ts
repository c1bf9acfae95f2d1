import { asm, family, int } from "../../dsl/index.js"
import { after, DWORD, scratch, widthFor } from "./_shared/width.js"

export const swapCells = family({
  id: "memory/swap_cells",
  level: 3,
  parameters: { a: int(-400, 400), b: int(-400, 400), k: int(2, 30) },
  prompt: [
    "<do>store {a} and {b} in two memory cells, swap the cells, multiply the first by {k} and [subtract the second from that|take away the second]",
    "!x = {a}, y = {b} in memory; swap x and y; [return|compute] {k}*x - y",
    "memory variables x and y hold {a} and {b}; exchange their contents, then [work out|evaluate|calculate] {k} * x - y",
    "<what>{k} * x - y once x = {a} and y = {b} have been [swapped|exchanged] in memory",
    "two cells contain {a} and {b}, in this order; after swapping them, what do you get when you multiply the first cell by {k} and subtract the second",
  ],
  answer: ({ a, b, k }) => k * b - a,
  programs: [
    ({ a, b, k }, draws) => {
      const x = scratch(draws)
      const y = after(x, -8)
      return asm`
        mov  %a, ${a}
        ${DWORD.store("%a", x)}
        mov  %b, ${b}
        ${DWORD.store("%b", y)}
        ${DWORD.load("%a", x)}
        ${DWORD.load("%b", y)}
        ${DWORD.store("%b", x)}
        ${DWORD.store("%a", y)}
        ${DWORD.load("%a", x)}
        ${DWORD.load("%b", y)}
        muli %a, %a, ${k}
        sub  r0, %a, %b
        halt`
    },
    ({ a, b, k }, draws) => {
      const { data, load, size, store } = widthFor(draws, [a, b])
      const x = { base: "%p", offset: 0 }
      const y = { base: "%p", offset: size }
      return asm`
        mov  %p, values
        ${load("%x", x)}
        ${load("%y", y)}
        ${store("%y", x)}
        ${store("%x", y)}
        muli %y, %y, ${k}
        sub  r0, %y, %x
        halt
    .data
    values: ${data([a, b])}`
    },
  ],
})
