import { asm, by, edged, family, int, mapped } from "../../dsl/index.js"

export const byteAt = family({
  id: "bitwise/byte_at",
  level: 1,
  parameters: {
    x: mapped(int(0, 2 ** 20 - 1), (index, draws) => (2 ** 20 + index) * 2 ** 27 + draws.below(2 ** 27)),
    n: int(1, 4),
  },
  prompt: [
    "<do>extract byte {n} [of|from] {x:hex} (byte 0 is the [lowest|least significant])",
    "<what>byte {n} of [{x}|{x:hex}], [counting from 0 at the low end|where byte 0 is the least significant]",
    by(
      "right",
      "<what>the lowest byte of what remains when [{x}|{x:hex}] is shifted right by {n} whole {n?byte|bytes}",
    ),
    "!byte {n} of {x:hex} (0 = least significant)",
    "a network card has the 48-bit address {x:hex}. If its last byte, the lowest one, counts as byte 0, what is byte {n}, as a decimal number?",
  ],
  answer: ({ x, n }) => Math.floor(x / 256 ** n) % 256,
  asFunction: {
    inputs: ["x", "n"],
    domains: { x: edged(int(0, 2 ** 53 - 2), [255, 256, 65535, 2 ** 53 - 2]), n: int(0, 7) },
    prompt: [
      "<do>extract byte {n} [of|from] {x} (byte 0 is the [lowest|least significant])",
      "<what>byte {n} of {x:hex}, [counting from 0 at the low end|where byte 0 is the least significant]",
      by("right", "<what>the lowest byte of what remains when {x} is shifted right by {n} whole {n?byte|bytes}"),
      "!byte {n} of {x:hex} (0 = least significant)",
    ],
    programs: [
      {
        follows: "right",
        program: ({ x, n }) =>
          typeof n === "number"
            ? asm`
        mov  %x, ${x}
        shri %x, %x, ${8 * n}
        andi r0, %x, 255
        halt`
            : asm`
        mov  %x, ${x}
        mov  %n, ${n}
        shli %n, %n, 3
        shr  %x, %x, %n
        andi r0, %x, 255
        halt`,
      },
      ({ x, n }) => asm`
        mov  %x, ${x}
        mov  %n, ${n}
        mov  %left, 7
        sub  %left, %left, %n
        shli %left, %left, 3
        shl  %x, %x, %left
        shri r0, %x, 56
        halt`,
    ],
  },
  programs: [
    {
      follows: "right",
      program: ({ x, n }) => asm`
        mov  %x, ${x}
        shri %x, %x, ${8 * n}
        andi r0, %x, 255
        halt`,
    },
    ({ x, n }) => asm`
        mov  %x, ${x}
        shli %x, %x, ${56 - 8 * n}
        shri r0, %x, 56
        halt`,
    {
      follows: "right",
      program: ({ x, n }) => asm`
        mov  %n, ${n}
        shli %n, %n, 3
        mov  %x, ${x}
        shr  %x, %x, %n
        andi r0, %x, 255
        halt`,
    },
  ],
})
