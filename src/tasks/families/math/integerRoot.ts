import { type Asm, asm, edged, family, int } from "../../dsl/index.js"

/** %power becomes the p-th power of %k. */
const raise = (operation: string, p: number): Asm => asm`
        ${operation} %power, %k, %k
        ${Array.from({ length: p - 2 }, () => asm`${operation} %power, %power, %k`)}`

export const integerRoot = family({
  id: "math/integer_root",
  level: 2,
  parameters: {
    p: int(3, 6),
    n: edged(int(100, 99_999), [({ p }: { p: number }) => 5 ** p, ({ p }: { p: number }) => 6 ** p - 1]),
  },
  prompt: [
    "<find>the largest integer whose {p:th} power is at most {n}",
    "<what>the {p:th} root of {n}, rounded down to an integer",
    "a code of {p} characters may have at most {n} possible values: how many different characters can it use at the most?",
    "what is the greatest whole number k with k^{p} <= {n}",
    "<do>search for the largest k such that k to the power {p} does not exceed {n}",
    "!floor of root({n}) of degree {p}",
  ],
  answer: ({ n, p }) => {
    let root = Math.round(n ** (1 / p))
    if (root ** p > n) root--
    return root
  },
  asFunction: {
    inputs: ["n", "p"],
    domains: {
      p: edged(int(2, 9), [2, 3]),
      n: edged(int(1, 99_999), [
        1,
        ({ p }: { p: number }) => 2 ** p,
        ({ p }: { p: number }) => 3 ** p,
        ({ p }: { p: number }) => 3 ** p - 1,
        ({ p }: { p: number }) => 5 ** p,
        ({ p }: { p: number }) => 6 ** p - 1,
      ]),
    },
    prompt: [
      "<find>the largest integer k for which k^{p} is at most {n}",
      "<what>the root of degree {p} of {n}, rounded down to an integer",
      "a code of {p} characters may have at most {n} possible values: how many different characters can it use at the most?",
      "what is the greatest whole number k with k^{p} <= {n}",
      "<do>search for the largest k such that k to the power {p} does not exceed {n}",
      "!floor of root({n}) of degree {p}",
    ],
    programs: [
      ({ n, p }) => asm`
        mov  %n, ${n}
        mov  %k, 0
    next:
        addi %k, %k, 1
        mov  %power, 1
        mov  %i, ${p}
    raise:
        mul  %power, %power, %k
        subi %i, %i, 1
        bnez %i, raise
        ble  %power, %n, next
        subi r0, %k, 1
        halt`,
      // The next root is tried, and taken if its power fits.
      ({ n, p }) => asm`
        mov  %n, ${n}
        mov  %p, ${p}
        mov  %root, 0
    try:
        addi %next, %root, 1
        mov  %power, %next
        mov  %i, 1
    raise:
        bge  %i, %p, compare
        mul  %power, %power, %next
        addi %i, %i, 1
        b    raise
    compare:
        bgt  %power, %n, done
        mov  %root, %next
        b    try
    done:
        mov  r0, %root
        halt`,
    ],
  },
  programs: [
    ({ n, p }) => asm`
        mov  %n, ${n}
        mov  %k, 1
    next:
        addi %k, %k, 1
        ${raise("mul", p)}
        ble  %power, %n, next
        subi r0, %k, 1
        halt`,
    // Bit by bit.
    ({ n, p }) => asm`
        mov  %n, ${n}
        mov  %root, 0
        mov  %bit, ${p === 3 ? 32 : p === 4 ? 16 : 8}
    try:
        or   %k, %root, %bit
        ${raise("mul", p)}
        bgt  %power, %n, skip
        mov  %root, %k
    skip:
        shri %bit, %bit, 1
        bnez %bit, try
        mov  r0, %root
        halt`,
    // In binary64, with which the powers are exact.
    ({ n, p }) => asm`
        mov  %n, ${n}
        fpu.fromint %n, %n
        mov  %one, 1
        fpu.fromint %one, %one
        mov  %k, %one
    next:
        fpu.add %k, %k, %one
        ${raise("fpu.mul", p)}
        fpu.cmple %fits, %power, %n
        bnez %fits, next
        fpu.sub %k, %k, %one
        fpu.toint r0, %k
        halt`,
  ],
})
