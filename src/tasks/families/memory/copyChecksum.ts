import { asm, family, int } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

export const copyChecksum = family({
  id: "memory/copy_checksum",
  level: 3,
  parameters: { xs: array({ length: [1, 7] }), k: int(2, 31) },
  prompt: [
    "<do>copy the <array> {xs} to a second buffer and compute the checksum h = h * {k} + x over the copy, starting with h = 0",
    "<what>the checksum of a copy of {xs}, where h starts at 0 and becomes h * {k} + x for each element x [in order|from first to last]",
    "a backup of the numbers {xs} is made in another buffer, and its check number worked out from the backup: it starts at 0, and for each number x in order it is multiplied by {k} and x is added. [What is it|What is the check number]",
    "<do>duplicate {xs:array} in another [place|buffer] and hash the copy: h = 0, then h = {k} * h + x for every element x in order",
    "!memcpy(b, from {xs:array}); h = 0; for x in b: h = h * {k} + x; [return |print |]h",
  ],
  answer: ({ k, xs }) => xs.reduce((h, x) => h * k + x, 0),
  programs: [
    ({ k, xs }, draws) => {
      const width = widthFor(draws, xs)
      const { load, size, store } = width
      return asm`
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${load("%x", at)}
        ${store("%x", after(at, xs.length * size))}`,
        )}
        mov  %h, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${load("%x", after(at, xs.length * size))}
        muli %h, %h, ${k}
        add  %h, %h, %x`,
          { order: "up" },
        )}
        mov  r0, %h
        halt
    .data
    values: ${width.data(xs)}
    copy: .space ${xs.length * size}`
    },
    ({ k, xs }, draws) => {
      const width = widthFor(draws, xs)
      const { load, size, store } = width
      return asm`
        mov  %from, values
        mov  %to, ${0x2000}
        mov  %n, ${xs.length}
    copying:
        ${load("%x", { base: "%from", offset: 0 })}
        ${store("%x", { base: "%to", offset: 0 })}
        addi %from, %from, ${size}
        addi %to, %to, ${size}
        subi %n, %n, 1
        bnez %n, copying
        subi %from, %to, ${xs.length * size}
        mov  %h, 0
    hashing:
        ${load("%x", { base: "%from", offset: 0 })}
        muli %h, %h, ${k}
        add  %h, %h, %x
        addi %from, %from, ${size}
        bne  %from, %to, hashing
        mov  r0, %h
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
