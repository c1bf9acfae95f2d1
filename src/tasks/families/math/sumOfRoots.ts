import { asm, by, edged, family, int } from "../../dsl/index.js"

export const sumOfRoots = family({
  id: "math/sum_of_roots",
  level: 2,
  parameters: { a: edged(int(2, 999), [4, 9, 99, 100, 255, 256]), b: int(2, 60) },
  adjust: ({ a, b }) => ({ a, b: a + b }),
  prompt: [
    by("upwards", "<what>the sum of floor(sqrt(k)) for k from {a} to {b} inclusive"),
    "<find>the total of the square roots of all integers from {a} up to and including {b}, each rounded down before it is added",
    by(
      "each root",
      "<do>take the square root of every integer from {a} to {b} (both included), drop its fraction, and [total|sum] the results",
    ),
    "what do the integer square roots (rounded down) of {a} through {b} inclusive add up to",
    "for every number of tiles from {a} to {b}, both included, the largest full square is laid. What is the total of the side lengths of these squares?",
    "!sum(isqrt(k)), {a} <= k <= {b}",
  ],
  answer: ({ a, b }) => {
    let sum = 0
    for (let k = a; k <= b; k++) {
      let root = Math.round(Math.sqrt(k))
      if (root * root > k) root--
      sum += root
    }
    return sum
  },
  asFunction: { inputs: ["b"], domains: { b: edged(int(0, 200), [0, 1, 2, 3]) } },
  programs: [
    {
      follows: ["upwards", "each root"],
      general: ({ a, b }) => asm`
        mov  %k, ${a}
        mov  %b, ${b}
        mov  %sum, 0
    loop:
        fpu.fromint %x, %k
        fpu.sqrt %x, %x
        fpu.toint %root, %x
        add  %sum, %sum, %root
        addi %k, %k, 1
        ble  %k, %b, loop
        mov  r0, %sum
        halt`,
    },
    {
      follows: "each root",
      general: ({ a, b }) => asm`
        mov  %k, ${b}
        mov  %a, ${a}
        mov  %sum, 0
    down:
        fpu.fromint %x, %k
        fpu.sqrt %x, %x
        fpu.floor %x, %x
        fpu.add %sum, %sum, %x
        subi %k, %k, 1
        bge  %k, %a, down
        fpu.toint r0, %sum
        halt`,
    },
    // One root; from there it grows by 1 at every square.
    {
      follows: "upwards",
      general: ({ a, b }) => asm`
        mov  %k, ${a}
        mov  %b, ${b}
        mov  %sum, 0
        fpu.fromint %root, %k
        fpu.sqrt %root, %root
        fpu.toint %root, %root
    step:
        addi %next, %root, 1
        mul  %square, %next, %next
        blt  %k, %square, same
        mov  %root, %next
    same:
        add  %sum, %sum, %root
        addi %k, %k, 1
        ble  %k, %b, step
        mov  r0, %sum
        halt`,
    },
  ],
})
