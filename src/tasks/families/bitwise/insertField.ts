import { asm, family, int } from "../../dsl/index.js"

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
