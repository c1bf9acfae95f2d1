import { asm, family, int, list, oneOf } from "../../dsl/index.js"
import { crewFor, waitInLoop } from "./_shared/crew.js"

const KINDS = ["and", "or", "xor"] as const
type Kind = (typeof KINDS)[number]

const operate = (kind: Kind, a: number, b: number): number => (kind === "and" ? a & b : kind === "or" ? a | b : a ^ b)

/** Its own worker entry for each operation, as the mnemonic takes three registers. */
const update = (kind: Kind) => {
  switch (kind) {
    case "and":
      return asm`atomic.and zero, %p, r0`
    case "or":
      return asm`atomic.or zero, %p, r0`
    case "xor":
      return asm`atomic.xor zero, %p, r0`
  }
}

export const atomicFold = family({
  id: "concurrency/atomic_fold",
  level: 5,
  parameters: { start: int(0, 255), xs: list({ length: [2, 6], digits: 3 }), kind: oneOf(KINDS) },
  // A start that the operands change: near 0 where they add to it, with nearly all bits where they take away.
  adjust: ({ kind, start, xs }) => ({ kind, start: kind === "and" ? 1023 - start : start, xs }),
  formats: {
    name: (kind: Kind) => `bitwise ${kind.toUpperCase()}`,
  },
  prompt: [
    "a shared word holds {start}. One thread per element of {xs} applies an atomic {kind:name} with its element; [find|work out|return|report] the [final value of the word|value that the word has in the end]",
    "<do>start a thread for each of {xs} that merges its number into a shared word by atomic {kind:name} (initial value {start}), [join them|wait for all] and return the word",
    "<find>the contents of a shared variable, initially {start}, after threads with the operands {xs} have each done one atomic {kind:name} on it",
    "!atomic_{kind:bare}: init {start}, [one thread each for|a thread per element of] {xs:array}, final value",
    "members of a jury publish a common verdict, {start} to begin with: a thread for each of the marks {xs} merges its mark into it by an atomic {kind:name}. [What verdict stands when all have done so?|What is the verdict in the end?]",
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
