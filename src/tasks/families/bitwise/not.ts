import { asm, family } from "../../dsl/index.js"
import { SIZED, sized } from "./_shared/sized.js"

export const not = family({
  id: "bitwise/not",
  level: 1,
  parameters: { x: sized([8, 16, 32]) },
  formats: SIZED,
  prompt: [
    "<what>the unsigned {x:width}-bit [bitwise NOT|bitwise complement|ones' complement] of [{x:value}|{x:hexed}]",
    "<do>[invert|flip|complement] [all|the] {x:width} bits of the unsigned number [{x:value}|{x:hexed}]",
    "<do>[invert|flip] every bit of the unsigned {x:width}-bit [number|value] [{x:value}|{x:hexed}]",
    "<what>NOT {x:hexed} in {x:width} bits, read as unsigned",
    "!~{x:hexed} as an unsigned {x:width}-bit number",
    "a row of {x:width} black and white pixels is stored as [{x:value}|{x:hexed}], a bit for each. Every black pixel turns white and every white one black. Which unsigned number is the row then?",
  ],
  answer: ({ x }) => 2 ** x.width - 1 - x.value,
  programs: [
    ({ x }) =>
      x.width < 32
        ? asm`
        mov  %x, ${x.value}
        xori r0, %x, ${2 ** x.width - 1}
        halt`
        : asm`
        mov %x, ${x.value}
        mov %mask, ${2 ** x.width - 1}
        xor r0, %x, %mask
        halt`,
    ({ x }) => asm`
        mov %x, ${x.value}
        mov %ones, ${2 ** x.width - 1}
        sub r0, %ones, %x
        halt`,
    ({ x }) => asm`
        mov  %x, ${x.value}
        xori %x, %x, -1
        shli %x, %x, ${64 - x.width}
        shri r0, %x, ${64 - x.width}
        halt`,
  ],
})
