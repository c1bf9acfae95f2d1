import { asm, edged, family, int, oneOf } from "../../dsl/index.js"

const UNITS = [
  { name: "bits", width: 1, low: 0x5555, example: "bit 0 with bit 1, bit 2 with bit 3 and so on" },
  { name: "bit pairs", width: 2, low: 0x3333, example: "bits 0-1 with bits 2-3 and so on" },
  { name: "nibbles", width: 4, low: 0x0f0f, example: "the two nibbles of each byte" },
] as const

type Unit = (typeof UNITS)[number]

export const swapNeighbours = family({
  id: "bitwise/swap_neighbours",
  level: 1,
  parameters: { x: int(256, 65535), unit: oneOf(UNITS) },
  formats: {
    name: (unit: Unit) => unit.name,
    example: (unit: Unit) => unit.example,
    four: (x: number) => `0x${x.toString(16).padStart(4, "0")}`,
  },
  prompt: [
    "<do>swap [adjacent|neighbouring] {unit:name} ({unit:example}) [of|in] the unsigned 16-bit [number|value] [{x}|{x:four}]",
    "<do>exchange every two [adjacent|neighbouring] {unit:name} of the unsigned 16-bit [word|value] [{x}|{x:four}]: {unit:example}",
    "<what>the unsigned 16-bit [number|value] [{x}|{x:four}] with adjacent {unit:name} swapped ({unit:example})",
    "a 16-bit bus was wired wrongly, so that neighbouring {unit:name} change places ({unit:example}). The unsigned value [{x}|{x:four}] is sent over it. Which one arrives?",
    "!{x:four} (unsigned 16-bit), swap adjacent {unit:name}: {unit:example}",
  ],
  answer: ({ x, unit: { width } }) => {
    let result = 0
    for (let at = 0; at < 16; at += 2 * width) {
      const low = Math.floor(x / 2 ** at) % 2 ** width
      const high = Math.floor(x / 2 ** (at + width)) % 2 ** width
      result += low * 2 ** (at + width) + high * 2 ** at
    }
    return result
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: edged(int(0, 65535), [1, 2, 0x5555, 0x3333, 0x0f0f, 0x8000]) },
    prompt: [
      "<do>swap [adjacent|neighbouring] {unit:name} ({unit:example}) [of|in] the unsigned 16-bit [number|value] {x}",
      "<do>exchange every two [adjacent|neighbouring] {unit:name} of the unsigned 16-bit [word|value] {x}: {unit:example}",
      "<what>the unsigned 16-bit [number|value] {x} with adjacent {unit:name} swapped ({unit:example})",
      "a 16-bit bus was wired wrongly, so that neighbouring {unit:name} change places ({unit:example}). The unsigned value {x} is sent over it. Which one arrives?",
      "!{x} (unsigned 16-bit), swap adjacent {unit:name}: {unit:example}",
    ],
  },
  programs: [
    {
      general: ({ x, unit: { width, low } }) => asm`
        mov  %x, ${x}
        andi %low, %x, ${low}
        shli %low, %low, ${width}
        shri %high, %x, ${width}
        andi %high, %high, ${low}
        or   r0, %low, %high
        halt`,
    },
    {
      general: ({ x, unit: { width, low } }) => asm`
        mov  %x, ${x}
        andi %high, %x, ${low * 2 ** width}
        xor  %low, %x, %high
        shri %high, %high, ${width}
        shli %low, %low, ${width}
        add  r0, %high, %low
        halt`,
    },
  ],
})
