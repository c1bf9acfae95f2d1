import { asm, by, family } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
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
})
