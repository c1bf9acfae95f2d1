import { asm, by, edged, family, int } from "../../dsl/index.js"
import { after, DWORD, scratch, widthFor } from "./_shared/width.js"

export const swapCells = family({
  id: "memory/swap_cells",
  level: 3,
  parameters: { a: int(-400, 400), b: edged(int(-400, 400), [0, ({ a }: { a: number }) => a]), k: int(2, 30) },
  prompt: [
    by(
      "storing",
      "<do>store {a} and {b} in two memory cells, swap the cells, multiply the first by {k} and [subtract the second from that|take away the second]",
    ),
    "somebody has mixed up two memory cells: x holds {a} and y holds {b}, but it should be the other way round. Put that right in memory, then [work out|compute] {k} * x - y",
    "!x = {a}, y = {b} in memory; swap x and y; [return|compute] {k}*x - y",
    "the memory variables x and y hold {a} and {b}; exchange their contents, then [work out|evaluate|calculate] {k} * x - y",
    "<what>{k} * x - y once x = {a} and y = {b} have been [swapped|exchanged] in memory",
    "two cells contain {a} and {b}, in this order; after swapping them, what do you get when you multiply the first cell by {k} and subtract the second",
  ],
  answer: ({ a, b, k }) => k * b - a + 0,
  programs: [
    {
      follows: "storing",
      program: ({ a, b, k }, draws) => {
        const x = scratch(draws)
        const y = after(x, -8)
        return asm`
        mov  %a, ${a}
        ${DWORD.store("%a", x)}
        mov  %b, ${b}
        ${DWORD.store("%b", y)}
        ${DWORD.load("%u", x)}
        ${DWORD.load("%v", y)}
        ${DWORD.store("%v", x)}
        ${DWORD.store("%u", y)}
        ${DWORD.load("%a", x)}
        ${DWORD.load("%b", y)}
        muli %a, %a, ${k}
        sub  r0, %a, %b
        halt`
      },
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
        ${load("%first", x)}
        muli %first, %first, ${k}
        ${load("%second", y)}
        sub  r0, %first, %second
        halt
    .data
    values: ${data([a, b])}`
    },
  ],
  asFunction: {
    inputs: ["a", "b", "k"],
    names: { a: "u", b: "v" },
    domains: {
      a: edged(int(-100_000, 100_000), [0]),
      b: edged(int(-100_000, 100_000), [0, ({ a }: { a: number }) => a]),
      k: edged(int(-1000, 1000), [-1, 0, 1]),
    },
    prompt: [
      by(
        "storing",
        "<do>store the numbers {a} and {b} in two memory cells, swap the cells, multiply the first by {k} and [subtract the second from that|take away the second]",
      ),
      by("storing", "!x = {a}, y = {b} in memory; swap x and y; [return|compute] {k}*x - y"),
      "<what>{k} * x - y once x = {a} and y = {b} have been [swapped|exchanged] in memory",
      "two cells contain {a} and {b}, in this order; after swapping them, what do you get when you multiply the first cell by {k} and subtract the second",
    ],
    programs: [
      {
        follows: "storing",
        program: ({ a, b, k }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %k, ${k}
        mov  %p, ${0x80000}
        store.d %a, [%p]
        store.d %b, [%p + 8]
        load.d %x, [%p]
        load.d %y, [%p + 8]
        store.d %y, [%p]
        store.d %x, [%p + 8]
        load.d %x, [%p]
        mul  %x, %x, %k
        load.d %y, [%p + 8]
        sub  r0, %x, %y
        halt`,
      },
    ],
  },
})
