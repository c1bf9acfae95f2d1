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
  asFunction: {
    inputs: ["x", "to"],
    names: { to: "m" },
    domains: {
      to: mapped(int(0, 20), (k) => 2 ** k),
      x: edged(int(0, 9_999_999), [
        0,
        1,
        ({ to }: { to: number }) => 3 * to,
        ({ to }: { to: number }) => 5 * to - 1,
        ({ to }: { to: number }) => to,
        ({ to }: { to: number }) => to - 1,
      ]),
    },
    prompt: [
      "<do>[align|round] {x} down to [the nearest multiple of|a multiple of] {to}, which is a power of two, [without division|with masks or shifts|without a division or a branch]",
      "<what>the [largest|greatest] multiple of {to}, a power of two, that is not [above|larger than] {x}, [without dividing|without a division instruction]",
      "<what>the address {x} aligned down to {to} bytes (a power of two)",
      "a buffer of {x} bytes is cut down to whole blocks of {to} bytes each, a power of two. How large is the buffer then, in bytes?",
      "!align_down(addr={x}, align={to}), a power of two",
    ],
    programs: [
      ({ x, to }) =>
        typeof to === "number"
          ? asm`
        mov  %x, ${x}
        andi r0, %x, ${-to}
        halt`
          : asm`
        mov  %x, ${x}
        mov  %to, ${to}
        sub  %mask, zero, %to
        and  r0, %x, %mask
        halt`,
      ({ x, to }) => asm`
        mov  %x, ${x}
        mov  %m, ${to}
        subi %m, %m, 1
        and  %over, %x, %m
        sub  r0, %x, %over
        halt`,
      ({ x, to }) => asm`
        mov  %x, ${x}
        mov  %to, ${to}
        bits.ctz %k, %to
        shr  %x, %x, %k
        shl  r0, %x, %k
        halt`,
    ],
  },
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
