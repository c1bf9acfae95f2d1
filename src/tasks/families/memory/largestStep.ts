import { asm, family, list } from "../../dsl/index.js"
import { walk } from "./_shared/walk.js"
import { after, widthFor } from "./_shared/width.js"

export const largestStep = family({
  id: "memory/largest_step",
  level: 3,
  parameters: { xs: list({ length: [4, 8], digits: 3 }) },
  prompt: [
    "<find>the largest absolute difference between neighbouring elements of {xs}",
    "by how much do two [adjacent|neighbouring|consecutive] elements of {xs} differ at most",
    "<do>go through {xs} and find the biggest jump, up or down, from one element to the next",
    "![max|maximum] of abs(a(i + 1) - a(i)) over a = {xs:array}",
    "of all steps between consecutive elements of {xs}, take the largest in absolute value",
  ],
  answer: ({ xs }) => Math.max(...xs.slice(1).map((x, n) => Math.abs(x - xs[n]!))),
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %most, 0
        ${walk(
          draws,
          width,
          xs.length - 1,
          (at) => asm`
        ${width.load("%x", at)}
        ${width.load("%y", after(at, width.size))}
        sub  %x, %y, %x
        bgez %x, positive
        sub  %x, zero, %x
    positive:
        ble  %x, %most, skip
        mov  %most, %x
    skip:`,
        )}
        mov  r0, %most
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      const loop = walk(
        draws,
        width,
        xs.length,
        (at) => asm`
        ${width.load("%x", at)}
        sub  %step, %x, %last
        mov  %last, %x
        sari %sign, %step, 63
        xor  %step, %step, %sign
        sub  %step, %step, %sign
        ble  %step, %most, skip
        mov  %most, %step
    skip:`,
        { from: 1, order: "up" },
      )
      return asm`
        ${width.loadFirst("%last")}
        mov  %most, 0
        ${loop}
        mov  r0, %most
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
