import { asm, edged, family, int, mapped } from "../../dsl/index.js"

export const alignDown = family({
  id: "bitwise/align_down",
  level: 1,
  parameters: {
    to: mapped(int(2, 12), (k) => 2 ** k),
    // Some are multiples already.
    x: edged(
      int(10000, 999999),
      [20_000, 71_003, 123_456, 400_009, 777_777].map(
        (near) =>
          ({ to }: { to: number }) =>
            near - (near % to),
      ),
    ),
  },
  cases: { "aligned already": ({ to, x }) => x % to === 0 },
  formats: { an: (to: number) => `${to === 8 ? "an" : "a"} ${to}` },
  prompt: [
    "<do>[align|round] [{x}|{x:hex}] down to [the nearest multiple of {to}|a multiple of {to}|{to:an}-byte boundary] [without division|with masks or shifts|without a division or a branch]",
    "<what>the [largest|greatest] multiple of {to} that is not [above|larger than] [{x}|{x:hex}], [without dividing|without a division instruction]",
    "<what>the address [{x}|{x:hex}] aligned down to [{to} bytes|{to:an}-byte boundary]",
    "a buffer of {x} bytes is cut down to whole blocks of {to} bytes. How large is the buffer then, in bytes?",
    "!align_down {x} to {to}",
    "!align_down(addr={x:hex}, align={to})",
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
