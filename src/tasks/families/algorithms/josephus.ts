import { asm, family, int } from "../../dsl/index.js"

export const josephus = family({
  id: "algorithms/josephus",
  level: 5,
  parameters: { n: int(4, 99), k: int(2, 99) },
  prompt: [
    "{n} people stand in a circle, numbered from 1; counting from person 1, every {k:th} is removed until one is left. Which number [survives|is left]?",
    "<find>the survivor's number (from 1) in the Josephus problem with {n} people and every {k:th} one removed",
    "!josephus(n = {n}, k = {k}), [numbered from 1|1-based]",
    "<do>solve the Josephus problem for n = {n} and k = {k} and <report> the position of the last one, positions starting at 1",
    "if every {k:th} of {n} people in a ring leaves, starting the count at person 1, which position (from 1) [stays to the end|is the last one left]?",
  ],
  answer: ({ k, n }) => {
    const ring = Array.from({ length: n }, (_, i) => i + 1)
    let at = 0
    while (ring.length > 1) {
      at = (at + k - 1) % ring.length
      ring.splice(at, 1)
    }
    return ring[0]!
  },
  programs: [
    ({ k, n }) => asm`
        mov  %last, 0
        mov  %size, 2
    grow:
        addi %last, %last, ${k}
        mod  %last, %last, %size
        addi %size, %size, 1
        slti %t, %size, ${n + 1}
        bnez %t, grow
        addi r0, %last, 1
        halt`,
    // J(n) = (J(n − 1) + k) mod n, recursively.
    ({ k, n }) => asm`
        mov  %n, ${n}
        call josephus
        addi r0, r0, 1
        halt
    josephus:
        subi %n, %n, 1
        bnez %n, smaller
        mov  r0, 0
        addi %n, %n, 1
        ret
    smaller:
        call josephus
        addi %n, %n, 1
        addi r0, r0, ${k}
        mod  r0, r0, %n
        ret`,
  ],
})
