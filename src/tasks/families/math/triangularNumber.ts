import { asm, family, int, mapped } from "../../dsl/index.js"

/** Every triangular number, and between two of them one that is none. */
const candidate = mapped(int(0, 3999), (index) => {
  const k = 2 + (index >> 1)
  return (k * (k + 1)) / 2 + (index & 1) * (1 + ((k * k * 7 + 3 * (k >> 1)) % k))
})

export const triangularNumber = family({
  id: "math/triangular_number",
  level: 2,
  predicate: true,
  parameters: { n: candidate },
  prompt: [
    "<whether>{n} is a triangular number (1, 3, 6, 10, 15 and so on)<then-yesno>",
    "<whether>{n} is the sum of all integers from 1 to k for some positive integer k<then-yesno>",
    "is {n} a triangular number, that is k(k+1)/2 for a positive whole k (<yesno>)",
    "can {n} balls be laid out as a full triangle with rows of 1, 2, 3 and so on balls (<yesno>)",
    "return 1 if {n} is triangular (k(k+1)/2 for a whole k), [otherwise|else] 0",
    "!is_triangular({n}), 1 or 0",
  ],
  answer: ({ n }) => (Number.isInteger(Math.sqrt(8 * n + 1)) ? 1 : 0),
  programs: [
    ({ n }) =>
      n < 10_000
        ? asm`
        mov  %n, ${n}
        mov  %k, 0
    take:
        addi %k, %k, 1
        sub  %n, %n, %k
        bgtz %n, take
        seqi r0, %n, 0
        halt`
        : asm`
        mov  %n, ${n}
        shli %n, %n, 1
        mov  %low, 1
        mov  %high, 2048
    search:
        add  %k, %low, %high
        shri %k, %k, 1
        addi %next, %k, 1
        mul  %product, %k, %next
        beq  %product, %n, yes
        blt  %product, %n, below
        subi %high, %k, 1
        b    test
    below:
        mov  %low, %next
    test:
        ble  %low, %high, search
        mov  r0, 0
        halt
    yes:
        mov  r0, 1
        halt`,
    // 8n + 1 is a square.
    ({ n }) => asm`
        mov  %n, ${n}
        shli %n, %n, 3
        addi %n, %n, 1
        mov  %x, %n
    loop:
        mov  %root, %x
        div  %x, %n, %root
        add  %x, %x, %root
        shri %x, %x, 1
        blt  %x, %root, loop
        mul  %x, %root, %root
        seq  r0, %x, %n
        halt`,
    // With k = ⌊√2n⌋, k(k + 1) is 2n.
    ({ n }) => asm`
        mov  %n, ${n}
        shli %n, %n, 1
        fpu.fromint %x, %n
        fpu.sqrt %x, %x
        fpu.toint %k, %x
        addi %next, %k, 1
        mul  %product, %k, %next
        seq  r0, %product, %n
        halt`,
  ],
})
