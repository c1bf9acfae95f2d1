import type { Draws } from "../../dsl/Draws.js"
import { array as arrays, asm, by, family, list } from "../../dsl/index.js"
import { endOf } from "./_shared/given.js"
import { placed } from "./_shared/placed.js"
import { walk } from "./_shared/walk.js"
import { BYTE, widthFor } from "./_shared/width.js"

/** Ten counts in memory. */
const histogram =
  (isStored: boolean) =>
  ({ xs }: { xs: ReadonlyArray<number> }, draws: Draws) => {
    const { data, fill } = placed(BYTE, xs, isStored)
    return asm`
        ${fill}
        mov  %counts, counts
        ${walk(
          draws,
          BYTE,
          xs.length,
          (at) => asm`
        ${BYTE.load("%x", at)}
        add  %slot, %counts, %x
        load.b %count, [%slot]
        addi %count, %count, 1
        store.b %count, [%slot]`,
        )}
        mov  %most, 0
        mov  %digit, 9
    pick:
        add  %slot, %counts, %digit
        load.b %count, [%slot]
        blt  %count, %most, less
        mov  %most, %count
        mov  %best, %digit
    less:
        subi %digit, %digit, 1
        bgez %digit, pick
        mov  r0, %best
        halt
    .data
    values: ${data}
    counts: .space 10`
  }

export const mostFrequent = family({
  id: "memory/most_frequent",
  level: 3,
  parameters: { xs: list({ length: [1, 13], digits: 1 }) },
  prompt: [
    "<find>the most frequent digit in {xs}; [on a tie|if several tie,] the smallest",
    "which [value|digit] occurs most often in {xs}, [the smallest one in case of a tie|taking the smallest if there is a tie]",
    by(
      "histogram",
      "<do>build a histogram of the digits {xs} and return the one with the highest count ([ties go to|a tie means] the smaller digit)",
    ),
    "!mode({xs:array}), smallest on ties",
    by(
      ["histogram", "storing"],
      "<do>store {xs} in memory, count how often each digit from 0 to 9 appears, and return the most common, [preferring the lower on ties|the lowest if tied]",
    ),
    "the rolls of a ten-sided die with the faces 0 to 9 were {xs}; which face came up most often ([of several, name the lowest|the lowest if it is a tie])",
  ],
  cases: {
    tie: ({ xs }) => {
      const counts = Array.from({ length: 10 }, (_, digit) => xs.filter((x) => x === digit).length)
      return counts.filter((count) => count === Math.max(...counts)).length > 1
    },
  },
  answer: ({ xs }) => {
    let best = 0
    let most = 0
    for (let digit = 0; digit < 10; digit++) {
      const count = xs.filter((x) => x === digit).length
      if (count > most) [best, most] = [digit, count]
    }
    return best
  },
  programs: [
    { follows: "histogram", program: histogram(false) },
    { follows: ["histogram", "storing"], program: histogram(true) },
    ({ xs }, draws) => {
      // The ten counts lie side by side in one register, six bits each.
      const width = widthFor(draws, xs)
      return asm`
        mov  %one, 1
        mov  %counts, 0
        ${walk(
          draws,
          width,
          xs.length,
          (at) => asm`
        ${width.load("%x", at)}
        muli %x, %x, 6
        shl  %x, %one, %x
        add  %counts, %counts, %x`,
        )}
        mov  %most, 0
        mov  %digit, 0
    pick:
        andi %count, %counts, 63
        ble  %count, %most, less
        mov  %most, %count
        mov  %best, %digit
    less:
        addi %digit, %digit, 1
        shri %counts, %counts, 6
        bnez %counts, pick
        mov  r0, %best
        halt
    .data
    values: ${width.data(xs)}`
    },
  ],
  asFunction: {
    inputs: ["xs"],
    domains: { xs: arrays({ length: [1, 16], values: [0, 9] }) },
    elements: ["i64", "i32", "u16", "u8"],
    prompt: [
      "the elements of {xs} are digits from 0 to 9. <find>the most frequent digit among them; [on a tie|if several tie,] the smallest",
      "which digit from 0 to 9 occurs most often in {xs}, which has no other elements ([the smallest one in case of a tie|taking the smallest if there is a tie])",
      by(
        "histogram",
        "<do>build a histogram of {xs}, whose elements are digits from 0 to 9, and return the digit with the highest count ([ties go to|a tie means] the smaller digit)",
      ),
      "!mode({xs}), elements are 0 to 9, smallest on ties",
      "<do>count how often each digit from 0 to 9 appears in {xs}, whose elements are such digits, and return the most common, [preferring the lower on ties|the lowest if tied]",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        ${endOf(xs)}
        mov  %most, 0
        mov  %digit, 9
    digit:
        mov  %q, %p
        mov  %count, 0
    next:
        ${xs.load("%x", "%q")}
        bne  %x, %digit, other
        addi %count, %count, 1
    other:
        addi %q, %q, ${xs.size}
        bltu %q, %end, next
        blt  %count, %most, less
        mov  %most, %count
        mov  %best, %digit
    less:
        subi %digit, %digit, 1
        bgez %digit, digit
        mov  r0, %best
        halt`,
      {
        follows: "histogram",
        program: ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %counts, counts
    next:
        ${xs.load("%x", "%p")}
        shli %x, %x, 3
        add  %slot, %counts, %x
        load.d %count, [%slot]
        addi %count, %count, 1
        store.d %count, [%slot]
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        bnez %n, next
        mov  %most, 0
        mov  %digit, 0
        mov  %ten, 10
    pick:
        load.d %count, [%counts]
        ble  %count, %most, less
        mov  %most, %count
        mov  %best, %digit
    less:
        addi %counts, %counts, 8
        addi %digit, %digit, 1
        bne  %digit, %ten, pick
        mov  r0, %best
        halt
    .data
    counts: .space 80`,
      },
    ],
  },
})
