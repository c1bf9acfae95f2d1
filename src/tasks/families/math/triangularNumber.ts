import { asm, family, int, mapped } from "../../dsl/index.js"
import { anyOf } from "./_shared/domains.js"

const TRIANGULAR_MODULO_60 = new Set(Array.from({ length: 120 }, (_, k) => ((k * (k + 1)) / 2) % 60))

/**
 * Half triangular numbers, half numbers that are none: some next to a triangular number, most anywhere between that of k
 * and the next. What is counted is k.
 */
const candidate = mapped(int(0, 3999), (index, draws) => {
  const k = 4 + (index >> 1)
  const below = (k * (k + 1)) / 2
  if (index % 2 === 0) return below
  const gap = draws.below(8)
  if (gap === 0) return below + 1
  if (gap === 1) return below + k
  // Most of these leave the remainders of triangular numbers: their last digits tell nothing.
  for (;;) {
    const n = below + 1 + draws.below(k)
    if (k < 40 || TRIANGULAR_MODULO_60.has(n % 60)) return n
  }
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
    "a tower of cups has 1 cup in the top row, 2 in the next, then 3 and so on: can exactly {n} cups be used up by full rows (<yesno>)?",
    "return 1 if {n} is triangular (k(k+1)/2 for a whole k), [otherwise|else] 0",
    "!is_triangular({n}), 1 or 0",
  ],
  answer: ({ n }) => (Number.isInteger(Math.sqrt(8 * n + 1)) ? 1 : 0),
  asFunction: {
    inputs: ["n"],
    domains: {
      n: anyOf(
        int(1, 40),
        candidate,
        candidate,
        mapped(int(1, 99_999), (k) => (k * (k + 1)) / 2),
        int(1, 999_999),
      ),
    },
  },
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
    {
      general: ({ n }) => asm`
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
    },
    // With k = ⌊√2n⌋, k(k + 1) is 2n.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        shli %n, %n, 1
        fpu.fromint %x, %n
        fpu.sqrt %x, %x
        fpu.toint %k, %x
        addi %next, %k, 1
        mul  %product, %k, %next
        bne  %product, %n, no
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
    },
  ],
})
