import { asm, family, int, mapped } from "../../dsl/index.js"

export const maskModulo = family({
  id: "bitwise/mask_modulo",
  level: 1,
  parameters: { x: int(1000, 9999999), m: mapped(int(2, 12), (k) => 2 ** k) },
  prompt: [
    "<what>{x} modulo {m} [with a bit mask|by masking|using a bitwise AND|without a division]",
    "<do>[reduce|take] {x} modulo {m} [with a bit mask|using AND instead of division]",
    "<what>the remainder of {x} divided by {m}, a power of two, [by masking|with AND]",
    "!{x} mod {m} by mask",
  ],
  answer: ({ x, m }) => x % m,
  programs: [
    ({ x, m }) => asm`
        mov  %x, ${x}
        andi r0, %x, ${m - 1}
        halt`,
    ({ x, m }) => asm`
        mov  %x, ${x}
        mov  %m, ${m}
        subi %m, %m, 1
        and  r0, %x, %m
        halt`,
    ({ x, m }) => asm`
        mov %x, ${x}
        mov %mask, ${m - 1}
        and r0, %x, %mask
        halt`,
  ],
})
