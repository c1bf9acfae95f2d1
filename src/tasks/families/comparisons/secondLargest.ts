import { asm, distinct, family } from "../../dsl/index.js"

export const secondLargest = family({
  id: "comparisons/second_largest",
  level: 2,
  parameters: { xs: distinct(3, 5) },
  prompt: [
    "<what>the second [largest|greatest|biggest|highest] of {xs:and}",
    "<do>compare {xs:and} and [return|give me] the second largest",
    "if the largest of {xs:and} is left out, which is the largest of the rest?",
    "the teams scored {xs:and} points. How many points has the team in second place?",
    "!second largest: {xs}",
    "!2nd max of {xs:array}",
  ],
  answer: ({ xs }) => xs.slice().sort((x, y) => y - x)[1]!,
  programs: [
    ({ xs }) => asm`
        mov  %first, ${xs[0]}
        mov  %second, 0
        ${xs.slice(1).map(
          (x, n) => asm`
        mov  %x, ${x}
        bgt  %x, %first, top
        ble  %x, %second, next
        mov  %second, %x
        b    next
    top:
        mov  %second, %first
        ${n + 2 < xs.length ? asm`mov %first, %x` : []}
    next:`,
        )}
        mov  r0, %second
        halt`,
    // The smaller of the two best so far and the new one goes out.
    ({ xs }) => asm`
        mov  %first, ${xs[0]}
        mov  %second, ${xs[1]}
        bgt  %first, %second, ordered
        mov  %first, ${xs[1]}
        mov  %second, ${xs[0]}
    ordered:
        ${xs.slice(2).map(
          (x, n) => asm`
        mov  %x, ${x}
        blt  %x, %second, next
        mov  %second, %x
        blt  %x, %first, next
        mov  %second, %first
        ${n + 3 < xs.length ? asm`mov %first, %x` : []}
    next:`,
        )}
        mov  r0, %second
        halt`,
    ({ xs }) =>
      xs.length === 3
        ? asm`
        mov  %a, ${xs[0]}
        mov  %b, ${xs[1]}
        mov  %c, ${xs[2]}
        slt  %ab, %a, %b
        slt  %ac, %a, %c
        bne  %ab, %ac, is_a
        slt  %bc, %b, %c
        beq  %ab, %bc, is_b
        mov  r0, %c
        halt
    is_b:
        mov  r0, %b
        halt
    is_a:
        mov  r0, %a
        halt`
        : asm`
        mov  %first, 0
        mov  %second, 0
        ${xs.map(
          (x, n) => asm`
        mov  %x, ${x}
        ble  %x, %second, next
        mov  %second, %x
        ble  %second, %first, next
        mov  %second, %first
        ${n + 1 < xs.length ? asm`mov %first, %x` : []}
    next:`,
        )}
        mov  r0, %second
        halt`,
  ],
})
