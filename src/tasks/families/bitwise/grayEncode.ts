import { asm, edged, family, int } from "../../dsl/index.js"
import { anyLength } from "./_shared/inputs.js"

export const grayEncode = family({
  id: "bitwise/gray_encode",
  level: 1,
  parameters: { x: edged(int(0, 1048575), [0, 1, 524288, 1048575]) },
  prompt: [
    "<do>convert [{x}|{x:hex}|the binary number {x:bin}] to [|reflected |reflected binary ]Gray code",
    "<do>encode [{x}|{x:hex}] [as|in] reflected binary Gray code",
    "<what>the [|reflected ]Gray code of [{x}|{x:hex}]",
    "a disk is marked with reflected Gray code, so that neighbouring positions differ in one bit. Which number is the mark of position {x}?",
    "!gray encode {x}",
  ],
  answer: ({ x }) => {
    let code = 0
    for (let bit = 1; bit <= x; bit *= 2) if (Math.floor(x / bit) % 2 !== Math.floor(x / (2 * bit)) % 2) code += bit
    return code
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: anyLength(53) },
    prompt: [
      "<do>convert {x} to [|reflected |reflected binary ]Gray code",
      "<do>encode {x} [as|in] reflected binary Gray code",
      "<what>the [|reflected |reflected binary ]Gray code of {x}",
      "a disk is marked with reflected Gray code, so that neighbouring positions differ in one bit. Which number is the mark of position {x}?",
      "!gray encode {x}",
    ],
  },
  programs: [
    {
      general: ({ x }) => asm`
        mov  %x, ${x}
        shri %t, %x, 1
        xor  r0, %x, %t
        halt`,
    },
    {
      general: ({ x }) => asm`
        mov  %x, ${x}
        shli %t, %x, 1
        xor  %t, %t, %x
        shri r0, %t, 1
        halt`,
    },
  ],
})
