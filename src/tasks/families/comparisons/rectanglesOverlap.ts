import { asm, ascendingPair, between, type Draws, family } from "../../dsl/index.js"
import { depending } from "./_shared/near.js"

type Span = readonly [number, number]
const span = ascendingPair(20, 400)

/** A span that touches the other at one of its ends in a fifth of the cases, and else shares something with it, or not. */
const beside = ([low, high]: Span, draws: Draws): Span => {
  const length = between(draws, 2, 120)
  switch (draws.below(10)) {
    case 0:
      return [high, high + length]
    case 1:
      return [low - length, low]
    case 2:
      return [high + 1, high + length]
    case 3:
      return [low - length, low - 1]
    default: {
      // It begins within the other, or before it and ends behind its beginning.
      const start = between(draws, low - length + 1, high - 1)
      return [start, start + length]
    }
  }
}

export const rectanglesOverlap = family({
  id: "comparisons/rectangles_overlap",
  level: 2,
  predicate: true,
  parameters: {
    ax: span,
    ay: span,
    bx: depending(({ ax }: { ax: Span }, draws) => beside(ax, draws)),
    by: depending(({ ay }: { ay: Span }, draws) => beside(ay, draws)),
  },
  prompt: [
    "<whether>the rectangles x {ax:to}, y {ay:to} and x {bx:to}, y {by:to} overlap (touching edges do not count)<then-yesno>",
    "does a rectangle with x from {ax:to} and y from {ay:to} share any area with one with x from {bx:to} and y from {by:to} (<yesno>)",
    "one window on my screen covers x {ax:to} and y {ay:to}, another x {bx:to} and y {by:to}. Does one hide part of the other (a shared edge hides nothing)? <yesno>",
    "!overlap(A: x {ax:to}, y {ay:to}; B: x {bx:to}, y {by:to}), edges excluded, 1 or 0",
    "rectangle A covers x {ax:to} and y {ay:to}, rectangle B covers x {bx:to} and y {by:to}. Is the area of their intersection greater than zero? <yesno>",
  ],
  formats: { to: ([low, high]: Span) => `${low} to ${high}` },
  cases: {
    "edges touch": ({ ax, ay, bx, by }) => [...ax, ...ay].some((end, n) => end === (n < 2 ? bx : by)[1 - (n % 2)]),
  },
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
    // Whether they are apart, direction by direction.
    ({ ax, ay, bx, by }) => asm`
        ${[
          [ax, bx],
          [ay, by],
        ].map(
          ([a, b]) => asm`
        mov  %start, ${a![0]}
        slti %before, %start, ${b![1]}
        beqz %before, apart
        mov  %start, ${b![0]}
        slti %before, %start, ${a![1]}
        beqz %before, apart`,
        )}
        mov  r0, 1
        halt
    apart:
        mov  r0, 0
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
