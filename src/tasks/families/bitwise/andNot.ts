import { asm, by, edged, family, int } from "../../dsl/index.js"

export const andNot = family({
  id: "bitwise/and_not",
  level: 1,
  parameters: { a: int(0, 65535), b: edged(int(1, 65535), [1, 65535, ({ a }: { a: number }) => a]) },
  prompt: [
    "<what>[{a}|{a:hex}] AND NOT [{b}|{b:hex}]",
    "<do>clear the bits of [{a}|{a:hex}] that are set in [{b}|{b:hex}]",
    "<do>remove from [{a}|{a:hex}] [all|the] bits that [{b}|{b:hex}] has set",
    "<what>the number whose set bits are in [{a}|{a:hex}] but not in [{b}|{b:hex}]",
    by("complement", "<do>AND [{a}|{a:hex}] with the [complement|inverse] of [{b}|{b:hex}]"),
    "<do>use [{b}|{b:hex}] as a mask of the bits to clear in [{a}|{a:hex}]",
    by("complement", "!{a} & ~{b}"),
    by("complement", "!x = {a:hex}; x &= ~{b:hex}; return x"),
    "a user has the permission bits {a:hex}; those in {b:hex} are taken away, as far as the user has them. Which permission bits are left?",
  ],
  cases: { "bits that a does not have": ({ a, b }) => (b & ~a) !== 0 },
  answer: ({ a, b }) => a & ~b,
  asFunction: {
    inputs: ["a", "b"],
    domains: {
      a: edged(int(-(2 ** 31), 2 ** 31 - 1), [0, -1, 65535]),
      b: edged(int(-(2 ** 31), 2 ** 31 - 1), [0, -1, 65535, ({ a }: { a: number }) => a]),
    },
    prompt: [
      "<what>{a} AND NOT {b}[|, bit by bit]",
      "<do>clear the bits of {a} that are set in {b:hex}",
      "<do>remove from {a:hex} [all|the] bits that {b:hex} has set",
      "<what>the number whose set bits are in {a} but not in {b}",
      by("complement", "<do>AND {a} with the [complement|inverse] of {b}"),
      "<do>use {b:hex} as a mask of the bits to clear in {a}",
      by("complement", "!{a} & ~{b}"),
    ],
  },
  programs: [
    {
      follows: "complement",
      program: ({ a, b }) => asm`
        mov  %a, ${a}
        andi r0, %a, ${-1 - b}
        halt`,
    },
    {
      follows: "complement",
      general: ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        xori %b, %b, -1
        and  r0, %a, %b
        halt`,
    },
    {
      general: ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        and %b, %a, %b
        xor r0, %a, %b
        halt`,
    },
    ({ a, b }) => asm`
        mov  %a, ${a}
        ori  %a, %a, ${b}
        xori r0, %a, ${b}
        halt`,
  ],
})
