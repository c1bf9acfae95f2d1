import { asm, edged, family, int, oneOf } from "../../dsl/index.js"

const isDown = (rounding: unknown): boolean => rounding === "down"

/** The mean of two numbers without the sum that might overflow. */
export const midpoint = family({
  id: "bitwise/midpoint",
  level: 1,
  parameters: {
    a: int(-499999, 999999),
    b: edged(int(-499999, 999999), [
      ({ a }: { a: number }) => a,
      ({ a }: { a: number }) => a + 1,
      ({ a }: { a: number }) => -a,
    ]),
    rounding: oneOf(["down", "up"]),
  },
  prompt: [
    "<what>the average of {a} and {b}, rounded {rounding:bare}, [without overflow|without adding {a} and {b}|without a sum that might overflow]",
    "<do>average {a} and {b} [without adding them up first|without forming their sum], rounding {rounding:bare}",
    "<what>the overflow-free [mean|midpoint] of {a} and {b}, rounded {rounding:bare}",
    "!overflow-safe average of {a} and {b}, round {rounding:bare}",
    "two sensors read {a} and {b}. What is the mean of the two, rounded {rounding:bare}, if their sum must not be formed because it might overflow?",
  ],
  cases: {
    "a half to round": ({ a, b }) => (a + b) % 2 !== 0,
    "a negative half": ({ a, b }) => a + b < 0 && (a + b) % 2 !== 0,
  },
  answer: ({ a, b, rounding }) => (rounding === "down" ? Math.floor((a + b) / 2) : Math.ceil((a + b) / 2)),
  asFunction: {
    inputs: ["a", "b"],
    domains: {
      a: edged(int(-(10 ** 15), 10 ** 15), [0, 1, -1]),
      b: edged(int(-(10 ** 15), 10 ** 15), [
        ({ a }: { a: number }) => a,
        ({ a }: { a: number }) => a + 1,
        ({ a }: { a: number }) => a - 1,
        ({ a }: { a: number }) => -a,
        ({ a }: { a: number }) => 1 - a,
        0,
      ]),
    },
    programs: [
      ({ a, b, rounding }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${isDown(rounding) ? "and" : "or"} %c, %a, %b
        xor  %d, %a, %b
        sari %d, %d, 1
        ${isDown(rounding) ? "add" : "sub"} r0, %c, %d
        halt`,
      // Halves of both, and the one that they may lose together.
      ({ a, b, rounding }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${isDown(rounding) ? "and" : "or"} %c, %a, %b
        andi %c, %c, 1
        sari %a, %a, 1
        sari %b, %b, 1
        add  %a, %a, %b
        add  r0, %a, %c
        halt`,
    ],
  },
  programs: [
    ({ a, b, rounding }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${rounding === "down" ? "and" : "or"} %c, %a, %b
        xor  %d, %a, %b
        sari %d, %d, 1
        ${rounding === "down" ? "add" : "sub"} r0, %c, %d
        halt`,
    ({ a, b, rounding }) => asm`
        mov  %a, ${a}
        xori %d, %a, ${b}
        ${rounding === "down" ? "and" : "or"} %c, %a, ${b}
        sari %d, %d, 1
        ${rounding === "down" ? "add" : "sub"} r0, %c, %d
        halt`,
    // Half of the way from one to the other.
    ({ a, b, rounding }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        sub  %d, %b, %a
        sari %d, %d, 1
        ${rounding === "down" ? asm`add r0, %a, %d` : asm`sub r0, %b, %d`}
        halt`,
  ],
})
