import { asm, family, int } from "../../dsl/index.js"

export const feistelToy = family({
  id: "crypto/feistel_toy",
  level: 5,
  parameters: { left: int(0, 255), right: int(0, 255), key: int(1, 99), rounds: int(2, 9) },
  prompt: [
    "<do>run {rounds} rounds of a Feistel network on the bytes L = {left} and R = {right}, round i (from 0) being (L, R) = (R, L xor ((5 * R + {key} + i) mod 256)), and return 256 * L + R",
    "a toy block cipher has {rounds} Feistel rounds, numbered from 0; round i makes (L, R) of (R, L xor ((5 * R + {key} + i) mod 256)). Starting with L = {left} and R = {right}, what is [256 * L + R|L * 256 + R] at the end?",
    "!feistel(L = {left}, R = {right}, rounds = {rounds}), F(R, i) = (5 * R + {key} + i) mod 256, i from 0, (L, R) = (R, L xor F): [256 * L + R|256L + R]",
    "<find>256 * L + R after {rounds} Feistel rounds from L = {left}, R = {right}, where each round [swaps the halves and XORs|XORs and swaps]: new L = R, new R = L xor ((5 * R + {key} + i) mod 256) with i = 0, 1, and so on",
  ],
  answer: ({ key, left, right, rounds }) => {
    const half = [left, right]
    for (let i = 0; i < rounds; i++) half.push(half[i]! ^ ((5 * half[i + 1]! + key + i) & 255))
    return 256 * half[rounds]! + half[rounds + 1]!
  },
  programs: [
    ({ key, left, right, rounds }) => asm`
        mov  %l, ${left}
        mov  %r, ${right}
        mov  %i, 0
    round:
        muli %f, %r, 5
        addi %f, %f, ${key}
        add  %f, %f, %i
        andi %f, %f, 255
        xor  %f, %f, %l
        mov  %l, %r
        mov  %r, %f
        addi %i, %i, 1
        slti %f, %i, ${rounds}
        bnez %f, round
        shli %l, %l, 8
        or   r0, %l, %r
        halt`,
    // Unrolled: the halves change their names and need not be moved.
    ({ key, left, right, rounds }) => asm`
        mov  %l, ${left}
        mov  %r, ${right}
        ${Array.from({ length: rounds }, (_, i) => {
          const [l, r] = i % 2 === 0 ? ["%l", "%r"] : ["%r", "%l"]
          return asm`
        muli %f, ${r}, 5
        addi %f, %f, ${key + i}
        andi %f, %f, 255
        xor  ${l}, ${l}, %f`
        })}
        shli %f, ${rounds % 2 === 0 ? "%l" : "%r"}, 8
        or   r0, %f, ${rounds % 2 === 0 ? "%r" : "%l"}
        halt`,
  ],
})
