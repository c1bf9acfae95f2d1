import { asm, edged, family, int } from "../../dsl/index.js"

export const packRgb565 = family({
  id: "bitwise/pack_rgb565",
  level: 1,
  parameters: { r: int(0, 255), g: int(0, 255), b: int(0, 255) },
  prompt: [
    "<do>pack the color red {r}, green {g}, blue {b} (8 bits each) into RGB565, [keeping the high bits of each part|dropping the low bits of each part]",
    "<do>convert the 8-bit parts r = {r}, g = {g}, b = {b} of a color to [a 16-bit RGB565 value|RGB565], [truncating each of them|dropping the low bits]",
    "<what>the RGB565 value of red {r}, green {g} and blue {b}, [(r >> 3) in the top 5 bits, (g >> 2) in the middle 6 and (b >> 3) in the low 5|truncating each 8-bit part]",
    "!RGB565 of r={r} g={g} b={b} (truncated)",
    "a small display takes colors as 16 bits: 5 for red (the highest), 6 for green, 5 for blue (the lowest). From each 8-bit part only the high bits are kept. What does it need for red {r}, green {g} and blue {b}?",
  ],
  answer: ({ r, g, b }) => Math.floor(r / 8) * 2048 + Math.floor(g / 4) * 32 + Math.floor(b / 8),
  asFunction: {
    inputs: ["r", "g", "b"],
    domains: {
      r: edged(int(0, 255), [7, 8, 255]),
      g: edged(int(0, 255), [3, 4, 255]),
      b: edged(int(0, 255), [7, 8, 255]),
    },
    prompt: [
      "<do>pack the color red {r}, green {g}, blue {b} (8 bits each) into RGB565, [keeping the high bits of each part|dropping the low bits of each part]",
      "<do>convert a color with the 8-bit parts {r} (red), {g} (green) and {b} (blue) to [a 16-bit RGB565 value|RGB565], [truncating each of them|dropping the low bits]",
      "<what>the RGB565 value of red {r}, green {g} and blue {b}, [taking the high 5, 6 and 5 bits of them|truncating each 8-bit part]",
      "!RGB565 of red {r}, green {g}, blue {b} (8-bit parts, truncated)",
      "a small display takes colors as 16 bits: 5 for red (the highest), 6 for green, 5 for blue (the lowest). From each 8-bit part only the high bits are kept. What does it need for red {r}, green {g} and blue {b}?",
    ],
  },
  programs: [
    {
      general: ({ r, g, b }) => asm`
        mov  %r, ${r}
        mov  %g, ${g}
        mov  %b, ${b}
        shri %r, %r, 3
        shli %r, %r, 11
        shri %g, %g, 2
        shli %g, %g, 5
        shri %b, %b, 3
        or   %r, %r, %g
        or   r0, %r, %b
        halt`,
    },
    ({ r, g, b }) => asm`
        mov  %c, ${r}
        shri %c, %c, 3
        shli %c, %c, 6
        mov  %t, ${g}
        shri %t, %t, 2
        or   %c, %c, %t
        shli %c, %c, 5
        mov  %t, ${b}
        shri %t, %t, 3
        or   r0, %c, %t
        halt`,
    {
      general: ({ r, g, b }) => asm`
        mov  %r, ${r}
        andi %r, %r, 0xf8
        shli %r, %r, 8
        mov  %g, ${g}
        andi %g, %g, 0xfc
        shli %g, %g, 3
        mov  %b, ${b}
        shri %b, %b, 3
        or   %r, %r, %g
        or   r0, %r, %b
        halt`,
    },
  ],
})
