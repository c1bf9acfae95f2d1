import { asm, edged, family, int } from "../../dsl/index.js"

export const shopping = family({
  id: "arithmetic/shopping",
  level: 1,
  parameters: { m: int(2, 40), a: int(5, 400), n: int(2, 40), b: int(5, 400) },
  prompt: [
    "<what>the total [price|cost] in cents of {m} [pens|apples|stickers] at {a} cents each and {n} [books|lemons|postcards] at {b} cents each",
    "how many cents do {m} [pencils|rolls|stamps] at {a} cents each and {n} [notebooks|cakes|envelopes] at {b} cents each cost [|together|in total]",
    "I buy {m} [tickets|oranges] for {a} cents each and {n} [maps|melons] for {b} cents each. How many cents do I pay?",
    "<do>add up a bill with {m} cups of tea at {a} cents and {n} pieces of cake at {b} cents each, in cents",
    "![total cents|total in cents]: {m} items at {a} each and {n} items at {b} each",
  ],
  answer: ({ m, a, n, b }) => m * a + n * b,
  asFunction: {
    inputs: ["m", "a", "n", "b"],
    domains: {
      m: edged(int(0, 9999), [0, 1]),
      a: edged(int(0, 9999), [0, 1]),
      n: edged(int(0, 9999), [0, 1]),
      b: edged(int(0, 9999), [0, 1]),
    },
    programs: [
      ({ m, a, n, b }) => asm`
        mov %m, ${m}
        mov %n, ${n}
        mul %m, %m, ${a}
        mul %n, %n, ${b}
        add r0, %m, %n
        halt`,
      ({ m, a, n, b }) => asm`
        mov %x, ${a}
        mul %x, %x, ${m}
        mov %y, ${b}
        mul %y, %y, ${n}
        add r0, %x, %y
        halt`,
    ],
  },
  programs: [
    ({ m, a, n, b }) => asm`
        mov  %x, ${a}
        muli %x, %x, ${m}
        mov  %y, ${b}
        muli %y, %y, ${n}
        add  r0, %x, %y
        halt`,
    ({ m, a, n, b }) => asm`
        mov %m, ${m}
        mov %a, ${a}
        mul %m, %m, %a
        mov %n, ${n}
        mov %b, ${b}
        mul %n, %n, %b
        add r0, %m, %n
        halt`,
    ({ m, a, n, b }) => asm`
        mov %m, ${m}
        mov %a, ${a}
        mov %n, ${n}
        mov %b, ${b}
        mul %m, %m, %a
        mul %n, %n, %b
        add r0, %m, %n
        halt`,
  ],
})
