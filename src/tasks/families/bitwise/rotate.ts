import { asm, family, int, oneOf } from "../../dsl/index.js"
import { SIZED, sized } from "./_shared/sized.js"

/** The count is the same for all widths, so that every point is its own prompt. */
export const rotate = family({
  id: "bitwise/rotate",
  level: 1,
  parameters: { x: sized([8, 16, 32]), k: int(1, 7), way: oneOf(["left", "right"]) },
  formats: { ...SIZED, mnemonic: (way: string) => (way === "left" ? "rol" : "ror") },
  prompt: [
    "<do>rotate the unsigned {x:width}-bit [value|number] [{x:value}|{x:hexed}] {way:bare} by {k} {k?bit|bits}",
    "<do>rotate the unsigned number [{x:value}|{x:hexed}] {way:bare} by {k} {k?position|positions} within {x:width} bits",
    "<what>[{x:value}|{x:hexed}] rotated {way:bare} by {k} {k?bit|bits} as an unsigned {x:width}-bit number",
    "<what>the unsigned {x:width}-bit {way:bare} rotation of [{x:value}|{x:hexed}] by {k}",
    "{x:width} lamps in a row show the bits of {x:value}, the highest on the left. The picture moves {way:bare} by {k} {k?lamp|lamps}, and what leaves at one end comes in at the other. Which unsigned number do the lamps show?",
    "!rotate {way:bare} {x:hexed} by {k} (unsigned {x:width}-bit)",
    "!{way:mnemonic}{x:width} {x:hexed} by {k}, unsigned",
  ],
  answer: ({ x: { width, value }, k, way }) => {
    const left = way === "left" ? k : width - k
    const high = Math.floor(value / 2 ** (width - left))
    return (value - high * 2 ** (width - left)) * 2 ** left + high
  },
  programs: [
    // What is shifted out at the top comes back at the bottom, and the rest is cut off.
    ({ x: { width, value }, k, way }) => asm`
        mov  %x, ${value}
        shli %high, %x, ${way === "left" ? k : width - k}
        shri %low, %x, ${way === "left" ? width - k : k}
        or   %x, %high, %low
        ${cut(width)}
        halt`,
    // Two copies side by side: the rotation is a window of them.
    ({ x: { width, value }, k, way }) => asm`
        mov  %x, ${value}
        shli %copy, %x, ${width}
        or   %x, %x, %copy
        shri %x, %x, ${way === "left" ? width - k : k}
        ${cut(width)}
        halt`,
  ],
})

/** Leaves the low bits of %x in r0. */
const cut = (width: number) =>
  width < 32
    ? asm`andi r0, %x, ${2 ** width - 1}`
    : asm`
        shli %x, %x, ${64 - width}
        shri r0, %x, ${64 - width}`
