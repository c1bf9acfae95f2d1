import { asm, edged, family, int } from "../../dsl/index.js"

export const shiftLeft = family({
  id: "bitwise/shift_left",
  level: 1,
  /** Results stay below 2^31: so the width does not matter. */
  parameters: { a: edged(int(0, 65535), [0, 1, 32768, 65535]), k: int(2, 15) },
  formats: { four: (a: number) => `0x${a.toString(16).padStart(4, "0")}` },
  prompt: [
    "<do>shift [{a}|{a:hex}] left by {k} [bits|bit positions|places]",
    "<do>[move|shift] the bits of [{a}|{a:hex}] left by {k} positions",
    "<what>[{a}|{a:hex}] shifted left by {k} bits",
    "<what>{a} shifted {k} places to the left",
    "!{a} shl {k}",
    "!{a:four} << {k}",
    "what do you get if you shift {a} left by {k} bits",
    "a disk has {a} {a?block|blocks} of 2^{k} bytes each. How many bytes are that, by a shift?",
  ],
  answer: ({ a, k }) => a * 2 ** k,
  asFunction: {
    inputs: ["a"],
    domains: { a: edged(int(0, 2 ** 37), [0, 1, 32768, 65535]) },
    prompt: [
      "<do>shift {a} left by {k} [bits|bit positions|places]",
      "<do>[move|shift] the bits of {a} left by {k} positions",
      "<what>{a} shifted left by {k} bits",
      "<what>{a} shifted {k} places to the left",
      "!{a} shl {k}",
      "!{a} << {k}",
      "what do you get if you shift {a} left by {k} bits",
      "a disk has {a} blocks of 2^{k} bytes each. How many bytes are that, by a shift?",
    ],
  },
  programs: [
    {
      general: ({ a, k }) => asm`
        mov  %a, ${a}
        shli r0, %a, ${k}
        halt`,
    },
    {
      general: ({ a, k }) => asm`
        mov %a, ${a}
        mov %k, ${k}
        shl r0, %a, %k
        halt`,
    },
  ],
})
