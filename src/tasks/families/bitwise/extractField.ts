import { asm, by, edged, family, int } from "../../dsl/index.js"
import { lowOnes } from "./_shared/lowOnes.js"

export const extractField = family({
  id: "bitwise/extract_field",
  level: 1,
  parameters: { x: int(2 ** 20, 2 ** 31 - 1), low: int(1, 14), n: int(3, 12) },
  formats: { hexed: (x: number) => `0x${x.toString(16)}` },
  prompt: [
    "<do>extract the {n}-bit field [of|from] [{x}|{x:hexed}] [that starts at|whose lowest bit is] bit {low} [(bit 0 is the lowest)|(counting bits from 0 at the low end)]",
    "<what>the value of the {n} bits of [{x}|{x:hexed}] from bit {low} upwards (bit 0 is the lowest)",
    by(
      "right first",
      "<what>the number in the low {n} bits of what remains when [{x}|{x:hexed}] is shifted right by {low}",
    ),
    "<do>read a field of {n} bits at bit offset {low} out of {x:hexed} [(bit 0 is the least significant)|(offset 0 is the lowest bit)]",
    by("right first", "!({x:hexed} shr {low}), low {n} bits only"),
    "a packed record is {x:hexed}, and {n} of its bits, from bit {low} upwards (bit 0 is the lowest), are a counter. Where does the counter stand?",
  ],
  answer: ({ x, low, n }) => Math.floor(x / 2 ** low) % 2 ** n,
  asFunction: {
    inputs: ["x", "low", "n"],
    names: { low: "k" },
    domains: {
      x: edged(int(0, 2 ** 53 - 2), [2 ** 31 - 1, 2 ** 32, 2 ** 53 - 2]),
      low: edged(int(0, 24), [0, 1]),
      n: edged(int(1, 16), [1]),
    },
    prompt: [
      "<do>extract the {n}-bit field [of|from] {x} [that starts at|whose lowest bit is] bit {low} [(bit 0 is the lowest)|(counting bits from 0 at the low end)]",
      "<what>the value of the {n} bits of {x:hex} from bit {low} upwards (bit 0 is the lowest)",
      by("right first", "<what>the number in the low {n} bits of what remains when {x} is shifted right by {low}"),
      "<do>read a field of {n} bits at bit offset {low} out of {x:hex} [(bit 0 is the least significant)|(offset 0 is the lowest bit)]",
      by("right first", "!({x} shr {low}), low {n} bits only"),
    ],
    programs: [
      {
        follows: "right first",
        program: ({ x, low, n }) => asm`
        mov  %x, ${x}
        shr  %x, %x, ${low}
        ${lowOnes(n)}
        and  r0, %x, %ones
        halt`,
      },
      ({ x, low, n }) => asm`
        mov  %x, ${x}
        mov  %up, 64
        sub  %up, %up, ${n}
        sub  %left, %up, ${low}
        shl  %x, %x, %left
        shr  r0, %x, %up
        halt`,
      {
        follows: "right first",
        program: ({ x, low, n }) => asm`
        mov  %x, ${x}
        shr  %x, %x, ${low}
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
      follows: "right first",
      program: ({ x, low, n }) => asm`
        mov  %x, ${x}
        shri %x, %x, ${low}
        andi r0, %x, ${2 ** n - 1}
        halt`,
    },
    ({ x, low, n }) => asm`
        mov  %x, ${x}
        shli %x, %x, ${64 - low - n}
        shri r0, %x, ${64 - n}
        halt`,
    ({ x, low, n }) => asm`
        mov  %x, ${x}
        mov  %mask, ${2 ** n - 1}
        shli %mask, %mask, ${low}
        and  %x, %x, %mask
        shri r0, %x, ${low}
        halt`,
  ],
})
