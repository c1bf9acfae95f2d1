import { asm, by, edged, family, int } from "../../dsl/index.js"
import { lowOnes } from "./_shared/lowOnes.js"

export const lowBits = family({
  id: "bitwise/low_bits",
  level: 1,
  parameters: { x: int(65536, 16777215), n: int(2, 15) },
  prompt: [
    "<what>the value of the [low|lowest|least significant|bottom] {n} bits of [{x}|{x:hex}]",
    "<do>[keep|isolate|extract] [only |]the [low|lowest] {n} bits of [{x}|{x:hex}]",
    by("mask", "<do>mask out everything but the low {n} bits of {x}"),
    "<do>clear all bits of {x} above the lowest {n}",
    "!low {n} bits of {x:hex}",
    by(["mask", "formula"], "!x & ((1 << {n}) - 1) for x = {x}"),
    "a word has the hash {x:hex}, and the low {n} bits of the hash are its place in a table. Which place is it?",
  ],
  answer: ({ x, n }) => x % 2 ** n,
  asFunction: {
    inputs: ["x", "n"],
    domains: { x: edged(int(0, 2 ** 53 - 2), [0, 65535, 2 ** 53 - 2]), n: edged(int(1, 40), [1]) },
    prompt: [
      "<what>the value of the [low|lowest|least significant|bottom] {n} bits of {x}",
      "<do>[keep|isolate|extract] [only |]the [low|lowest] {n} bits of {x:hex}",
      by("mask", "<do>mask out everything but the low {n} bits of {x}"),
      "<do>clear all bits of {x:hex} above the lowest {n}",
      "!low {n} bits of {x}",
      by(["mask", "formula"], "!{x} & ((1 << {n}) - 1)"),
    ],
    programs: [
      {
        follows: ["mask", "formula"],
        program: ({ x, n }) => asm`
        mov  %x, ${x}
        ${lowOnes(n)}
        and  r0, %x, %ones
        halt`,
      },
      ({ x, n }) => asm`
        mov  %x, ${x}
        mov  %up, 64
        sub  %up, %up, ${n}
        shl  %x, %x, %up
        shr  r0, %x, %up
        halt`,
      {
        follows: "mask",
        program: ({ x, n }) => asm`
        mov  %x, ${x}
        mov  %above, -1
        shl  %above, %above, ${n}
        xori %above, %above, -1
        and  r0, %x, %above
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "mask",
      program: ({ x, n }) => asm`
        mov  %x, ${x}
        andi r0, %x, ${2 ** n - 1}
        halt`,
    },
    ({ x, n }) => asm`
        mov  %x, ${x}
        shli %x, %x, ${64 - n}
        shri r0, %x, ${64 - n}
        halt`,
    {
      follows: ["mask", "formula"],
      program: ({ x, n }) => asm`
        mov  %x, ${x}
        mov  %mask, 1
        shli %mask, %mask, ${n}
        subi %mask, %mask, 1
        and  r0, %x, %mask
        halt`,
    },
  ],
})
