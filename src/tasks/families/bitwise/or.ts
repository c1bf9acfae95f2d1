import { asm, edged, family, int } from "../../dsl/index.js"

export const or = family({
  id: "bitwise/or",
  level: 1,
  parameters: { a: int(0, 65535), b: edged(int(0, 65535), [0, 1, 65535, ({ a }: { a: number }) => a]) },
  formats: { symbol: (a: number) => `${a} |`, hexed: (a: number) => `0x${a.toString(16)} |` },
  prompt: [
    "<what>the bitwise OR of [{a} and {b}|{a:hex} and {b:hex}]",
    "<what>[{a} OR {b}, bit by bit|{a:hex} OR {b:hex}]",
    "<what>the bitwise disjunction of {a} and {b}",
    "<what>the number whose bits are set where {a} or {b} has a set bit",
    "<do>[take the bitwise OR of|OR together, bit by bit,] {a} and {b}",
    "<do>combine the set bits of {a} and {b} in one number",
    "!{a:symbol} {b}",
    "!{a:hexed} {b:hex}",
    "load {a:hex} into a register and OR it with {b:hex}",
    "one user has the permission bits {a}, another has {b}. A group gets every permission that at least one of them has. What are its permission bits?",
  ],
  answer: ({ a, b }) => a | b,
  asFunction: {
    inputs: ["a", "b"],
    domains: {
      a: edged(int(-(2 ** 31), 2 ** 31 - 1), [0, -1, 65535]),
      b: edged(int(-(2 ** 31), 2 ** 31 - 1), [0, 1, 65535, -1, ({ a }: { a: number }) => a]),
    },
    prompt: [
      "<what>the bitwise OR of {a} and {b}",
      "<what>{a} OR {b}, bit by bit",
      "<what>the bitwise disjunction of {a:hex} and {b:hex}",
      "<what>the number whose bits are set where {a} or {b} has a set bit",
      "<do>[take the bitwise OR of|OR together, bit by bit,] {a:hex} and {b:hex}",
      "<do>combine the set bits of {a} and {b} in one number",
      "!bitwise or: {a}, {b}",
      "one user has the permission bits {a:hex}, another has {b:hex}. A group gets every permission that at least one of them has. What are its permission bits?",
    ],
  },
  programs: [
    {
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        or r0, %a, %b
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        ori r0, %a, ${b}
        halt`,
  ],
})
