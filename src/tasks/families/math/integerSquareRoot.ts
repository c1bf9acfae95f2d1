import { asm, edged, family, int, mapped } from "../../dsl/index.js"
import { anyOf } from "./_shared/domains.js"

const square = mapped(int(1, 400), (k) => k * k)
const belowSquare = mapped(int(1, 400), (k) => k * k - 1)

export const integerSquareRoot = family({
  id: "math/integer_square_root",
  level: 2,
  parameters: { n: edged(int(2, 99_999), [3, 4, 99, 100, 9999, 10_000, 65_535, 65_536]) },
  prompt: [
    "<what>the integer square root of {n}[|, rounded down]",
    "<what>the square root of {n}, [rounded down|rounded down to a whole number|dropping the fraction]",
    "<find>the [largest|greatest|biggest] integer whose square [is at most|does not exceed|is not more than] {n}",
    "<what>floor(sqrt({n}))",
    "<do>take the square root of {n} and [round down|drop the fraction]",
    "what is the [largest|greatest] k with k*k <= {n}",
    "!isqrt({n})",
    "how long can the side of a square made of at most {n} unit tiles be",
  ],
  answer: ({ n }) => {
    let root = Math.round(Math.sqrt(n))
    if (root * root > n) root--
    return root
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: anyOf(square, belowSquare, edged(int(0, 160_000), [0, 1, 2]), int(0, 100)) },
  },
  programs: [
    // Newton's method from above: stops where the next value is no smaller.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %x, %n
    loop:
        mov  %root, %x
        div  %x, %n, %root
        add  %x, %x, %root
        shri %x, %x, 1
        blt  %x, %root, loop
        mov  r0, %root
        halt`,
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %low, 0
        addi %high, %n, 1
    search:
        add  %mid, %low, %high
        shri %mid, %mid, 1
        mul  %square, %mid, %mid
        bgt  %square, %n, above
        mov  %low, %mid
        b    test
    above:
        mov  %high, %mid
    test:
        sub  %gap, %high, %low
        subi %gap, %gap, 1
        bnez %gap, search
        mov  r0, %low
        halt`,
    },
    // 1 + 3 + 5 + … + (2k − 1) = k².
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %odd, 1
    next:
        sub  %n, %n, %odd
        addi %odd, %odd, 2
        bgez %n, next
        shri %odd, %odd, 1
        subi r0, %odd, 1
        halt`,
    },
    // Bit by bit, from the highest one that the root can have.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %root, 0
        mov  %bit, 256
    try:
        or   %next, %root, %bit
        mul  %square, %next, %next
        bgt  %square, %n, skip
        mov  %root, %next
    skip:
        shri %bit, %bit, 1
        bnez %bit, try
        mov  r0, %root
        halt`,
  ],
})
