import { asm, family, oneOf } from "../../dsl/index.js"
import { scaled } from "./_shared/scaled.js"
import { anyLength } from "./_shared/inputs.js"

export const leadingZeros = family({
  id: "bitwise/leading_zeros",
  level: 1,
  parameters: { x: scaled, width: oneOf([32, 64]) },
  prompt: [
    "<find>the number of leading zeros of [{x}|{x:hex}] as a {width}-bit [number|word|value]",
    "<do>count the leading zero bits of the {width}-bit [number|value] [{x}|{x:hex}]",
    "how many leading zero bits does [{x}|{x:hex}] have in {width} bits",
    "how many zero bits stand above the highest one bit of {x} in a {width}-bit register",
    "a counter of {width} bits stands at {x}. How many of its bits have never been 1, if it has only counted up from 0?",
    "!clz{width} of {x}",
  ],
  answer: ({ x, width }) => width - x.toString(2).length,
  asFunction: {
    inputs: ["x"],
    domains: { x: anyLength(32) },
    prompt: [
      "<find>the number of leading zeros of {x} as a {width}-bit [number|word|value]",
      "<do>count the leading zero bits of the {width}-bit [number|value] {x}",
      "how many leading zero bits does {x} have in {width} bits",
      "how many zero bits stand above the highest one bit of {x}, taken as a word of {width} bits",
      "a counter of {width} bits stands at {x}. How many of its bits have never been 1, if it has only counted up from 0?",
      "!clz{width} of {x}",
    ],
    programs: [
      ({ x, width }) =>
        width === 64
          ? asm`
        mov  %x, ${x}
        bits.clz r0, %x
        halt`
          : asm`
        mov  %x, ${x}
        bits.clz %n, %x
        subi r0, %n, 32
        halt`,
      // Below the highest one bit all ones: what is not one then leads it.
      ({ x, width }) => asm`
        mov  %x, ${x}
        ${(width === 64 ? [1, 2, 4, 8, 16, 32] : [1, 2, 4, 8, 16]).map(
          (n) => asm`
        shri %t, %x, ${n}
        or   %x, %x, %t`,
        )}
        bits.popcount %n, %x
        mov  %width, ${width}
        sub  r0, %width, %n
        halt`,
    ],
  },
  programs: [
    ({ x, width }) =>
      width === 64
        ? asm`
        mov %x, ${x}
        bits.clz r0, %x
        halt`
        : asm`
        mov  %x, ${x}
        bits.clz %n, %x
        subi r0, %n, 32
        halt`,
    // Below the highest one bit all ones: what is not one then leads it.
    ({ x, width }) => asm`
        mov  %x, ${x}
        ${[1, 2, 4, 8, 16].map(
          (n) => asm`
        shri %t, %x, ${n}
        or   %x, %x, %t`,
        )}
        bits.popcount %n, %x
        mov  %width, ${width}
        sub  r0, %width, %n
        halt`,
  ],
})
