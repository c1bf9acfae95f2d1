import { asm, family, int, mapped } from "../dsl.js"

export const alignDown = family({
  id: "bitwise/align_down",
  level: 1,
  parameters: { x: int(10000, 999999), to: mapped(int(2, 12), (k) => 2 ** k) },
  prompt: [
    "<do>[align|round] [{x}|{x:hex}] down to [the nearest multiple of {to}|a multiple of {to}|the boundary of {to} bytes] [with bit operations|using a bit mask|without division]",
    "<what>the [last|largest] multiple of {to} that is not [above|larger than] [{x}|{x:hex}], using a mask",
    "<what>address [{x}|{x:hex}] aligned down to {to} bytes",
    "!align_down {x} to {to}",
  ],
  answer: ({ x, to }) => x - (x % to),
  programs: [
    ({ x, to }) => asm`
        mov  %x, ${x}
        andi r0, %x, ${-to}
        halt`,
    ({ x, to }) => asm`
        mov  %x, ${x}
        shri %x, %x, ${Math.log2(to)}
        shli r0, %x, ${Math.log2(to)}
        halt`,
    ({ x, to }) => asm`
        mov  %x, ${x}
        andi %over, %x, ${to - 1}
        sub  r0, %x, %over
        halt`,
  ],
})
