import { asm, family } from "../../dsl/index.js"
import { SIZED, sized } from "./_shared/sized.js"

export const signExtend = family({
  id: "bitwise/sign_extend",
  level: 1,
  parameters: { x: sized([8, 16, 32]) },
  formats: SIZED,
  prompt: [
    "<do>sign-extend the {x:width}-bit [value|number] [{x:value}|{x:hexed}] to 64 bits",
    "<do>[read|interpret] [{x:value}|{x:hexed}] as a signed {x:width}-bit [integer|number|two's complement value]",
    "<what>the signed value of the {x:width}-bit pattern [{x:value}|{x:hexed}] [(two's complement)|in two's complement]",
    "<what>[{x:value}|{x:hexed}] as an int{x:width} (two's complement)",
    "a sensor sends its reading, which may be negative, as {x:width} bits in two's complement: {x:hexed}. Which number did it read?",
    "!sext{x:width} of {x:hexed}",
  ],
  cases: {
    negative: ({ x }) => x.value >= 2 ** (x.width - 1),
    "not negative": ({ x }) => x.value < 2 ** (x.width - 1),
  },
  answer: ({ x: { width, value } }) => (value >= 2 ** (width - 1) ? value - 2 ** width : value),
  programs: [
    ({ x: { width, value } }) => asm`
        mov  %x, ${value}
        shli %x, %x, ${64 - width}
        sari r0, %x, ${64 - width}
        halt`,
    ({ x: { width, value } }) => asm`
        mov %x, ${value}
        mov %sign, ${2 ** (width - 1)}
        xor %x, %x, %sign
        sub r0, %x, %sign
        halt`,
  ],
})
