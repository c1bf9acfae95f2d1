import { asm, family, int, mapped } from "../dsl.js"

export const alignUp = family({
  id: "bitwise/align_up",
  level: 1,
  parameters: { x: int(1000, 999999), to: mapped(int(2, 12), (k) => 2 ** k) },
  prompt: [
    "<do>[align|round] [{x}|{x:hex}] up to [the next multiple of {to}|a multiple of {to}|the boundary of {to} bytes] [with bit operations|using a bit mask|without division] (unchanged if it is one)",
    "<what>the [first|smallest] multiple of {to} that is not [less|smaller] than [{x}|{x:hex}], using a mask",
    "<what>address [{x}|{x:hex}] aligned up to {to} bytes",
    "!align_up {x} to {to}",
  ],
  answer: ({ x, to }) => Math.ceil(x / to) * to,
  programs: [
    ({ x, to }) => asm`
        mov  %x, ${x}
        addi %x, %x, ${to - 1}
        andi r0, %x, ${-to}
        halt`,
    ({ x, to }) => asm`
        mov  %x, ${x}
        mov  %m, ${to - 1}
        add  %x, %x, %m
        xori %m, %m, -1
        and  r0, %x, %m
        halt`,
    ({ x, to }) => asm`
        mov  %x, ${x}
        sub  %pad, zero, %x
        andi %pad, %pad, ${to - 1}
        add  r0, %x, %pad
        halt`,
    ({ x, to }) => asm`
        mov  %x, ${x}
        addi %x, %x, ${to - 1}
        shri %x, %x, ${Math.log2(to)}
        shli r0, %x, ${Math.log2(to)}
        halt`,
  ],
})
