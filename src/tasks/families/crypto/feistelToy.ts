import { asm, edged, family, int } from "../../dsl/index.js"

export const feistelToy = family({
  id: "crypto/feistel_toy",
  level: 5,
  parameters: { left: int(0, 255), right: int(0, 255), key: int(1, 99), rounds: int(2, 9) },
  prompt: [
    "<do>run {rounds} rounds of a Feistel network on the bytes L = {left} and R = {right}, round n (from 0) being (L, R) = (R, L xor ((5 * R + {key} + n) mod 256)), and return 256 * L + R",
    "a toy block cipher has {rounds} Feistel rounds, numbered from 0; round n makes (L, R) of (R, L xor ((5 * R + {key} + n) mod 256)). Starting with L = {left} and R = {right}, what is [256 * L + R|L * 256 + R] at the end?",
    "!feistel(L = {left}, R = {right}, rounds = {rounds}), F(R, n) = (5 * R + {key} + n) mod 256, n from 0, (L, R) = (R, L xor F): [256 * L + R|256L + R]",
    "two children scramble a pair of bytes, L = {left} and R = {right}: {rounds} times, the new L is the old R, and the new R is the old L xor ((5 * R + {key} + n) mod 256) with the old R and n = 0, 1, 2 and so on. They write down 256 * L + R; what is it?",
    "<find>the number 256 * L + R after {rounds} Feistel rounds from L = {left}, R = {right}, where each round [swaps the halves and XORs|XORs and swaps]: new L = R, new R = L xor ((5 * R + {key} + n) mod 256) with n = 0, 1, and so on",
  ],
  answer: ({ key, left, right, rounds }) => {
    const half = [left, right]
    for (let i = 0; i < rounds; i++) half.push(half[i]! ^ ((5 * half[i + 1]! + key + i) & 255))
    return 256 * half[rounds]! + half[rounds + 1]!
  },
  asFunction: {
    inputs: ["left", "right", "key", "rounds"],
    names: { rounds: "c" },
    domains: {
      left: edged(int(0, 255), [0, 255]),
      right: edged(int(0, 255), [0, 255]),
      key: edged(int(0, 255), [0, 1]),
      rounds: edged(int(1, 20), [1, 2]),
    },
    prompt: [
      "<do>run {rounds} rounds of a Feistel network on the bytes L = {left} and R = {right}, round n (from 0) being (L, R) = (R, L xor ((5 * R + {key} + n) mod 256)), and return 256 * L + R",
      "a toy block cipher has {rounds} Feistel rounds, numbered from 0; round n makes (L, R) of (R, L xor ((5 * R + {key} + n) mod 256)). Starting with L = {left} and R = {right}, what is [256 * L + R|L * 256 + R] at the end?",
      "!feistel(L = {left}, R = {right}, rounds = {rounds}), F(R, n) = (5 * R + {key} + n) mod 256, n from 0, (L, R) = (R, L xor F): [256 * L + R|256L + R]",
      "two children scramble a pair of bytes, L = {left} and R = {right}: {rounds} times, the new L is the old R, and the new R is the old L xor ((5 * R + {key} + n) mod 256) with the old R and n = 0, 1, 2 and so on. They write down 256 * L + R; what is it?",
      "<find>the number 256 * L + R after {rounds} Feistel rounds from L = {left}, R = {right}, where each round [swaps the halves and XORs|XORs and swaps]: new L = R, new R = L xor ((5 * R + {key} + n) mod 256) with n = 0, 1, and so on",
    ],
    programs: [
      ({ key, left, right, rounds }) => asm`
        mov  %l, ${left}
        mov  %r, ${right}
        mov  %i, 0
    round:
        muli %f, %r, 5
        add  %f, %f, ${key}
        add  %f, %f, %i
        andi %f, %f, 255
        xor  %f, %f, %l
        mov  %l, %r
        mov  %r, %f
        addi %i, %i, 1
        slt  %f, %i, ${rounds}
        bnez %f, round
        shli %l, %l, 8
        or   r0, %l, %r
        halt`,
      // The round function in a routine; what it gets and gives is XORed into the half that becomes the right one.
      ({ key, left, right, rounds }) => asm`
        mov  %l, ${left}
        mov  %r, ${right}
        mov  %k, ${key}
        mov  %n, ${rounds}
    round:
        mov  %old, %r
        call f
        xor  %r, %r, %l
        mov  %l, %old
        subi %n, %n, 1
        bnez %n, round
        muli %l, %l, 256
        add  r0, %l, %r
        halt
    f:
        muli %r, %r, 5
        add  %r, %r, %k
        andi %r, %r, 255
        addi %k, %k, 1
        ret`,
    ],
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
    // The round function in a routine; what it gets and gives is XORed into the half that becomes the right one.
    ({ key, left, right, rounds }) => asm`
        mov  %l, ${left}
        mov  %r, ${right}
        mov  %k, ${key}
        mov  %n, ${rounds}
    round:
        mov  %old, %r
        call f
        xor  %r, %r, %l
        mov  %l, %old
        subi %n, %n, 1
        bnez %n, round
        muli %l, %l, 256
        add  r0, %l, %r
        halt
    f:
        muli %r, %r, 5
        add  %r, %r, %k
        andi %r, %r, 255
        addi %k, %k, 1
        ret`,
  ],
})
