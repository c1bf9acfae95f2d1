import { array as arrays, asm, edged, family, int } from "../../dsl/index.js"
import { array } from "./_shared/array.js"
import { endOf } from "./_shared/given.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

/** Where the copy of an input goes. */
const COPY = 0x80000

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
  asFunction: {
    inputs: ["xs", "k"],
    domains: { xs: arrays({ length: [1, 8], values: [0, 255] }), k: edged(int(0, 31), [0, 1, 2]) },
    elements: ["u8", "u16", "u32", "i64"],
    prompt: [
      "<do>make a copy of {xs} in a second buffer and compute the checksum h = h * {k} + e over the elements e of the copy, starting with h = 0",
      "<what>the checksum of a copy of {xs}, where h starts at 0 and becomes h * {k} + e for each element e [in order|from first to last]",
      "<do>duplicate {xs} in another [place|buffer] and hash the copy: h = 0, then h = {k} * h + e for every element e in order",
      "!memcpy(b, from {xs}); h = 0; for e in b: h = h * {k} + e; [return |print |]h",
    ],
    programs: [
      ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        mov  %copy, ${COPY}
        mov  %q, %copy
        mov  %left, %n
    copy:
        ${xs.load("%x", "%p")}
        ${xs.store("%x", "%q")}
        addi %p, %p, ${xs.size}
        addi %q, %q, ${xs.size}
        subi %left, %left, 1
        bnez %left, copy
        mov  %h, 0
    next:
        ${xs.load("%x", "%copy")}
        mul  %h, %h, %k
        add  %h, %h, %x
        addi %copy, %copy, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %h
        halt`,
      ({ k, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %k, ${k}
        ${endOf(xs)}
        mov  %q, ${COPY}
    copy:
        ${xs.load("%x", "%p")}
        ${xs.store("%x", "%q")}
        addi %p, %p, ${xs.size}
        addi %q, %q, ${xs.size}
        bltu %p, %end, copy
        mov  %p, ${COPY}
        mov  %h, 0
    next:
        mul  %h, %h, %k
        ${xs.load("%x", "%p")}
        add  %h, %h, %x
        addi %p, %p, ${xs.size}
        bltu %p, %q, next
        mov  r0, %h
        halt`,
    ],
  },
})
