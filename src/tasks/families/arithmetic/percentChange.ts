import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

export const percentChange = family({
  id: "arithmetic/percent_change",
  level: 1,
  parameters: { n: int(100, 999_999), p: int(1, 99), up: oneOf([true, false]) },
  formats: {
    change: (up: boolean) => (up ? "increase" : "decrease"),
    by: (up: boolean) => (up ? "raise" : "cut"),
    goes: (up: boolean) => (up ? "rises" : "falls"),
    grew: (up: boolean) => (up ? "grew" : "shrank"),
    add: (up: boolean) => (up ? "add it to" : "subtract it from"),
  },
  prompt: [
    "<do>{up:change} {n} by {p}%, the change rounded down",
    "<do>{up:by} {n} by {p} percent (rounded down) and [return|report] the new value",
    by("the change", "<do>take {p}% of {n}, round it down, and {up:add} {n}"),
    "a value of {n} {up:goes} by {p}%, with the change rounded down[; what is it now?|, what does it become?]",
    "a town of {n} people {up:grew} by {p} percent, rounded down to whole people. How many live there now?",
    "!{up:change} {n} by {p}%, change rounded down",
  ],
  answer: ({ n, p, up }) => n + (up ? 1 : -1) * Math.floor((n * p) / 100),
  asFunction: {
    inputs: ["n", "p"],
    prompt: [
      "<do>{up:change} {n} by {p}%, the change rounded down",
      "<do>{up:by} {n} by {p} percent (rounded down) and [return|report] the new value",
      by("the change", "<do>take {p}% of {n}, round it down, and {up:add} {n}"),
      "a value of {n} {up:goes} by {p}%, with the change rounded down. [What is it now?|What does it become?]",
      "a town of {n} people {up:grew} by {p} percent, rounded down to whole people. How many live there now?",
      "!{up:change} {n} by {p}%, change rounded down",
    ],
    domains: {
      n: edged(int(0, 99_999_999), [0, 1, 99, 100, 101, 10_001]),
      p: edged(int(0, 100), [0, 1, 50, 99, 100]),
    },
    programs: [
      {
        follows: "the change",
        program: ({ n, p, up }) => asm`
        mov  %n, ${n}
        mul  %d, %n, ${p}
        divi %d, %d, 100
        ${up ? "add" : "sub"} r0, %n, %d
        halt`,
      },
      // All in percent; what is left of a decrease is rounded up.
      ({ n, p, up }) => asm`
        mov  %all, 100
        ${up ? "add" : "sub"} %all, %all, ${p}
        mul  %all, %all, ${n}
        ${up ? [] : asm`addi %all, %all, 99`}
        divi r0, %all, 100
        halt`,
    ],
  },
  programs: [
    {
      follows: "the change",
      program: ({ n, p, up }) => asm`
        mov  %n, ${n}
        muli %d, %n, ${p}
        divi %d, %d, 100
        ${up ? "add" : "sub"} r0, %n, %d
        halt`,
    },
    {
      follows: "the change",
      program: ({ n, p, up }) => asm`
        mov %n, ${n}
        mov %p, ${p}
        mul %d, %n, %p
        mov %hundred, 100
        div %d, %d, %hundred
        ${up ? "add" : "sub"} r0, %n, %d
        halt`,
    },
    // All in percent; what is left of a decrease is rounded up.
    ({ n, p, up }) => asm`
        mov  %all, 100
        ${up ? "addi" : "subi"} %all, %all, ${p}
        muli %all, %all, ${n}
        ${up ? [] : asm`addi %all, %all, 99`}
        divi r0, %all, 100
        halt`,
  ],
})
