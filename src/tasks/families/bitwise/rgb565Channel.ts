import { asm, type Asm, edged, family, int, oneOf } from "../../dsl/index.js"

const CHANNELS = [
  { name: "red", where: "bits 11 to 15", low: 11, width: 5 },
  { name: "green", where: "bits 5 to 10", low: 5, width: 6 },
  { name: "blue", where: "bits 0 to 4", low: 0, width: 5 },
] as const

type Channel = (typeof CHANNELS)[number]

export const rgb565Channel = family({
  id: "bitwise/rgb565_channel",
  level: 1,
  parameters: { c: int(256, 65535), channel: oneOf(CHANNELS) },
  formats: {
    name: (channel: Channel) => channel.name,
    where: (channel: Channel) => channel.where,
    four: (c: number) => `0x${c.toString(16).padStart(4, "0")}`,
  },
  prompt: [
    "<do>[extract|unpack|get] the {channel:name} [part|component] ({channel:where}) [of|from] the RGB565 [color|pixel|value] [{c}|{c:four}]",
    "<what>the raw {channel:name} [part|component] ({channel:where}) of the RGB565 [color|pixel] [{c}|{c:four}]",
    "how large is the raw {channel:name} [part|component] ({channel:where}) of the RGB565 [color|pixel] [{c}|{c:four}]",
    "!RGB565 {c:four}, {channel:name} field ({channel:where})",
    "a display stores a pixel as [{c}|{c:four}], a 16-bit RGB565 value. How much {channel:name} is in it, as the number in its {channel:where}?",
  ],
  answer: ({ c, channel: { low, width } }) => Math.floor(c / 2 ** low) % 2 ** width,
  asFunction: {
    inputs: ["c"],
    names: { c: "p" },
    domains: { c: edged(int(0, 65535), [0, 65535, 31, 32, 2047, 2048]) },
    prompt: [
      "<do>[extract|unpack|get] the {channel:name} [part|component] ({channel:where}) [of|from] the RGB565 [color|pixel|value] {c}",
      "<what>the raw {channel:name} [part|component] ({channel:where}) of the RGB565 [color|pixel] {c}",
      "how large is the raw {channel:name} [part|component] ({channel:where}) of the RGB565 [color|pixel] {c}",
      "!RGB565 {c}, {channel:name} field ({channel:where})",
      "a display stores a pixel as {c}, a 16-bit RGB565 value. How much {channel:name} is in it, as the number in its {channel:where}?",
    ],
  },
  programs: [
    {
      general: ({ c, channel: { low, width } }): Asm =>
        low === 0
          ? asm`
        mov  %c, ${c}
        andi r0, %c, 31
        halt`
          : low === 11
            ? asm`
        mov  %c, ${c}
        shri r0, %c, 11
        halt`
            : asm`
        mov  %c, ${c}
        shri %c, %c, 5
        andi r0, %c, ${2 ** width - 1}
        halt`,
    },
    {
      general: ({ c, channel: { low, width } }): Asm => asm`
        mov  %c, ${c}
        shli %c, %c, ${64 - low - width}
        shri r0, %c, ${64 - width}
        halt`,
    },
  ],
})
