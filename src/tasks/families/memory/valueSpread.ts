import { array, asm, family } from "../../dsl/index.js"
import { signedList } from "./_shared/signs.js"
import { walk } from "./_shared/walk.js"
import { widthFor } from "./_shared/width.js"

export const valueSpread = family({
  id: "memory/value_spread",
  level: 3,
  parameters: { xs: signedList([1, 8]) },
  prompt: [
    "<what>the [difference between the largest and the smallest|largest minus the smallest] element of {xs}",
    "<what>the [range|spread] (maximum minus minimum) of the <values> {xs}",
    "how far apart are the smallest and the largest of [the <values> |]{xs}",
    "the stops of a journey are {xs} metres above the sea; how much higher is the highest than the lowest [stop|of them]",
    "!max(a) - min(a) for a = {xs}",
    "<do>find the minimum and the maximum of {xs} in one pass over memory and subtract the minimum from the maximum",
  ],
  answer: ({ xs }) => Math.max(...xs) - Math.min(...xs),
  asFunction: {
    inputs: ["xs"],
    domains: { xs: array({ length: [1, 12], values: [-9999, 9999] }) },
    elements: ["i64", "i32", "i16"],
    prompt: [
      "<what>the [difference between the largest and the smallest|largest minus the smallest] element of {xs}",
      "<what>the [range|spread] (maximum minus minimum) of {xs}",
      "how far apart are the smallest and the largest element of {xs}",
      "the stops of a journey, in metres above the sea, are {xs}; how much higher is the highest than the lowest [stop|of them]",
      "!max(a) - min(a) for a = {xs}",
      "<do>find the minimum and the maximum of {xs} in one pass over memory and subtract the minimum from the maximum",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${xs.load("%low", "%p")}
        mov  %high, %low
    next:
        subi %n, %n, 1
        beqz %n, done
        addi %p, %p, ${xs.size}
        ${xs.load("%x", "%p")}
        bge  %x, %low, above
        mov  %low, %x
    above:
        ble  %x, %high, next
        mov  %high, %x
        b    next
    done:
        sub  r0, %high, %low
        halt`,
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        shli %end, %end, ${xs.shift}
        add  %end, %end, %p
        ${xs.load("%low", "%p")}
        mov  %high, %low
    each:
        ${xs.load("%x", "%p")}
        blt  %x, %low, lower
        ble  %x, %high, between
        mov  %high, %x
        b    between
    lower:
        mov  %low, %x
    between:
        addi %p, %p, ${xs.size}
        bltu %p, %end, each
        sub  r0, %high, %low
        halt`,
    ],
  },
  programs: [
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      const loop = walk(
        draws,
        width,
        xs.length,
        (at) => asm`
        ${width.load("%x", at)}
        bge  %x, %low, above
        mov  %low, %x
    above:
        ble  %x, %high, below
        mov  %high, %x
    below:`,
        { from: 1 },
      )
      return asm`
        ${width.loadFirst("%low")}
        mov  %high, %low
        ${loop}
        sub  r0, %high, %low
        halt
    .data
    values: ${width.data(xs)}`
    },
    ({ xs }, draws) => {
      const width = widthFor(draws, xs)
      return asm`
        mov  %low, 1000
        mov  %high, -1000
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        bgt  %x, %low, above
        mov  %low, %x
    above:
        blt  %x, %high, below
        mov  %high, %x
    below:`,
        )}
        sub  r0, %high, %low
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
})
