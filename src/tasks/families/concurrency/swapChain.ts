import { array, asm, edged, family, int, list, oneOf } from "../../dsl/index.js"

const KINDS = ["sum", "largest", "smallest", "odd"] as const
type Kind = (typeof KINDS)[number]

/** Takes the value in %x into %result. */
const take = (kind: Kind) => {
  switch (kind) {
    case "sum":
      return asm`add %result, %result, %x`
    case "odd":
      return asm`
        andi %x, %x, 1
        add  %result, %result, %x`
    default:
      return asm`
        ${kind === "largest" ? asm`ble  %x, %result, kept` : asm`bge  %x, %result, kept`}
        mov  %result, %x
    kept:`
  }
}

/** What %result is before any value. */
const NOTHING = { sum: 0, odd: 0, largest: -1, smallest: 1000 } as const

const isExtreme = (kind: unknown): boolean => kind === "largest" || kind === "smallest"

export const swapChain = family({
  id: "concurrency/swap_chain",
  level: 5,
  parameters: { start: int(0, 999), xs: list({ length: [2, 6], digits: 3 }), kind: oneOf(KINDS) },
  formats: {
    of: (kind: Kind) => (kind === "odd" ? "number of odd ones among" : `${kind} of`),
  },
  prompt: [
    "a shared cell holds {start}. Threads with the values {xs} run at the same time; each atomically swaps its value into the cell and returns what was there before. [Find|Work out|Return|Report] the {kind:of} all the returned values and what is in the cell at the end",
    "<do>start a thread for each of {xs} that exchanges its number with a shared cell (initially {start}) by atomic exchange and returns the old content, join them, and return the {kind:of} what they return and the cell's last content",
    "<find>the {kind:of} the old values and the last one when concurrent threads put {xs} into a shared word by atomic exchange, where the word is {start} at first",
    "on a bench lies a book with {start} pages. Readers come with books of their own, with {xs} pages, each a thread; each lays its book down and takes the one that was there, in one go, so no book gets lost. [Return|Report|Give me] the {kind:of} the page numbers of all books, those taken home and the one left on the bench",
    "!cell = {start}; in parallel for x in {xs:array}: old = xchg(cell, x); <report> the {kind:of} all old values and the final cell",
  ],
  answer: ({ kind, start, xs }) => {
    const all = [start, ...xs]
    if (kind === "sum") return all.reduce((a, b) => a + b)
    if (kind === "odd") return all.filter((x) => x % 2 === 1).length
    return kind === "largest" ? Math.max(...all) : Math.min(...all)
  },
  asFunction: {
    inputs: ["start", "xs"],
    names: { start: "s" },
    domains: {
      start: edged(int(0, 9999), [0, 1]),
      xs: array({ length: [1, 10], values: [0, 9999] }),
    },
    elements: ["i64", "i32", "u16"],
    prompt: [
      "a shared cell holds {start}. One thread for each element of {xs} runs at the same time; each atomically swaps its element into the cell and returns what was there before. [Find|Work out|Return|Report] the {kind:of} all the returned values and what is in the cell at the end",
      "<do>start a thread for each element of {xs} that exchanges it with a shared cell (initially {start}) by atomic exchange and returns the old content, join them, and return the {kind:of} what they return and the cell's last content",
      "<find>the {kind:of} the old values and the last one when concurrent threads, one for each element of {xs}, put their elements into a shared word by atomic exchange, where the word is {start} at first",
      "on a bench lies a book with {start} pages. Readers, each a thread, come with books of their own, whose numbers of pages are the elements of {xs}; each lays a book down and takes the one that was there, in one go, so no book gets lost. [Return|Report|Give me] the {kind:of} the page numbers of all books, those taken home and the one left on the bench",
      "!cell = {start}; in parallel for x in {xs}: old = xchg(cell, x); <report> the {kind:of} all old values and the final cell",
    ],
    programs: [
      ({ kind, start, xs }) => asm`
        mov  %start, ${start}
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %cell, cell
        store.d %start, [%cell]
    start:
        ${xs.load("%x", "%p")}
        spawn %t, swap
        addi %p, %p, ${xs.size}
        bne  %t, %n, start
        mov  %result, ${isExtreme(kind) ? "%start" : 0}
    wait:
        join %x, %t
        ${take(kind)}
        subi %t, %t, 1
        bnez %t, wait
        load.d %x, [%cell]
        ${take(kind)}
        mov  r0, %result
        halt
    swap:
        atomic.xchg r0, %cell, %x
        halt
    .data
    cell: .dword 0`,
    ],
  },
  programs: [
    ({ kind, start, xs }) => asm`
        mov  %p, cell
        ${xs.map(
          (x, n) => asm`
        mov  %x, ${x}
        spawn ${`%t${n}`}, worker`,
        )}
        mov  %result, ${NOTHING[kind]}
        ${xs.map(
          (_, n) => asm`
        join %x, ${`%t${n}`}
        ${take(kind)}`,
        )}
        load.d %x, [%p]
        ${take(kind)}
        mov  r0, %result
        halt
    worker:
        atomic.xchg r0, %p, %x
        halt
    .data
    cell: .dword ${start}`,
    ({ kind, start, xs }) => asm`
        mov  %cell, cell
        mov  %p, numbers
        mov  %n, ${xs.length}
    start:
        load.d %x, [%p]
        spawn %t, swap
        addi %p, %p, 8
        bne  %t, %n, start
        mov  %result, ${NOTHING[kind]}
    wait:
        join %x, %t
        ${take(kind)}
        subi %t, %t, 1
        bnez %t, wait
        load.d %x, [%cell]
        ${take(kind)}
        mov  r0, %result
        halt
    swap:
        atomic.xchg r0, %cell, %x
        halt
    .data
    cell: .dword ${start}
    numbers: .dword ${xs}`,
  ],
})
