import { asm, family } from "../../dsl/index.js"
import { scaled } from "./_shared/scaled.js"
import { anyLength } from "./_shared/inputs.js"

export const bitLength = family({
  id: "bitwise/bit_length",
  level: 1,
  parameters: { x: scaled },
  prompt: [
    "<find>the [bit length|length in bits|number of significant bits] of [{x}|{x:hex}]",
    "how many [bits|binary digits] does [{x}|{x:hex}] have without leading zeros",
    "<find>the number of [binary digits|bits] needed to write [{x}|{x:hex}] without leading zeros",
    "<find>the smallest n for which [{x}|{x:hex}] is less than 2^n",
    "!bit_length({x})",
    "an unsigned field of a record must hold numbers up to {x}. How many bits wide must it be at least?",
  ],
  answer: ({ x }) => x.toString(2).length,
  asFunction: {
    inputs: ["x"],
    domains: { x: anyLength(53) },
    prompt: [
      "<find>the [bit length|length in bits|number of significant bits] of {x}",
      "how many [bits|binary digits] does {x} have without leading zeros",
      "<find>the number of [binary digits|bits] needed to write {x} without leading zeros",
      "<find>the smallest k for which {x} is less than 2^k",
      "!bit_length({x})",
      "an unsigned field of a record must hold numbers up to {x}. How many bits wide must it be at least?",
    ],
  },
  programs: [
    {
      general: ({ x }) => asm`
        mov %x, ${x}
        bits.clz %n, %x
        mov %width, 64
        sub r0, %width, %n
        halt`,
    },
    ({ x }) => asm`
        mov  %x, ${x}
        ${[1, 2, 4, 8, 16].map(
          (n) => asm`
        shri %t, %x, ${n}
        or   %x, %x, %t`,
        )}
        bits.popcount r0, %x
        halt`,
  ],
})
