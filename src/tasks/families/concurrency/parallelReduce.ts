import { addressOf, array, type Asm, asm, type Domain, edged, family, int, list, oneOf } from "../../dsl/index.js"
import { waitInLoop } from "./_shared/crew.js"

const KINDS = ["sum", "maximum", "minimum"] as const
type Kind = (typeof KINDS)[number]

/** Folds %x into %best. */
const fold = (kind: Kind): Asm =>
  kind === "sum"
    ? asm`add %best, %best, %x`
    : asm`
        ${kind === "maximum" ? asm`bge %best, %x, skip` : asm`ble %best, %x, skip`}
        mov  %best, %x
    skip:`

/** The fold of every `stride` bytes from %p on, before %end. */
const scan = (kind: Kind, stride: number): Asm => asm`
        load.d %best, [%p]
        b    step
    take:
        load.d %x, [%p]
        ${
          kind === "sum"
            ? asm`add %best, %best, %x`
            : asm`
        ${kind === "maximum" ? asm`bge %best, %x, step` : asm`ble %best, %x, step`}
        mov  %best, %x`
        }
    step:
        addi %p, %p, ${stride}
        blt  %p, %end, take`

const isSum = (kind: unknown): boolean => kind === "sum"

/** Merges %best into the shared result. */
const merge = (kind: Kind): Asm =>
  kind === "sum"
    ? asm`atomic.add zero, %result, %best`
    : kind === "maximum"
      ? asm`atomic.max zero, %result, %best`
      : asm`atomic.min zero, %result, %best`

export const parallelReduce = family({
  id: "concurrency/parallel_reduce",
  level: 5,
  weight: 2,
  parameters: {
    xs: list({ length: [7, 12], digits: 3, signed: true }),
    threads: oneOf([2, 3, 4]),
    kind: oneOf(KINDS),
  },
  prompt: [
    "<what>the {kind:bare} of {xs}, [with the work split among|with the list divided among|using] {threads} [threads|worker threads]",
    "<do>split {xs} among {threads} threads and combine their partial results into the {kind:bare} of all the numbers",
    "<do>use {threads} [threads|workers|parallel threads] to [find|compute] the {kind:bare} of the <array> {xs}",
    "{threads} clerks, a thread each, share the account {xs}: each takes a part of the entries, and in the end they put together the {kind:bare} of all entries. [What do they get?|What is it?]",
    "parallel {kind:bare} of {xs} [with|on] {threads:words} threads",
    "!parallel_{kind:bare}({xs:array}, threads={threads})",
  ],
  answer: ({ kind, xs }) =>
    kind === "sum" ? xs.reduce((a, b) => a + b, 0) : kind === "maximum" ? Math.max(...xs) : Math.min(...xs),
  asFunction: {
    inputs: ["xs", "threads"],
    names: { threads: "k" },
    domains: {
      xs: array({ length: [1, 24], values: [-9999, 9999] }),
      threads: edged<number>(int(1, 6), [1, 2]) as Domain<2 | 3 | 4>,
    },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the {kind:bare} of {xs}, with the [work split|elements divided] among {threads} [threads|worker threads]",
      "<do>split {xs} among {threads} threads and combine their partial results into the {kind:bare} of all the elements",
      "<do>use {threads} [threads|workers|parallel threads] to [find|compute] the {kind:bare} of {xs}",
      "{threads} clerks, a thread each, share an account, whose entries are the elements of {xs}: each takes a part of the entries, and in the end they put together the {kind:bare} of all entries. What do they get?",
      "!parallel_{kind:bare}({xs}) on {threads} threads",
    ],
    programs: [
      // Worker n takes every so many elements, from the n-th on, and merges its result atomically.
      ({ kind, threads, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %left, ${threads}
        shli %end, %n, ${xs.shift}
        add  %end, %end, %p
        shli %stride, %left, ${xs.shift}
        mov  %result, result
        ${
          isSum(kind)
            ? asm`mov  %best, 0`
            : asm`
        ${xs.load("%best", "%p")}
        store.d %best, [%result]`
        }
    start:
        spawn %t, worker
        addi %p, %p, ${xs.size}
        subi %left, %left, 1
        bnez %left, start
        ${waitInLoop()}
        load.d r0, [%result]
        halt
    worker:
        bge  %p, %end, merge
        ${xs.load("%x", "%p")}
        ${fold(kind)}
        add  %p, %p, %stride
        b    worker
    merge:
        ${merge(kind)}
        halt
    .data
    result: .dword 0`,
    ],
  },
  programs: [
    // Each worker has a slice of its own.
    ({ kind, threads, xs }) => {
      const cut = (n: number) => Math.floor((n * xs.length) / threads)
      return asm`
        ${Array.from(
          { length: threads },
          (_, n) => asm`
        mov  %p, ${addressOf("values", 8 * cut(n))}
        mov  %end, ${addressOf("values", 8 * cut(n + 1))}
        spawn ${`%t${n}`}, worker`,
        )}
        join %best, %t0
        ${Array.from(
          { length: threads - 1 },
          (_, n) => asm`
        join %x, ${`%t${n + 1}`}
        ${fold(kind)}`,
        )}
        mov  r0, %best
        halt
    worker:
        ${scan(kind, 8)}
        mov  r0, %best
        halt
    .data
    values: .dword ${xs}`
    },
    // Worker n takes every so many elements, from the n-th on, and merges its result atomically.
    ({ kind, threads, xs }) => asm`
        mov  %p, values
        mov  %end, ${addressOf("values", 8 * xs.length)}
        mov  %result, result
    start:
        spawn %t, worker
        addi %p, %p, 8
        slti %x, %t, ${threads}
        bnez %x, start
        ${waitInLoop()}
        load.d r0, [%result]
        halt
    worker:
        ${scan(kind, 8 * threads)}
        ${kind === "sum" ? asm`atomic.add zero, %result, %best` : kind === "maximum" ? asm`atomic.max zero, %result, %best` : asm`atomic.min zero, %result, %best`}
        halt
    .data
    values: .dword ${xs}
    result: .dword ${kind === "sum" ? 0 : kind === "maximum" ? -1000 : 1000}`,
  ],
})
