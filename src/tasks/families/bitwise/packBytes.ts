import { asm, edged, family, int, oneOf } from "../../dsl/index.js"

const isBigEndian = (order: unknown): boolean => order === "big-endian"

/** Four bytes make a word; the first one is the highest (big-endian) or the lowest (little-endian). */
export const packBytes = family({
  id: "bitwise/pack_bytes",
  level: 1,
  parameters: {
    a: int(0, 255),
    b: int(0, 255),
    c: int(0, 255),
    d: int(0, 255),
    order: oneOf(["big-endian", "little-endian"]),
  },
  formats: { two: (byte: number) => `0x${byte.toString(16).padStart(2, "0")}` },
  prompt: [
    "<do>[pack|combine|join|assemble] the bytes {a:two}, {b:two}, {c:two}, {d:two} into [an unsigned 32-bit word|a 32-bit unsigned number], {order:bare}",
    "<what>the unsigned 32-bit {order:bare} [value|word|number] of the bytes {a:two} {b:two} {c:two} {d:two}",
    "<do>read the bytes {a:two} {b:two} {c:two} {d:two} as [a|one] {order:bare} unsigned 32-bit [integer|number]",
    "a packet brings the bytes {a:two}, {b:two}, {c:two} and {d:two}, in this order, as one {order:bare} field of 32 bits. Which unsigned number is it?",
    "!u32 {order:bare}: {a:two} {b:two} {c:two} {d:two}",
  ],
  answer: ({ a, b, c, d, order }) =>
    order === "big-endian" ? ((a * 256 + b) * 256 + c) * 256 + d : ((d * 256 + c) * 256 + b) * 256 + a,
  asFunction: {
    inputs: ["a", "b", "c", "d"],
    domains: {
      a: edged(int(0, 255), [0, 255]),
      b: edged(int(0, 255), [0, 255]),
      c: edged(int(0, 255), [0, 255]),
      d: edged(int(0, 255), [0, 255]),
    },
    prompt: [
      "<do>[pack|combine|join|assemble] the bytes {a:two}, {b:two}, {c:two}, {d:two} into [an unsigned 32-bit word|a 32-bit unsigned number], {order:bare}",
      "<what>the unsigned 32-bit {order:bare} [value|word|number] of the bytes {a:two}, {b:two}, {c:two}, {d:two}, in this order",
      "<do>read the bytes {a:two}, {b:two}, {c:two}, {d:two} as [a|one] {order:bare} unsigned 32-bit [integer|number]",
      "a packet brings the bytes {a:two}, {b:two}, {c:two} and {d:two}, in this order, as one {order:bare} field of 32 bits. Which unsigned number is it?",
      "!u32 {order:bare}: {a:two} {b:two} {c:two} {d:two}",
    ],
    programs: [
      ({ a, b, c, d, order }) => {
        const [first, second, third, last] = isBigEndian(order) ? [a, b, c, d] : [d, c, b, a]
        return asm`
        mov  %w, ${first}
        shli %w, %w, 8
        or   %w, %w, ${second}
        shli %w, %w, 8
        or   %w, %w, ${third}
        shli %w, %w, 8
        or   r0, %w, ${last}
        halt`
      },
      ({ a, b, c, d, order }) => {
        const [first, second, third, last] = isBigEndian(order) ? [a, b, c, d] : [d, c, b, a]
        return asm`
        mov  %first, ${first}
        mov  %second, ${second}
        mov  %third, ${third}
        shli %first, %first, 24
        shli %second, %second, 16
        shli %third, %third, 8
        or   %first, %first, %second
        or   %third, %third, ${last}
        or   r0, %first, %third
        halt`
      },
    ],
  },
  programs: [
    ({ a, b, c, d, order }) => {
      const [first, second, third, last] = order === "big-endian" ? [a, b, c, d] : [d, c, b, a]
      return asm`
        mov  %w, ${first}
        shli %w, %w, 8
        ori  %w, %w, ${second}
        shli %w, %w, 8
        ori  %w, %w, ${third}
        shli %w, %w, 8
        ori  r0, %w, ${last}
        halt`
    },
    ({ a, b, c, d, order }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        mov  %d, ${d}
        shli ${order === "big-endian" ? "%a" : "%d"}, ${order === "big-endian" ? "%a" : "%d"}, 24
        shli ${order === "big-endian" ? "%b" : "%c"}, ${order === "big-endian" ? "%b" : "%c"}, 16
        shli ${order === "big-endian" ? "%c" : "%b"}, ${order === "big-endian" ? "%c" : "%b"}, 8
        or   %a, %a, %b
        or   %c, %c, %d
        or   r0, %a, %c
        halt`,
  ],
})
