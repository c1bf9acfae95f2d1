import { asm, edged, family, int, mapped } from "../../dsl/index.js"

export const alignUp = family({
  id: "bitwise/align_up",
  level: 1,
  parameters: {
    to: mapped(int(2, 12), (k) => 2 ** k),
    // Some are multiples already.
    x: edged(
      int(1000, 999999),
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
    "<do>[align|round] [{x}|{x:hex}] up to [the next multiple of {to}|a multiple of {to}|{to:an}-byte boundary] [without division|with masks or shifts|without a division or a branch] (unchanged if already aligned)",
    "<what>the [first|smallest] multiple of {to} that is not [less|smaller] than [{x}|{x:hex}], [without dividing|without a division instruction]",
    "<what>the address [{x}|{x:hex}] aligned up to [{to} bytes|{to:an}-byte boundary]",
    "a file of {x} bytes is stored in whole blocks of {to} bytes. How many bytes do its blocks take up?",
    "!align_up {x} to {to}",
    "!align_up(addr={x:hex}, align={to})",
  ],
  answer: ({ x, to }) => Math.ceil(x / to) * to,
  asFunction: {
    inputs: ["x", "to"],
    names: { to: "m" },
    domains: {
      to: mapped(int(0, 20), (k) => 2 ** k),
      x: edged(int(0, 9_999_999), [
        ({ to }: { to: number }) => 3 * to,
        ({ to }: { to: number }) => 5 * to + 1,
        ({ to }: { to: number }) => to,
        ({ to }: { to: number }) => to + 1,
      ]),
    },
    prompt: [
      "<do>[align|round] {x} up to [the next multiple of|a multiple of] {to}, which is a power of two, [without division|with masks or shifts|without a division or a branch] (unchanged if already aligned)",
      "<what>the [first|smallest] multiple of {to}, a power of two, that is not [less|smaller] than {x}, [without dividing|without a division instruction]",
      "<what>the address {x} aligned up to {to} bytes (a power of two)",
      "a file of {x} bytes is stored in whole blocks of {to} bytes each, a power of two. How many bytes do its blocks take up?",
      "!align_up(addr={x}, align={to}), a power of two",
    ],
    programs: [
      ({ x, to }) =>
        typeof to === "number"
          ? asm`
        mov  %x, ${x}
        addi %x, %x, ${to - 1}
        andi r0, %x, ${-to}
        halt`
          : asm`
        mov  %x, ${x}
        mov  %to, ${to}
        add  %x, %x, %to
        subi %x, %x, 1
        sub  %mask, zero, %to
        and  r0, %x, %mask
        halt`,
      ({ x, to }) => asm`
        mov  %x, ${x}
        mov  %m, ${to}
        subi %m, %m, 1
        add  %x, %x, %m
        xori %m, %m, -1
        and  r0, %x, %m
        halt`,
      ({ x, to }) => asm`
        mov  %x, ${x}
        mov  %m, ${to}
        subi %m, %m, 1
        sub  %pad, zero, %x
        and  %pad, %pad, %m
        add  r0, %x, %pad
        halt`,
    ],
  },
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
