import { asm, edged, family, int, mapped } from "../../dsl/index.js"

export const maskModulo = family({
  id: "bitwise/mask_modulo",
  level: 1,
  parameters: {
    m: mapped(int(2, 12), (k) => 2 ** k),
    x: edged(
      int(1000, 9999999),
      [4096, 77_777, 500_000, 9_000_001].flatMap((near) => [
        ({ m }: { m: number }) => near - (near % m),
        ({ m }: { m: number }) => near - (near % m) + m - 1,
      ]),
    ),
  },
  prompt: [
    "<what>{x} modulo {m} [with a bit mask|by masking|using a bitwise AND]",
    "<do>[reduce|take] {x} modulo {m} [with a bit mask|using AND instead of division]",
    "<what>the remainder of {x} divided by {m}, a power of two, [by masking|with AND]",
    "!{x} mod {m} by mask",
    "a ring buffer has {m} slots, numbered from 0, a power of two, so that a bit mask turns the running number of an item into its slot. Which slot does item {x} get?",
  ],
  answer: ({ x, m }) => x % m,
  asFunction: {
    inputs: ["x", "m"],
    domains: {
      m: mapped(int(0, 20), (k) => 2 ** k),
      x: edged(int(0, 9999999), [
        0,
        1,
        ({ m }: { m: number }) => m,
        ({ m }: { m: number }) => m - 1,
        ({ m }: { m: number }) => 7 * m,
        ({ m }: { m: number }) => 7 * m - 1,
      ]),
    },
    prompt: [
      "<what>{x} modulo {m}, a power of two, [with a bit mask|by masking|using a bitwise AND]",
      "<do>[reduce|take] {x} modulo {m}, which is a power of two, [with a bit mask|using AND instead of division]",
      "<what>the remainder of {x} divided by {m}, a power of two, [by masking|with AND]",
      "!{x} mod {m} by mask, {m} being a power of two",
      "a ring buffer has {m} slots, numbered from 0, a power of two, so that a bit mask turns the running number of an item into its slot. Which slot does item {x} get?",
    ],
    programs: [
      ({ x, m }) =>
        typeof m === "number"
          ? asm`
        mov  %x, ${x}
        andi r0, %x, ${m - 1}
        halt`
          : asm`
        mov  %x, ${x}
        mov  %m, ${m}
        subi %m, %m, 1
        and  r0, %x, %m
        halt`,
      // The bits of -m are those above the mask.
      ({ x, m }) =>
        typeof m === "number"
          ? asm`
        mov  %x, ${x}
        mov  %mask, ${m - 1}
        and  r0, %x, %mask
        halt`
          : asm`
        mov  %x, ${x}
        sub  %above, zero, ${m}
        and  %above, %above, %x
        xor  r0, %x, %above
        halt`,
    ],
  },
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
