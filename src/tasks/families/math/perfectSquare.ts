import { asm, family, int, mapped } from "../../dsl/index.js"
import { anyOf } from "./_shared/domains.js"

const SQUARES_MODULO_60 = new Set(Array.from({ length: 60 }, (_, n) => (n * n) % 60))

/**
 * Half squares, half numbers that are none: some next to a square, some twice or three times one, most anywhere. What is
 * counted is the root; a number that is no square lies between the square of the root and the next.
 */
const candidate = mapped(int(0, 5999), (index, draws) => {
  const root = 3 + (index >> 1)
  if (index % 2 === 0) return root * root
  // Most of these leave the remainders of squares: their last digits tell nothing.
  const gap = draws.below(8)
  if (gap === 0) return root * root + 1
  if (gap === 1) return root * root + 2 * root
  for (;;) {
    const n = root * root + 1 + draws.below(2 * root)
    if (SQUARES_MODULO_60.has(n % 60)) return n
    // There is none between the smallest squares.
    if (root < 40) return n
  }
})

export const perfectSquare = family({
  id: "math/perfect_square",
  level: 2,
  predicate: true,
  parameters: { n: candidate },
  prompt: [
    "<whether>{n} is [a perfect square|a square number|the square of an integer]<then-yesno>",
    "is {n} a [perfect square|square number] (<yesno>)",
    "<whether>the square root of {n} is [an integer|a whole number]<then-yesno>",
    "can {n} chairs be set up as a square with as many rows as columns (<yesno>)",
    "return 1 if {n} is a perfect square, [otherwise|else] 0",
    "!is_square({n}), 1 or 0",
  ],
  answer: ({ n }) => (Number.isInteger(Math.sqrt(n)) ? 1 : 0),
  asFunction: {
    inputs: ["n"],
    domains: {
      n: anyOf(
        int(1, 40),
        candidate,
        candidate,
        mapped(int(1, 999_999), (k) => k * k),
        int(1, 999_999),
      ),
    },
  },
  programs: [
    // Newton's method.
    ({ n }) => asm`
        mov  %n, ${n}
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
    // The odd numbers 1, 3, 5, … add up to the squares; for a large number, its root by binary search.
    ({ n }) =>
      n < 10_000
        ? asm`
        mov  %n, ${n}
        mov  %odd, 1
    take:
        sub  %n, %n, %odd
        addi %odd, %odd, 2
        bgtz %n, take
        seqi r0, %n, 0
        halt`
        : asm`
        mov  %n, ${n}
        mov  %low, 1
        mov  %high, 4096
    search:
        bgt  %low, %high, no
        add  %mid, %low, %high
        shri %mid, %mid, 1
        mul  %square, %mid, %mid
        beq  %square, %n, yes
        blt  %square, %n, below
        subi %high, %mid, 1
        b    search
    below:
        addi %low, %mid, 1
        b    search
    yes:
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
    // The root in binary64, rounded down, squares back to n or does not.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        fpu.fromint %x, %n
        fpu.sqrt %x, %x
        fpu.toint %root, %x
        mul  %root, %root, %root
        beq  %root, %n, yes
        mov  r0, 0
        halt
    yes:
        mov  r0, 1
        halt`,
    },
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        fpu.fromint %x, %n
        fpu.sqrt %x, %x
        fpu.floor %whole, %x
        fpu.cmpne %broken, %x, %whole
        bnez %broken, no
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
    },
  ],
})
