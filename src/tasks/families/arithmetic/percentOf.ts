import { asm, edged, family, int } from "../../dsl/index.js"

export const percentOf = family({
  id: "arithmetic/percent_of",
  level: 1,
  parameters: { p: int(1, 99), n: int(100, 99999) },
  prompt: [
    "<what>{p}% of {n}, [rounded down|rounded down to a whole number|dropping the fraction|using integer division]",
    "<what>{p:words} percent of {n:words}, rounded down",
    "<do>take {p}% of {n} and round down",
    "of {n} people who were asked, {p}% said yes. How many is that, rounded down?",
    "!{p}% of {n}, floor",
    "!{n} * {p} / 100 (integer division)",
  ],
  answer: ({ p, n }) => Math.floor((p * n) / 100),
  asFunction: {
    inputs: ["p", "n"],
    domains: {
      p: edged(int(0, 100), [0, 1, 50, 99, 100]),
      n: edged(int(0, 99_999_999), [0, 1, 99, 100, 101]),
    },
    prompt: [
      "<what>{p}% of {n}, [rounded down|rounded down to a whole number]",
      "<what>{p:words} percent of {n:words}, rounded down",
      "<do>take {p} percent of {n} and round down",
      "of {n} people who were asked, {p}% said yes. How many is that, rounded down?",
      "!floor({n} * {p} / 100)",
      "!{n} * {p} / 100 (integer division)",
    ],
    programs: [
      ({ p, n }) => asm`
        mov  %n, ${n}
        mul  %n, %n, ${p}
        divi r0, %n, 100
        halt`,
      ({ p, n }) => asm`
        mov %p, ${p}
        mul %p, %p, ${n}
        mov %hundred, 100
        div r0, %p, %hundred
        halt`,
    ],
  },
  programs: [
    ({ p, n }) => asm`
        mov  %n, ${n}
        muli %n, %n, ${p}
        divi r0, %n, 100
        halt`,
    ({ p, n }) => asm`
        mov %n, ${n}
        mov %p, ${p}
        mul %n, %n, %p
        mov %hundred, 100
        div r0, %n, %hundred
        halt`,
    ({ p, n }) => asm`
        mov  %p, ${p}
        muli %p, %p, ${n}
        divi r0, %p, 100
        halt`,
  ],
})
