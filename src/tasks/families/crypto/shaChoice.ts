import { asm, family, int, mapped, oneOf } from "../../dsl/index.js"

/** A word of 31 bits, of which the upper ones are counted. */
const word31 = mapped(int(0, 4095), (high, draws) => high * 2 ** 19 + draws.below(2 ** 19))

export const shaChoice = family({
  id: "crypto/sha_choice",
  level: 5,
  parameters: { x: word31, y: word31, z: word31, f: oneOf(["Ch", "Maj"]) },
  formats: {
    name: (f: string) => f,
    formula: (f: string) => (f === "Ch" ? "(x and y) xor ((not x) and z)" : "(x and y) xor (x and z) xor (y and z)"),
  },
  prompt: [
    "<do>compute SHA-256's {f:name} function of x = {x}, y = {y}, z = {z} (32-bit words, result unsigned)",
    "<what>{f:name}(x, y, z) = {f:formula} for the 32-bit words x = {x}, y = {y} and z = {z}",
    "<what>{f:formula} of the 32-bit words x = {x:hex}, y = {y:hex} and z = {z:hex} (the {f:name} of SHA-2)",
    "!SHA-2 {f:name}(x = {x}, y = {y}, z = {z})[|, 32 bits]",
    "!SHA-2 {f:name}(x = {x:hex}, y = {y:hex}, z = {z:hex})[|, 32 bits]",
  ],
  // Bit by bit: choose y or z, or the majority.
  answer: ({ f, x, y, z }) => {
    let result = 0
    for (let bit = 0; bit < 31; bit++) {
      const [p, q, r] = [(x >> bit) & 1, (y >> bit) & 1, (z >> bit) & 1]
      result |= (f === "Ch" ? (p === 1 ? q : r) : p + q + r > 1 ? 1 : 0) << bit
    }
    return result
  },
  programs: [
    ({ f, x, y, z }) => asm`
        mov  %x, ${x}
        mov  %y, ${y}
        mov  %z, ${z}
        and  %a, %x, %y
        ${
          f === "Ch"
            ? asm`
        xori %x, %x, -1
        and  %b, %x, %z
        xor  r0, %a, %b`
            : asm`
        and  %b, %x, %z
        xor  %a, %a, %b
        and  %b, %y, %z
        xor  r0, %a, %b`
        }
        halt`,
    // With one operation less.
    ({ f, x, y, z }) =>
      f === "Ch"
        ? asm`
        mov  %x, ${x}
        mov  %z, ${z}
        xori %y, %z, ${y}
        and  %y, %y, %x
        xor  r0, %y, %z
        halt`
        : asm`
        mov  %x, ${x}
        ori  %a, %x, ${y}
        andi %b, %x, ${y}
        andi %a, %a, ${z}
        or   r0, %a, %b
        halt`,
  ],
})
