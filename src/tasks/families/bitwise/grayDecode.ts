import { asm, edged, family, int } from "../../dsl/index.js"
import { anyLength } from "./_shared/inputs.js"

export const grayDecode = family({
  id: "bitwise/gray_decode",
  level: 1,
  parameters: { g: edged(int(0, 65535), [0, 1, 32768, 65535]) },
  prompt: [
    "<do>convert the [|reflected |reflected binary ]Gray code [{g}|{g:hex}|{g:bin}] [to binary|back to binary|to an ordinary binary number]",
    "<do>decode the [16-bit Gray code|reflected Gray code] [{g}|{g:hex}]",
    "which number has the [|reflected ]Gray code [{g}|{g:hex}]",
    "<what>the number whose reflected Gray code is [{g}|{g:hex}]",
    "a shaft encoder reports the position of a wheel in reflected Gray code and reads {g:bin} now. At which position is the wheel?",
    "!gray decode {g}",
  ],
  answer: ({ g }) => {
    let value = 0
    for (let rest = g; rest > 0; rest >>= 1) value ^= rest
    return value
  },
  asFunction: {
    inputs: ["g"],
    domains: { g: anyLength(31) },
    prompt: [
      "<do>convert the [32-bit|32-bit reflected|32-bit reflected binary] Gray code {g} [to binary|back to binary|to an ordinary binary number]",
      "<do>decode the 32-bit [|reflected ]Gray code {g}",
      "which number has the 32-bit [|reflected ]Gray code {g}",
      "<what>the number whose reflected 32-bit Gray code is {g}",
      "a shaft encoder reports the position of a wheel in reflected Gray code of 32 bits and reads {g} now. At which position is the wheel?",
      "!gray decode {g} (32 bits)",
    ],
    programs: [
      ({ g }) => asm`
        mov  %x, ${g}
        ${[16, 8, 4, 2, 1].map(
          (n) => asm`
        shri %t, %x, ${n}
        xor  %x, %x, %t`,
        )}
        mov  r0, %x
        halt`,
      ({ g }) => asm`
        mov  %x, ${g}
        ${[1, 2, 4, 8, 16].map(
          (n) => asm`
        shri %t, %x, ${n}
        xor  %x, %t, %x`,
        )}
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    ({ g }) => asm`
        mov  %x, ${g}
        ${[8, 4, 2, 1].map(
          (n) => asm`
        shri %t, %x, ${n}
        xor  %x, %x, %t`,
        )}
        mov  r0, %x
        halt`,
    ({ g }) => asm`
        mov  %x, ${g}
        ${[1, 2, 4, 8].map(
          (n) => asm`
        shri %t, %x, ${n}
        xor  %x, %t, %x`,
        )}
        mov  r0, %x
        halt`,
  ],
})
