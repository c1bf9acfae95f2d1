import { asm, edged, family, int } from "../../dsl/index.js"

export const testBit = family({
  id: "bitwise/test_bit",
  level: 1,
  predicate: true,
  parameters: { x: int(0, 1048575), k: int(0, 19) },
  prompt: [
    "<whether>bit {k} of [{x}|{x:hex}] is set (bit 0 is the lowest): <yesno>",
    "is bit {k} of [{x}|{x:hex}] set, counting from 0 at the low end? <yesno>",
    "<what>the value (0 or 1) of bit {k} of [{x}|{x:hex}], [where bit 0 is the lowest|counting from 0 at the low end]",
    "does [{x}|{x:hex}] have a 1 in bit {k} (bit 0 is the least significant)? <yesno>",
    "the permissions of a file are kept as [{x}|{x:hex}], and bit {k} (bit 0 is the lowest) lets others read it. May others read it? <yesno>",
    "!bit {k} of {x:hex}, 0 or 1 (bit 0 is the LSB)",
  ],
  answer: ({ x, k }) => Math.floor(x / 2 ** k) % 2,
  asFunction: {
    inputs: ["x", "k"],
    domains: { x: edged(int(0, 2 ** 45), [0, 1, 2 ** 45 - 1, 2 ** 44]), k: edged(int(0, 44), [0, 44]) },
    prompt: [
      "<whether>bit {k} of {x} is set (bit 0 is the lowest): <yesno>",
      "is bit {k} of {x:hex} set, counting from 0 at the low end? <yesno>",
      "<what>the value (0 or 1) of bit {k} of {x:hex}, [where bit 0 is the lowest|counting from 0 at the low end]",
      "does {x} have a 1 in bit {k} (bit 0 is the least significant)? <yesno>",
      "the permissions of a file are kept as {x:hex}, and bit {k} (bit 0 is the lowest) lets others read it. May others read it? <yesno>",
      "!bit {k} of {x}, 0 or 1 (bit 0 is the LSB)",
    ],
    programs: [
      ({ x, k }) => asm`
        mov  %x, ${x}
        shr  %x, %x, ${k}
        andi r0, %x, 1
        halt`,
      ({ x, k }) => asm`
        mov  %one, 1
        shl  %one, %one, ${k}
        and  %one, %one, ${x}
        snei r0, %one, 0
        halt`,
      ({ x, k }) => asm`
        mov  %x, ${x}
        mov  %left, 63
        sub  %left, %left, ${k}
        shl  %x, %x, %left
        shri r0, %x, 63
        halt`,
    ],
  },
  programs: [
    ({ x, k }) => asm`
        mov  %x, ${x}
        ${k === 0 ? undefined : asm`shri %x, %x, ${k}`}
        andi r0, %x, 1
        halt`,
    ({ x, k }) => asm`
        mov  %x, ${x}
        andi %x, %x, ${2 ** k}
        snei r0, %x, 0
        halt`,
    ({ x, k }) => asm`
        mov  %x, ${x}
        shli %x, %x, ${63 - k}
        shri r0, %x, 63
        halt`,
  ],
})
