import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"
import { after, DWORD, scratch, SIGNED_HALF, SIGNED_WORD } from "./_shared/width.js"

const LAYOUTS = [
  { width: SIGNED_HALF, text: "signed 16-bit x at offset 0 and y at offset 2" },
  { width: SIGNED_WORD, text: "signed 32-bit x at offset 0 and y at offset 4" },
  { width: DWORD, text: "signed 64-bit x at offset 0 and y at offset 8" },
] as const

export const pointStruct = family({
  id: "memory/point_struct",
  level: 3,
  parameters: { layout: oneOf(LAYOUTS), x: int(-300, 300), y: int(-300, 300), dx: int(-99, 99) },
  formats: { layout: ({ text }: (typeof LAYOUTS)[number]) => text },
  prompt: [
    by(
      "storing",
      "a point struct [has|consists of|contains] {layout:layout}; store x = {x} and y = {y}, add {dx} to x in memory and [return|compute] x * y",
    ),
    by(
      "storing",
      "<do>build a point in memory ({layout:layout}) with x = {x} and y = {y}, move it by {dx} in x and return the product of its coordinates",
    ),
    "a drawing program keeps the corner of a picture as a struct: {layout:layout}. The corner lies at x = {x}, y = {y} and is dragged by {dx} in x. [What is x * y then|How much is x * y afterwards]",
    "!struct point: {layout:layout}; p.x = {x}; p.y = {y}; p.x += {dx}; [return |]p.x * p.y",
    by(
      "storing",
      "[with|using|given] the struct layout {layout:layout}, set x to {x} and y to {y}, add {dx} to the x field and [multiply the two fields|return the product of the two fields]",
    ),
  ],
  answer: ({ dx, x, y }) => (x + dx) * y + 0,
  programs: [
    {
      follows: "storing",
      program: ({ dx, layout: { width }, x, y }, draws) => {
        const px = scratch(draws)
        const py = after(px, width.size)
        return asm`
        mov  %v, ${x}
        ${width.store("%v", px)}
        mov  %v, ${y}
        ${width.store("%v", py)}
        ${width.load("%x", px)}
        addi %x, %x, ${dx}
        ${width.store("%x", px)}
        ${width.load("%x", px)}
        ${width.load("%y", py)}
        mul  r0, %x, %y
        halt`
      },
    },
    ({ dx, layout: { width }, x, y }) => {
      const px = { base: "%p", offset: 0 }
      const py = { base: "%p", offset: width.size }
      return asm`
        mov  %p, point
        ${width.load("%v", px)}
        addi %v, %v, ${dx}
        ${width.store("%v", px)}
        ${width.load("%x", px)}
        ${width.load("%y", py)}
        mul  r0, %x, %y
        halt
    .data
    point: ${width.data([x, y])}`
    },
    {
      follows: "storing",
      program: ({ dx, layout: { width }, x, y }) => {
        const px = { base: "%p", offset: 0 }
        const py = { base: "%p", offset: width.size }
        return asm`
        mov  %p, point
        mov  %x, ${x}
        mov  %y, ${y}
        ${width.store("%x", px)}
        ${width.store("%y", py)}
        mov  %dx, ${dx}
        ${width.load("%old", px)}
        add  %old, %old, %dx
        ${width.store("%old", px)}
        ${width.load("%y", py)}
        ${width.load("%x", px)}
        mul  r0, %y, %x
        halt
    .data
    point: .space ${2 * width.size}`
      },
    },
  ],
  asFunction: {
    inputs: ["x", "y", "dx"],
    domains: {
      x: edged(int(-16_000, 16_000), [0]),
      y: edged(int(-16_000, 16_000), [0]),
      dx: edged(int(-16_000, 16_000), [0]),
    },
    prompt: [
      by(
        "storing",
        "a point struct [has|consists of|contains] {layout:layout}. Store {x} in x and {y} in y, add {dx} to x in memory and [return|compute] the product of the two fields",
      ),
      by(
        "storing",
        "<do>build a point in memory ({layout:layout}) with the coordinates {x} and {y}, move it by {dx} in x and return the product of its coordinates",
      ),
      by("storing", "!struct point: {layout:layout}; p.x = {x}; p.y = {y}; p.x += {dx}; [return |]p.x * p.y"),
      by(
        "storing",
        "[with|using|given] the struct layout {layout:layout}, set the first field to {x} and the second to {y}, add {dx} to the first and [multiply the two fields|return the product of the two fields]",
      ),
    ],
    programs: [
      {
        follows: "storing",
        program: ({ dx, layout: { width }, x, y }) => {
          const [px, py] = [
            { base: "%p", offset: 0 },
            { base: "%p", offset: width.size },
          ]
          return asm`
        mov  %x, ${x}
        mov  %y, ${y}
        mov  %dx, ${dx}
        mov  %p, ${0x80000}
        ${width.store("%x", px)}
        ${width.store("%y", py)}
        ${width.load("%moved", px)}
        add  %moved, %moved, %dx
        ${width.store("%moved", px)}
        ${width.load("%u", px)}
        ${width.load("%v", py)}
        mul  r0, %u, %v
        halt`
        },
      },
    ],
  },
})
