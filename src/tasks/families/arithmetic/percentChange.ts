import { asm, family, int, oneOf, steps } from "../../dsl/index.js"

/** The amounts are multiples of 100, so nothing is rounded. */
export const percentChange = family({
  id: "arithmetic/percent_change",
  level: 1,
  parameters: { n: steps(100, 999900, 100), p: int(1, 99), up: oneOf([true, false]) },
  formats: {
    change: (up: boolean) => (up ? "increase" : "decrease"),
    ing: (up: boolean) => (up ? "increasing" : "decreasing"),
    by: (up: boolean) => (up ? "raise" : "cut"),
    goes: (up: boolean) => (up ? "rises" : "falls"),
    more: (up: boolean) => (up ? "more" : "less"),
  },
  prompt: [
    "<do>{up:change} {n} by {p}%",
    "<do>{up:change} {n} by {p} percent and [return the new value|report the new value|leave the new value in r0]",
    "<do>{up:by} {n} by {p} percent",
    "<what>the [new value|result] of {up:ing} {n} by {p}%",
    "<what>{p}% {up:more} than {n}",
    "a value of {n} {up:goes} by {p}%[; what is it now?| - give the new value|, what does it become?]",
    "how much is {n} after it {up:goes} by {p} percent",
  ],
  answer: ({ n, p, up }) => (n / 100) * (up ? 100 + p : 100 - p),
  programs: [
    ({ n, p, up }) => asm`
        mov  %n, ${n}
        muli %d, %n, ${p}
        divi %d, %d, 100
        ${up ? "add" : "sub"} r0, %n, %d
        halt`,
    ({ n, p, up }) => asm`
        mov  %n, ${n}
        muli %n, %n, ${up ? 100 + p : 100 - p}
        divi r0, %n, 100
        halt`,
    ({ n, p, up }) => asm`
        mov  %n, ${n}
        divi %d, %n, 100
        muli %d, %d, ${p}
        ${up ? "add" : "sub"} r0, %n, %d
        halt`,
  ],
})
