import { addressOf, array, asm, family, int, list, type Domain } from "../../dsl/index.js"

interface Buffer {
  readonly xs: ReadonlyArray<number>
  readonly from: number
}

/** A first index behind which four bytes are left. */
const startInput: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => draws.below((earlier as unknown as Buffer).xs.length - 3),
}

/** As many bytes as there are, at most. */
const countInput: Domain<number> = {
  size: 1,
  at: (_, draws, earlier) => {
    const { from, xs } = earlier as unknown as Buffer
    const most = xs.length - from
    return draws.below(4) === 0 ? most : 1 + draws.below(most)
  },
}

export const secureZero = family({
  id: "security/secure_zero",
  level: 5,
  parameters: { xs: list({ length: [7, 11], digits: 2 }), from: int(0, 3), count: int(2, 4) },
  prompt: [
    "<do>[wipe|zero] {count} bytes of the buffer {xs}, beginning with index {from} (from 0), and return the sum of the whole buffer",
    "a key takes {count} bytes from offset {from} on (the first byte has offset 0) in the buffer {xs}; <do>erase it with zeros and [sum|add up] all bytes of the buffer",
    "<find>the sum of the bytes {xs} after secure zeroing of {count} of them, starting at zero-based index {from}",
    "a spy eats {count} of the notes {xs}, beginning with note number {from} (the first is number 0), so that they count as 0. What do the notes add up to after that?",
    "!sum(secure_zero({xs:array}, offset={from}, length={count}))",
    "overwrite the secret part of {xs} with 0 ({count} elements from zero-based index {from} on); [what is the sum of the buffer then?|return the sum of what the buffer holds then]",
  ],
  answer: ({ count, from, xs }) => {
    let sum = 0
    for (let n = 0; n < xs.length; n++) if (n < from || n >= from + count) sum += xs[n]!
    return sum
  },
  asFunction: {
    inputs: ["xs", "from", "count"],
    names: { xs: "buffer", from: "k", count: "n" },
    domains: { xs: array({ length: [7, 16], values: [0, 255] }), from: startInput, count: countInput },
    elements: ["u8"],
    prompt: [
      "<do>[wipe|zero] {count} bytes of {xs}, beginning with index {from} (from 0), and return the sum of all the bytes then",
      "a key takes {count} bytes from offset {from} on (the first byte has offset 0) in {xs}; <do>erase it with zeros and [sum|add up] all bytes, those of the key included",
      "<find>the sum of {xs} after secure zeroing of {count} {count?element|elements}, starting at zero-based index {from}",
      "a spy has a row of notes, which are {xs}, and eats {count} of them, beginning with note number {from} (the first is number 0), so that they count as 0. What do the notes add up to after that?",
      "!sum(secure_zero({xs}, offset={from}, length={count}))",
      "overwrite the secret part of {xs} with 0 ({count} elements from zero-based index {from} on); [what is the sum of all of it then?|return the sum of what all of it holds then]",
    ],
    programs: [
      ({ count, from, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %size, ${xs.length}
        mov  %q, ${from}
        mov  %n, ${count}
        add  %q, %q, %p
    wipe:
        store.b zero, [%q]
        addi %q, %q, 1
        subi %n, %n, 1
        bnez %n, wipe
        fence.seqcst
        mov  %sum, 0
    total:
        load.b %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 1
        subi %size, %size, 1
        bnez %size, total
        mov  r0, %sum
        halt`,
      // A function wipes what a capability covers, from its end on.
      ({ count, from, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        mov  %key, ${from}
        mov  %n, ${count}
        add  %key, %key, %p
        cap.new %key, %key, %n
        call wipe
        add  %end, %end, %p
        mov  %sum, 0
    total:
        load.b %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 1
        bne  %p, %end, total
        mov  r0, %sum
        halt
    wipe:
        cap.query %left, %key, 1
    erase:
        subi %left, %left, 1
        add  %q, %key, %left
        store.b zero, [%q]
        bnez %left, erase
        ret`,
    ],
  },
  programs: [
    ({ count, from, xs }) => asm`
        mov  %p, ${addressOf("buffer", from)}
        mov  %n, ${count}
    wipe:
        store.b zero, [%p]
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, wipe
        fence.seqcst
        mov  %n, ${xs.length}
        mov  %sum, 0
    total:
        subi %n, %n, 1
        load.b %x, [%n + buffer]
        add  %sum, %sum, %x
        bnez %n, total
        mov  r0, %sum
        halt
    .data
    buffer: .byte ${xs}`,
    // A function wipes what a capability covers, from its end on.
    ({ count, from, xs }) => asm`
        mov  %key, ${addressOf("buffer", from)}
        mov  %n, ${count}
        cap.new %key, %key, %n
        call wipe
        mov  %p, buffer
        addi %end, %p, ${xs.length}
        mov  %sum, 0
    total:
        load.b %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 1
        bne  %p, %end, total
        mov  r0, %sum
        halt
    wipe:
        cap.query %left, %key, 1
    erase:
        subi %left, %left, 1
        add  %q, %key, %left
        store.b zero, [%q]
        bnez %left, erase
        ret
    .data
    buffer: .byte ${xs}`,
    ({ count, from, xs }) => asm`
        mov  %p, buffer
        ${Array.from({ length: count }, (_, n) => asm`store.b zero, [%p + ${from + n}]`)}
        mov  %sum, 0
        mov  %n, ${xs.length}
    each:
        load.b %x, [%p]
        add  %sum, %sum, %x
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, each
        mov  r0, %sum
        halt
    .data
    buffer: .byte ${xs}`,
  ],
})
