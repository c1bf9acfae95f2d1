import { asm, edged, family, int } from "../../dsl/index.js"

export const and = family({
  id: "bitwise/and",
  level: 1,
  parameters: { a: int(0, 65535), b: edged(int(0, 65535), [0, 1, 65535, ({ a }: { a: number }) => a]) },
  formats: { symbol: (a: number) => `${a} &`, hexed: (a: number) => `0x${a.toString(16)} &` },
  prompt: [
    "<what>the bitwise AND of [{a} and {b}|{a:hex} and {b:hex}]",
    "<what>[{a} AND {b}, bit by bit|{a:hex} AND {b:hex}]",
    "<what>the bitwise conjunction of {a} and {b}",
    "<what>the number whose set bits are those that {a} and {b} share",
    "<do>[take the bitwise AND of|AND together, bit by bit,] {a} and {b}",
    "<do>keep the bits that are set in both {a} and {b}",
    "!{a:symbol} {b}",
    "!{a:hexed} {b:hex}",
    "load {a:hex} into a register and AND it with {b:hex}",
    "two panels have the same 16 switches. As binary numbers, a one for each switch that is on, they read {a} and {b}. Which number stands for the switches that are on in both?",
  ],
  answer: ({ a, b }) => a & b,
  programs: [
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        and r0, %a, %b
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        andi r0, %a, ${b}
        halt`,
  ],
})
