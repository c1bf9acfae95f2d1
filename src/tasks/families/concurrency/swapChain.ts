import { asm, family, int, list, oneOf } from "../../dsl/index.js"

const KINDS = ["sum", "largest"] as const
type Kind = (typeof KINDS)[number]

/** Takes the value in %x that a thread returned into %result. */
const take = (kind: Kind) =>
  kind === "sum"
    ? asm`add %result, %result, %x`
    : asm`
        ble  %x, %result, kept
        mov  %result, %x
    kept:`

export const swapChain = family({
  id: "concurrency/swap_chain",
  level: 5,
  parameters: { start: int(0, 999), xs: list({ length: [3, 6], digits: 3 }), kind: oneOf(KINDS) },
  formats: { of: (kind: Kind) => (kind === "sum" ? "sum" : "largest") },
  prompt: [
    "a shared cell holds {start}. Threads with the values {xs} run one after the other, in this order; each atomically swaps its value into the cell and returns what was there before. [Find|Work out|Return|Report] the {kind:of} of the returned values",
    "<do>start a thread for each of {xs} in turn, each joined before the next starts, that exchanges its number with a shared cell (initially {start}) by atomic exchange and returns the old content; return the {kind:of} of what they return",
    "<find>the {kind:of} of the old values when threads one by one, in the order given, put {xs} into a shared word by atomic exchange, where the word is {start} at first",
    "a mailbox contains {start}. One thread after the other swaps in its number and takes the old one out: the numbers are {xs}, in that order. [Return|Report|Give me] the {kind:of} of the numbers taken out",
    "!cell = {start}; for x in {xs:array}: join(spawn(xchg(cell, x))); <report> the {kind:of} of the [results|old values]",
  ],
  answer: ({ kind, start, xs }) => {
    const old = [start, ...xs.slice(0, -1)]
    return kind === "sum" ? old.reduce((a, b) => a + b) : Math.max(...old)
  },
  programs: [
    ({ kind, start, xs }) => asm`
        mov  %p, cell
        mov  %result, 0
        ${xs.map(
          (x) => asm`
        mov  %x, ${x}
        spawn %t, worker, %x
        join %x, %t
        ${take(kind)}`,
        )}
        mov  r0, %result
        halt
    worker:
        atomic.xchg r0, %p, r0
        halt
    .data
    cell: .dword ${start}`,
    ({ kind, start, xs }) => asm`
        mov  %cell, cell
        mov  %p, numbers
        mov  %n, ${xs.length}
        mov  %result, 0
    next:
        load.d %x, [%p]
        spawn %t, swap
        join %x, %t
        ${take(kind)}
        addi %p, %p, 8
        bne  %t, %n, next
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
