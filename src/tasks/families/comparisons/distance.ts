import { asm, family, int } from "../../dsl/index.js"

export const distance = family({
  id: "comparisons/distance",
  level: 2,
  parameters: { a: int(-500, 5000), b: int(-500, 5000) },
  prompt: [
    "<what>the [absolute|positive] difference [between|of] {a} and {b}",
    "<what>the distance [between {a} and {b}|from {a} to {b}] on the number line",
    "how far apart are {a} and {b}",
    "by how much do {a} and {b} differ?",
    "<do>subtract the smaller of {a} and {b} from the larger",
    "if {a} is larger than {b} subtract {b} from it, otherwise subtract {a} from {b}",
    "!abs(a - b) with a={a}, b={b}",
    "!absdiff {a} and {b}",
    "<find>the size of the gap between {a} and {b}",
  ],
  answer: ({ a, b }) => Math.abs(a - b),
  programs: [
    ({ a, b }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        blt %a, %b, swapped
        sub r0, %a, %b
        halt
    swapped:
        sub r0, %b, %a
        halt`,
    ({ a, b }) => asm`
        mov  %d, ${a}
        subi %d, %d, ${b}
        bgez %d, done
        sub  %d, zero, %d
    done:
        mov  r0, %d
        halt`,
    // 1 or −1 times the difference
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        sub  %d, %a, %b
        slt  %less, %a, %b
        shli %less, %less, 1
        sub  %sign, zero, %less
        addi %sign, %sign, 1
        mul  r0, %d, %sign
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        slt  %less, %a, %b
        sub  %mask, zero, %less
        sub  %d, %a, %b
        xor  %d, %d, %mask
        add  r0, %d, %less
        halt`,
  ],
})
