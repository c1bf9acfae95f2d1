import { asm, ascendingPair, family } from "../../dsl/index.js"

type Span = readonly [number, number]
const span = ascendingPair(10, 69)

export const rectanglesOverlap = family({
  id: "comparisons/rectangles_overlap",
  level: 2,
  predicate: true,
  parameters: { ax: span, ay: span, bx: span, by: span },
  prompt: [
    "<whether>the rectangles x {ax:to}, y {ay:to} and x {bx:to}, y {by:to} overlap (touching edges do not count)<then-yesno>",
    "does a rectangle with x from {ax:to} and y from {ay:to} share any area with one with x from {bx:to} and y from {by:to} (<yesno>)",
    "<whether>a window over x {ax:to} and y {ay:to} covers part of one over x {bx:to} and y {by:to}, where sharing an edge is not covering<then-yesno>",
    "!overlap(A: x {ax:to}, y {ay:to}; B: x {bx:to}, y {by:to}), edges excluded, 1 or 0",
    "rectangle A covers x {ax:to} and y {ay:to}, rectangle B covers x {bx:to} and y {by:to}. Is the area of their intersection greater than zero? <yesno>",
  ],
  formats: { to: ([low, high]: Span) => `${low} to ${high}` },
  answer: ({ ax, ay, bx, by }) => {
    const width = Math.min(ax[1], bx[1]) - Math.max(ax[0], bx[0])
    const height = Math.min(ay[1], by[1]) - Math.max(ay[0], by[0])
    return width > 0 && height > 0 ? 1 : 0
  },
  programs: [
    ({ ax, ay, bx, by }) => asm`
        mov r0, 0
        ${[
          [ax, bx],
          [ay, by],
        ].map(
          ([a, b]) => asm`
        mov %a, ${a![0]}
        mov %b, ${b![1]}
        bge %a, %b, done
        mov %b, ${b![0]}
        mov %a, ${a![1]}
        bge %b, %a, done`,
        )}
        mov r0, 1
    done:
        halt`,
    ({ ax, ay, bx, by }) => asm`
        mov  %ax1, ${ax[0]}
        slti %left, %ax1, ${bx[1]}
        mov  %bx1, ${bx[0]}
        slti %right, %bx1, ${ax[1]}
        and  %both, %left, %right
        mov  %ay1, ${ay[0]}
        slti %low, %ay1, ${by[1]}
        and  %both, %both, %low
        mov  %by1, ${by[0]}
        slti %high, %by1, ${ay[1]}
        and  r0, %both, %high
        halt`,
    ({ ax, ay, bx, by }) => asm`
        ${[
          [ax, bx],
          [ay, by],
        ].map(
          ([a, b]) => asm`
        mov  %start, ${a![0]}
        mov  %other, ${b![0]}
        bge  %start, %other, later
        mov  %start, %other
    later:
        mov  %end, ${a![1]}
        mov  %other, ${b![1]}
        ble  %end, %other, sooner
        mov  %end, %other
    sooner:
        bge  %start, %end, apart`,
        )}
        mov  r0, 1
        halt
    apart:
        mov  r0, 0
        halt`,
  ],
})
