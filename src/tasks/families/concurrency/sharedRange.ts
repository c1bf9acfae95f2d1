import { array, asm, family, list, oneOf } from "../../dsl/index.js"
import { crewFor, waitInLoop } from "./_shared/crew.js"

const KINDS = ["difference", "sum"] as const
type Kind = (typeof KINDS)[number]

const isDifference = (kind: unknown): boolean => kind === "difference"

export const sharedRange = family({
  id: "concurrency/shared_range",
  level: 5,
  parameters: { xs: list({ length: [3, 6], digits: 3, signed: true }), kind: oneOf(KINDS) },
  formats: {
    asked: (kind: Kind) => (kind === "difference" ? "the maximum minus the minimum" : "the minimum plus the maximum"),
    expression: (kind: Kind) => (kind === "difference" ? "high - low" : "high + low"),
  },
  prompt: [
    "each of {xs} is reported by a thread of its own, which updates a shared minimum and a shared maximum atomically; [find|work out|return|report] {kind:asked} in the end",
    "<do>start one thread for each of {xs} that folds its number into a shared maximum and a shared minimum by atomic operations, join them all, and return {kind:asked}",
    "one thread per reading keeps two shared extremes up to date with atomic min and max. The readings are {xs}; <report> {kind:asked}",
    "hikers with altimeters, a thread each, note their heights {xs} on one board, which shows only the lowest and the highest, kept up to date by atomic min and max. When all have been there, [what is|find|work out] {kind:asked}[ on the board|]",
    "<what>{kind:asked} when concurrent threads, one for each of {xs}, record the smallest and the largest of these numbers with atomic operations",
    "!parallel min and max of {xs:array} [by atomic.min and atomic.max|with atomics], a thread per element; {kind:expression}",
  ],
  answer: ({ kind, xs }) => {
    const sorted = [...xs].sort((a, b) => a - b)
    const [low, high] = [sorted[0]!, sorted[sorted.length - 1]!]
    return kind === "difference" ? high - low : high + low
  },
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 10], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "each element of {xs} is reported by a thread of its own, which updates a shared minimum and a shared maximum atomically; <report> {kind:asked} in the end",
      "<do>start one thread for each element of {xs} that folds it into a shared maximum and a shared minimum by atomic operations, join them all, and return {kind:asked}",
      "one thread per reading keeps two shared extremes up to date with atomic min and max. The readings are the elements of {xs}; <report> {kind:asked}",
      "hikers, a thread each, note their heights on one board, which shows only the lowest and the highest, kept up to date by atomic min and max. The heights are the elements of {xs}. When all have been there, what is {kind:asked}?",
      "<what>{kind:asked} when concurrent threads, one for each element of {xs}, record the smallest and the largest element with atomic operations",
      "!parallel min and max of {xs} [by atomic.min and atomic.max|with atomics], a thread per element; {kind:expression}",
    ],
    programs: [
      ({ kind, xs }) => asm`
        mov  %q, ${xs.address}
        mov  %n, ${xs.length}
        mov  %low, low
        mov  %high, high
        ${xs.load("%x", "%q")}
        store.d %x, [%low]
        store.d %x, [%high]
    start:
        ${xs.load("%x", "%q")}
        spawn %t, worker
        addi %q, %q, ${xs.size}
        bne  %t, %n, start
        ${waitInLoop()}
        load.d %x, [%low]
        load.d %y, [%high]
        ${isDifference(kind) ? asm`sub r0, %y, %x` : asm`add r0, %x, %y`}
        halt
    worker:
        atomic.min zero, %low, %x
        atomic.max zero, %high, %x
        halt
    .data
    low: .dword 0
    high: .dword 0`,
    ],
  },
  programs: [
    ({ kind, xs }) => asm`
        mov  %low, low
        mov  %high, high
        ${crewFor(xs)}
        load.d %x, [%low]
        load.d %y, [%high]
        ${kind === "difference" ? asm`sub r0, %y, %x` : asm`add r0, %y, %x`}
        halt
    worker:
        atomic.min zero, %low, r0
        atomic.max zero, %high, r0
        halt
    .data
    low: .dword ${xs[0]}
    high: .dword ${xs[0]}`,
    // Starts from values that any number replaces; the workers' numbers are in memory.
    ({ kind, xs }) => asm`
        mov  %low, low
        addi %high, %low, 8
        mov  %q, numbers
        mov  %n, ${xs.length}
    start:
        load.d %x, [%q]
        spawn %t, worker
        addi %q, %q, 8
        bne  %t, %n, start
        ${waitInLoop()}
        load.d %x, [%low]
        load.d %y, [%high]
        ${kind === "difference" ? asm`sub r0, %y, %x` : asm`add r0, %x, %y`}
        halt
    worker:
        atomic.max zero, %high, %x
        atomic.min zero, %low, %x
        halt
    .data
    low: .dword 1000
    high: .dword -1000
    numbers: .dword ${xs}`,
  ],
})
