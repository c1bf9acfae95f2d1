import { asm, edged, family, int } from "../../dsl/index.js"
import { lowOnes } from "./_shared/lowOnes.js"

export const insertField = family({
  id: "bitwise/insert_field",
  level: 1,
  parameters: { x: int(4096, 65535), v: int(0, 15), n: int(4, 7), at: int(1, 8) },
  prompt: [
    "<do>replace the {n} bits of [{x}|{x:hex}] that start at bit {at} [with|by] the value {v} (bit 0 is the lowest)",
    "<do>insert {v} into [{x}|{x:hex}] as the {n}-bit field at bit {at} [(counting bits from 0 at the low end)|(bit 0 is the least significant)]",
    "<what>[{x}|{x:hex}] with its {n}-bit field at bit offset {at} set to {v} (offset 0 is the lowest bit)",
    "<do>overwrite the {n} bits of [{x}|{x:hex}] from bit {at} upwards with the number {v}, where bit 0 is the lowest",
    "a device register holds {x:hex}, and {n} of its bits, from bit {at} upwards (bit 0 is the lowest), choose its speed. The speed is set to {v}, and the other bits stay as they are. What does the register hold then?",
    "!{x:hex}, field of {n} bits at bit {at} := {v} (LSB = bit 0)",
  ],
  answer: ({ x, v, n, at }) => {
    const old = Math.floor(x / 2 ** at) % 2 ** n
    return x + (v - old) * 2 ** at
  },
  asFunction: {
    inputs: ["x", "v", "n", "at"],
    names: { at: "k" },
    domains: {
      x: edged(int(0, 2 ** 40), [0, 2 ** 20 - 1, 2 ** 39 - 1]),
      v: edged(int(0, 15), [0, 15]),
      n: edged(int(4, 12), [4]),
      at: edged(int(0, 24), [0, 1]),
    },
    prompt: [
      "<do>replace the {n} bits of {x} that start at bit {at} [with|by] the value {v} (bit 0 is the lowest)",
      "<do>insert {v} into {x:hex} as the {n}-bit field at bit {at} [(counting bits from 0 at the low end)|(bit 0 is the least significant)]",
      "<what>{x} with its {n}-bit field at bit offset {at} set to {v} (offset 0 is the lowest bit)",
      "<do>overwrite the {n} bits of {x:hex} from bit {at} upwards with the number {v}, where bit 0 is the lowest",
      "!{x:hex}, field of {n} bits at bit {at} := {v} (LSB = bit 0)",
    ],
    programs: [
      ({ x, v, n, at }) => asm`
        mov  %x, ${x}
        mov  %v, ${v}
        ${lowOnes(n)}
        shl  %ones, %ones, ${at}
        shl  %v, %v, ${at}
        xori %ones, %ones, -1
        and  %x, %x, %ones
        or   r0, %x, %v
        halt`,
      // The bits that differ, within the field, are the ones to flip.
      ({ x, v, n, at }) => asm`
        mov  %x, ${x}
        ${lowOnes(n)}
        shr  %d, %x, ${at}
        xor  %d, %d, ${v}
        and  %d, %d, %ones
        shl  %d, %d, ${at}
        xor  r0, %x, %d
        halt`,
      ({ x, v, n, at }) => asm`
        mov  %x, ${x}
        mov  %v, ${v}
        ${lowOnes(n)}
        shl  %ones, %ones, ${at}
        or   %x, %x, %ones
        xor  %x, %x, %ones
        shl  %v, %v, ${at}
        or   r0, %x, %v
        halt`,
    ],
  },
  programs: [
    ({ x, v, n, at }) => asm`
        mov  %x, ${x}
        mov  %hole, ${2 ** n - 1}
        shli %hole, %hole, ${at}
        xori %hole, %hole, -1
        and  %x, %x, %hole
        mov  %v, ${v}
        shli %v, %v, ${at}
        or   r0, %x, %v
        halt`,
    // The bits that differ, within the field, are the ones to flip.
    ({ x, v, n, at }) => asm`
        mov  %x, ${x}
        shri %d, %x, ${at}
        xori %d, %d, ${v}
        andi %d, %d, ${2 ** n - 1}
        shli %d, %d, ${at}
        xor  r0, %x, %d
        halt`,
    ({ x, v, n, at }) => asm`
        mov  %x, ${x}
        mov  %mask, ${2 ** n - 1}
        shli %mask, %mask, ${at}
        mov  %v, ${v}
        shli %v, %v, ${at}
        or   %x, %x, %mask
        xor  %x, %x, %mask
        or   r0, %x, %v
        halt`,
  ],
})
