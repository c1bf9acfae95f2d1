import { type Asm, asm, edged, family, int, oneOf } from "../../dsl/index.js"

const PLACES = [
  ["ones", 1],
  ["tens", 10],
  ["hundreds", 100],
  ["thousands", 1000],
] as const

type Place = readonly [name: string, unit: number]

export const digitAt = family({
  id: "arithmetic/digit_at",
  level: 1,
  parameters: { n: int(1000, 999999), place: oneOf(PLACES) },
  formats: { name: ([name]: Place) => name },
  prompt: [
    "<what>the {place:name} digit of {n}",
    "<what>the digit in the {place:name} place of {n}",
    "<do>extract the {place:name} digit [of|from] {n}",
    "the counter of my car shows {n}. Which digit is in the {place:name} place?",
    "what digit stands in the {place:name} place when {n} is written in decimal",
    "!{place:name} digit of {n}",
  ],
  answer: ({ n, place: [, unit] }) => Math.floor((n % (unit * 10)) / unit),
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(1000, 9_999_999_999), [1000, 1999, 2000, 9999, 10_000]) },
  },
  programs: [
    {
      general: ({ n, place: [, unit] }): Asm =>
        unit === 1
          ? asm`
        mov  %n, ${n}
        modi r0, %n, 10
        halt`
          : asm`
        mov  %n, ${n}
        divi %n, %n, ${unit}
        modi r0, %n, 10
        halt`,
    },
    {
      general: ({ n, place: [, unit] }): Asm =>
        unit === 1
          ? asm`
        mov  %n, ${n}
        divi %t, %n, 10
        muli %t, %t, 10
        sub  r0, %n, %t
        halt`
          : asm`
        mov  %n, ${n}
        modi %n, %n, ${unit * 10}
        divi r0, %n, ${unit}
        halt`,
    },
  ],
})
