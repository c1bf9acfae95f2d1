import { asm, family, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { BYTE, widthFor } from "./_shared/width.js"

export const countDistinct = family({
  id: "memory/count_distinct",
  level: 3,
  parameters: { xs: list({ length: [6, 11], digits: 1 }) },
  prompt: [
    "<find>the number of distinct <values> in {xs}",
    "how many different <values> [occur in|are there in|appear in] {xs}",
    "<do>count the different <values> in {xs}, [each once however often it occurs|counting repeated ones once]",
    "!len(set({xs:array}))",
    "mark each digit of {xs} in a table of ten flags and count [the flags that are set|the marked ones]",
  ],
  answer: ({ xs }) => new Set(xs).size,
  programs: [
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
    ({ xs }, draws) => {
      // The flags are the bits of a register.
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
