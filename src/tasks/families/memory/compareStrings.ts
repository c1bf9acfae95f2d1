import { asm, family, mapped } from "../../dsl/index.js"
import { texts } from "./_shared/texts.js"

export const compareStrings = family({
  id: "memory/compare_strings",
  level: 3,
  parameters: {
    // The second text is the first, or that cut short, lengthened, or with a letter changed or inserted.
    pair: mapped(texts(2, 3), (a, draws) => {
      const change = draws.below(6)
      const at = draws.below(a.length + 1)
      const letter = "abcdefghijklmnopqrstuvwxyz"[draws.below(26)]!
      const start = a.slice(0, at)
      const b = [a, a, start, a + letter, start + letter + a.slice(at + 1), start + letter + a.slice(at)][change]!
      return { a, b }
    }),
  },
  formats: {
    a: ({ a }: { a: string }) => `"${a}"`,
    b: ({ b }: { b: string }) => `"${b}"`,
  },
  prompt: [
    "<do>compare the strings {pair:a} and {pair:b} byte by byte and return -1, 0 or 1 [for less, equal or greater|as the first is less, equal or greater]",
    "!s = {pair:a}, t = {pair:b}; strcmp(s, t), [normalized to -1, 0 or 1|as -1, 0 or 1]",
    "where does {pair:a} stand relative to {pair:b} in byte order (-1 if before, 1 if after, 0 if they are [equal|the same]; a prefix comes first)",
    "ASCII order of {pair:a} against {pair:b}: -1 if the first is earlier, 1 if later, 0 if [equal|identical]",
    "the zero-terminated strings {pair:a} and {pair:b} lie in memory; compare them and return -1, 0 or 1 for the first being [below, the same or above|smaller, equal or larger]",
    "a register sorts its entries by the ASCII codes of their characters. Return -1 if {pair:a} comes before {pair:b} in it, 1 if it comes after, and 0 if they are the same entry (the beginning of [a longer entry|an entry] comes before it)",
  ],
  cases: {
    equal: ({ pair: { a, b } }) => a === b,
    prefix: ({ pair: { a, b } }) => a !== b && (a.startsWith(b) || b.startsWith(a)),
  },
  answer: ({ pair: { a, b } }) => (a < b ? -1 : a > b ? 1 : 0),
  programs: [
    ({ pair: { a, b } }) => asm`
        mov  %p, first
        mov  %q, second
    compare:
        load.b %x, [%p]
        load.b %y, [%q]
        bne  %x, %y, differ
        addi %p, %p, 1
        addi %q, %q, 1
        bnez %x, compare
        mov  r0, 0
        halt
    differ:
        slt  %less, %x, %y
        slt  %more, %y, %x
        sub  r0, %more, %less
        halt
    .data
    first: .asciz ${a}
    second: .asciz ${b}`,
    ({ pair: { a, b } }) => asm`
        mov  %p, first
    compare:
        load.b %x, [%p]
        load.b %y, [%p + ${a.length + 1}]
        bltu %x, %y, less
        bltu %y, %x, greater
        addi %p, %p, 1
        bnez %x, compare
        mov  r0, 0
        halt
    less:
        mov  r0, -1
        halt
    greater:
        mov  r0, 1
        halt
    .data
    first: .asciz ${a}
    second: .asciz ${b}`,
    ({ pair: { a, b } }) => asm`
        mov  %i, 0
    compare:
        load.b %x, [%i + first]
        load.b %y, [%i + second]
        addi %i, %i, 1
        sub  %gap, %x, %y
        bnez %gap, differ
        bnez %x, compare
        mov  r0, 0
        halt
    differ:
        sari %gap, %gap, 63
        ori  r0, %gap, 1
        halt
    .data
    first: .asciz ${a}
    second: .asciz ${b}`,
  ],
})
