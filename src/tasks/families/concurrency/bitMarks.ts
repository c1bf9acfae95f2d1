import { asm, family, int, list, oneOf } from "../../dsl/index.js"
import { crewFor, waitInLoop } from "./_shared/crew.js"

const KINDS = ["set", "toggle", "clear"] as const
type Kind = (typeof KINDS)[number]

/** Applies %bit, a power of two or (to clear) its complement, to the word at %p. */
const mark = (kind: Kind) => {
  switch (kind) {
    case "set":
      return asm`atomic.or zero, %p, %bit`
    case "toggle":
      return asm`atomic.xor zero, %p, %bit`
    case "clear":
      return asm`
        xori %bit, %bit, -1
        atomic.and zero, %p, %bit`
  }
}

export const bitMarks = family({
  id: "concurrency/bit_marks",
  level: 5,
  parameters: { start: int(0, 1023), xs: list({ length: [3, 6], digits: 1 }), kind: oneOf(KINDS) },
  prompt: [
    "a shared word holds {start}. For each of {xs} a thread atomically {kind:bare}s the bit with that number (bit 0 is the lowest). [What is the word in the end?|Which value does the word end up with?]",
    "<do>start one thread per element of {xs}, let each {kind:bare} the bit of that number in a shared word, which is {start} at first, wait for all and return the word (bits are counted from 0 at the lowest)",
    "<find>the final value of a bitmap, initially {start}, in which one thread for each of {xs} atomically {kind:bare}s bit number x, where bit x is worth 2^x",
    "a wall of ten lamps shows a number, {start} at first; lamp x is worth 2^x. Visitors, a thread each, press the buttons {xs}, and a button {kind:bare}s its lamp. [Which number does the wall show in the end?|What does the wall show then?]",
    "several threads share a bitmap with the value {start}; the one for x {kind:bare}s the bit that is worth 2^x, atomically. With one thread for each of {xs}, [what is the bitmap at last?|what value remains?]",
    "!bitmap = {start}; one thread each for x in {xs:array}: atomic {kind:bare} of bit x (worth 2^x); final bitmap",
  ],
  answer: ({ kind, start, xs }) => {
    const bits = Array.from({ length: 10 }, (_, n) => Math.floor(start / 2 ** n) % 2)
    for (const x of xs) bits[x] = kind === "set" ? 1 : kind === "clear" ? 0 : 1 - bits[x]!
    return bits.reduce((sum, bit, n) => sum + bit * 2 ** n, 0)
  },
  programs: [
    ({ kind, start, xs }) => asm`
        mov  %p, bitmap
        ${crewFor(xs)}
        load.d r0, [%p]
        halt
    worker:
        mov  %bit, 1
        shl  %bit, %bit, r0
        ${mark(kind)}
        halt
    .data
    bitmap: .dword ${start}`,
    // The main thread shifts, and the threads get copies of its registers.
    ({ kind, start, xs }) => asm`
        mov  %p, bitmap
        mov  %one, 1
        mov  %q, numbers
        mov  %n, ${xs.length}
    start:
        load.b %x, [%q]
        shl  %bit, %one, %x
        spawn %t, worker
        addi %q, %q, 1
        bne  %t, %n, start
        ${waitInLoop()}
        load.d r0, [%p]
        halt
    worker:
        ${mark(kind)}
        halt
    .data
    bitmap: .dword ${start}
    numbers: .byte ${xs}`,
  ],
})
