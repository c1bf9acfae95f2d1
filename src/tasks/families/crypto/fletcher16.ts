import { array, asm, family, list } from "../../dsl/index.js"

export const fletcher16 = family({
  id: "crypto/fletcher16",
  level: 5,
  parameters: { xs: list({ length: [4, 9], digits: 2 }) },
  prompt: [
    "<find>the Fletcher-16 checksum of the bytes {xs:array} (both sums modulo 255, result sum2 * 256 + sum1)",
    "<do>compute Fletcher-16 over the bytes {xs:array}: sum1 and sum2 from 0, modulo 255, answer sum2 * 256 + sum1",
    "!fletcher16({xs:array}), [mod 255|both sums mod 255], sum2 in the high byte",
    "with c0 and c1 starting at 0, add each of the bytes {xs:array} to c0 and then c0 to c1, modulo 255; what is 256 * c1 + c0 [in Fletcher's checksum|as Fletcher has it]?",
    "a meter sends its readings {xs:array}, a byte each, and a Fletcher-16 checksum (sums modulo 255, the second one in the high byte); which checksum?",
    "!sum1 = sum2 = 0; for each b in {xs:array}: sum1 = (sum1 + b) % 255, sum2 = (sum2 + sum1) % 255; [return|output] sum2 * 256 + sum1",
  ],
  answer: ({ xs }) => {
    const sum1 = xs.reduce((sum, x) => sum + x, 0)
    const sum2 = xs.reduce((sum, x, n) => sum + (xs.length - n) * x, 0)
    return (sum2 % 255) * 256 + (sum1 % 255)
  },
  asFunction: {
    inputs: ["xs"],
    names: { xs: "data" },
    elements: ["u8"],
    domains: { xs: array({ length: [0, 16], values: [0, 255] }) },
    prompt: [
      "<find>the Fletcher-16 checksum of {xs} (both sums modulo 255, result sum2 * 256 + sum1)",
      "<do>compute Fletcher-16 over {xs}: sum1 and sum2 from 0, modulo 255, answer sum2 * 256 + sum1",
      "!fletcher16({xs}), [mod 255|both sums mod 255], sum2 in the high byte",
      "with c0 and c1 starting at 0, each element of {xs} is added to c0 and then c0 to c1, modulo 255; what is 256 * c1 + c0 [in Fletcher's checksum|as Fletcher has it]?",
      "a meter sends its readings, {xs}, and a Fletcher-16 checksum (sums modulo 255, the second one in the high byte); which checksum?",
      "!sum1 = sum2 = 0; for each b in {xs}: sum1 = (sum1 + b) % 255, sum2 = (sum2 + sum1) % 255; [return|output] sum2 * 256 + sum1",
    ],
    programs: [
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %a, 0
        mov  %b, 0
        beqz %n, done
    byte:
        ${xs.load("%x", "%p")}
        add  %a, %a, %x
        modi %a, %a, 255
        add  %b, %b, %a
        modi %b, %b, 255
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
    done:
        shli %b, %b, 8
        or   r0, %b, %a
        halt`,
      // Subtracts 255 where a sum has got there; a byte of 255 counts as much as none.
      ({ xs }) => asm`
        mov  %p, ${xs.address}
        add  %end, %p, ${xs.length}
        mov  %m, 255
        mov  %a, 0
        mov  %b, 0
    byte:
        beq  %p, %end, done
        ${xs.load("%x", "%p")}
        add  %a, %a, %x
        blt  %a, %m, low
        sub  %a, %a, %m
    low:
        add  %b, %b, %a
        blt  %b, %m, high
        sub  %b, %b, %m
    high:
        addi %p, %p, 1
        b    byte
    done:
        muli %b, %b, 256
        add  r0, %b, %a
        halt`,
    ],
  },
  programs: [
    ({ xs }) => asm`
        mov  %p, values
        mov  %n, ${xs.length}
        mov  %a, 0
        mov  %b, 0
    byte:
        load.b %x, [%p]
        add  %a, %a, %x
        modi %a, %a, 255
        add  %b, %b, %a
        modi %b, %b, 255
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, byte
        shli %b, %b, 8
        or   r0, %b, %a
        halt
    .data
    values: .byte ${xs}`,
    // Subtracts 255 where a sum has got there.
    ({ xs }) => asm`
        mov  %p, values
        addi %end, %p, ${xs.length}
        mov  %m, 255
        mov  %a, 0
        mov  %b, 0
    byte:
        load.b %x, [%p]
        add  %a, %a, %x
        blt  %a, %m, low
        sub  %a, %a, %m
    low:
        add  %b, %b, %a
        blt  %b, %m, high
        sub  %b, %b, %m
    high:
        addi %p, %p, 1
        bne  %p, %end, byte
        muli %b, %b, 256
        add  r0, %b, %a
        halt
    .data
    values: .byte ${xs}`,
  ],
})
