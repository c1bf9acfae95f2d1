import { array as arrays, asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { endOf } from "./_shared/given.js"
import { walk } from "./_shared/walk.js"
import { BYTE, widthFor } from "./_shared/width.js"

export const countDistinct = family({
  id: "memory/count_distinct",
  level: 3,
  parameters: { xs: array({ length: [1, 12], digits: 1 }) },
  prompt: [
    "<find>the number of distinct <values> in {xs}",
    "how many different <values> [occur in|are there in|appear in] {xs}",
    "<do>count the different <values> in {xs}, [each once however often it occurs|counting repeated ones once]",
    "!len(set({xs:array}))",
    by(
      "flags",
      "<do>mark each digit of {xs} in a table of ten flags and count [the flags that are set|the marked ones]",
    ),
    "a child collects stickers with the numbers 0 to 9 and has got {xs}. How many different [stickers|numbers] are among them",
  ],
  answer: ({ xs }) => new Set(xs).size,
  programs: [
    // Counts while it marks.
    ({ xs }, draws) => asm`
        mov  %seen, seen
        mov  %count, 0
        ${walk(
          draws,
          BYTE,
          xs.length,
          (at) => asm`
        ${BYTE.load("%x", at)}
        add  %slot, %seen, %x
        load.b %flag, [%slot]
        bnez %flag, skip
        addi %count, %count, 1
        store.b %count, [%slot]
    skip:`,
        )}
        mov  r0, %count
        halt
    .data
    values: ${BYTE.data(xs)}
    seen: .space 10`,
    {
      follows: "flags",
      program: ({ xs }, draws) => asm`
        mov  %seen, seen
        mov  %one, 1
        ${walk(
          draws,
          BYTE,
          xs.length,
          (at) => asm`
        ${BYTE.load("%x", at)}
        add  %slot, %seen, %x
        store.b %one, [%slot]`,
        )}
        mov  %count, 0
        addi %last, %seen, 10
    flag:
        load.b %flag, [%seen]
        add  %count, %count, %flag
        addi %seen, %seen, 1
        bne  %seen, %last, flag
        mov  r0, %count
        halt
    .data
    values: ${BYTE.data(xs)}
    seen: .space 10`,
    },
    // The flags are the bits of a register.
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %seen, 0
        mov  %one, 1
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        shl  %x, %one, %x
        or   %seen, %seen, %x`,
        )}
        bits.popcount r0, %seen
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [0, 14], values: [-15, 15] }) },
    elements: ["i64", "i32", "i16", "i8"],
    prompt: [
      "<find>the number of distinct [<values>|elements] in {xs}",
      "how many different <values> [occur in|are there in|appear in] {xs}",
      "<do>count the different <values> in {xs}, [each once however often it occurs|counting repeated ones once]",
      "!len(set({xs}))",
      "how many elements of {xs} do not come earlier in it",
    ],
    programs: [
      // Where the search for an element's first equal ends, at itself or before.
      ({ xs }) => asm`
        mov  %start, ${xs.address}
        mov  %n, ${xs.length}
        mov  %p, %start
        mov  %count, 0
    next:
        beqz %n, done
        ${xs.load("%x", "%p")}
        addi %p, %p, ${xs.size}
        mov  %q, %start
    search:
        ${xs.load("%y", "%q")}
        addi %q, %q, ${xs.size}
        bne  %y, %x, search
        bne  %q, %p, seen
        addi %count, %count, 1
    seen:
        subi %n, %n, 1
        b    next
    done:
        mov  r0, %count
        halt`,
      // Those that do not come again.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${endOf(xs)}
        mov  %count, 0
    next:
        bgeu %p, %end, done
        ${xs.load("%x", "%p")}
        addi %p, %p, ${xs.size}
        mov  %q, %p
    search:
        bgeu %q, %end, last
        ${xs.load("%y", "%q")}
        addi %q, %q, ${xs.size}
        bne  %y, %x, search
        b    next
    last:
        addi %count, %count, 1
        b    next
    done:
        mov  r0, %count
        halt`,
    ],
  },
})
