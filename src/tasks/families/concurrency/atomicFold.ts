import { asm, family, int, list, oneOf } from "../../dsl/index.js"
import { crewFor, waitInLoop } from "./_shared/crew.js"

const KINDS = ["and", "or", "xor", "min", "max"] as const
type Kind = (typeof KINDS)[number]

const operate = (kind: Kind, a: number, b: number): number => {
  switch (kind) {
    case "and":
      return a & b
    case "or":
      return a | b
    case "xor":
      return a ^ b
    case "min":
      return Math.min(a, b)
    case "max":
      return Math.max(a, b)
  }
}

/** Its own worker entry for each operation, as the mnemonic takes three registers. */
const update = (kind: Kind) => {
  switch (kind) {
    case "and":
      return asm`atomic.and zero, %p, r0`
    case "or":
      return asm`atomic.or zero, %p, r0`
    case "xor":
      return asm`atomic.xor zero, %p, r0`
    case "min":
      return asm`atomic.min zero, %p, r0`
    case "max":
      return asm`atomic.max zero, %p, r0`
  }
}

export const atomicFold = family({
  id: "concurrency/atomic_fold",
  level: 5,
  parameters: { start: int(0, 1023), xs: list({ length: [2, 4], digits: 3 }), kind: oneOf(KINDS) },
  formats: {
    name: (kind: Kind) =>
      ({ and: "bitwise AND", or: "bitwise OR", xor: "bitwise XOR", min: "minimum", max: "maximum" })[kind],
  },
  prompt: [
    "a shared word holds {start}. One thread per element of {xs} applies an atomic {kind:name} with its element; [find|work out|return|report] the [final value of the word|value that the word has in the end]",
    "<do>start a thread for each of {xs} that merges its number into a shared word by atomic {kind:name} (initial value {start}), [join them|wait for all] and return the word",
    "<find>the contents of a shared variable, initially {start}, after threads with the operands {xs} have each done one atomic {kind:name} on it",
    "!atomic_{kind:bare}: init {start}, [one thread each for|a thread per element of] {xs:array}, final value",
    "every thread does atomic.{kind:bare} on a [shared|common] cell that starts as {start}; the threads' values are {xs}. [What remains in the cell?|Return the cell's last value]",
  ],
  answer: ({ kind, start, xs }) => xs.reduce((value, x) => operate(kind, value, x), start),
  programs: [
    ({ kind, start, xs }) => asm`
        mov  %p, word
        ${crewFor(xs)}
        load.d r0, [%p]
        halt
    worker:
        ${update(kind)}
        halt
    .data
    word: .dword ${start}`,
    ({ kind, start, xs }) => asm`
        mov  %p, word
        mov  %n, ${xs.length}
    start:
        spawn %t, worker
        bne  %t, %n, start
        ${waitInLoop()}
        load.d r0, [%p]
        halt
    worker:
        mov  r0, 1
        mov  %next, next
        atomic.add r0, %next, r0
        shli r0, r0, 3
        load.d r0, [r0 + ${0x10010}]
        ${update(kind)}
        halt
    .data
    word: .dword ${start}
    next: .dword 0
    operands: .dword ${xs}`,
  ],
})
