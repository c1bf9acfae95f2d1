import { asm, family, int, oneOf } from "../../dsl/index.js"

/** Small enough: A(3, 2) makes 541 calls already. */
const ARGUMENTS: ReadonlyArray<readonly [number, number]> = [
  ...Array.from({ length: 12 }, (_, n) => [0, n] as const),
  ...Array.from({ length: 18 }, (_, n) => [1, n] as const),
  ...Array.from({ length: 10 }, (_, n) => [2, n] as const),
  [3, 0],
  [3, 1],
]

export const ackermann = family({
  id: "functions/ackermann",
  level: 4,
  parameters: { pair: oneOf(ARGUMENTS), k: int(1, 500) },
  formats: { m: ([m]: readonly [number, number]) => `m = ${m}`, n: ([, n]: readonly [number, number]) => `n = ${n}` },
  prompt: [
    "<what>{k} + A(m, n) for the [Ackermann function|two-argument Ackermann-Peter function] A with {pair:m} and {pair:n}",
    "with A(0, n) = n + 1, A(m, 0) = A(m - 1, 1) and A(m, n) = A(m - 1, A(m, n - 1)), [return|compute|evaluate] A(m, n) + {k} for {pair:m} and {pair:n}",
    "<please>write a recursive Ackermann function A(m, n), call it with {pair:m} and {pair:n} and add {k} to [the result|what it returns]",
    "<do>call ackermann(m, n) recursively with {pair:m} and {pair:n}, then add {k}",
    "!ackermann(m, n) + {k}, {pair:m}, {pair:n}",
  ],
  answer: ({ k, pair: [m, n] }) => k + (m === 0 ? n + 1 : m === 1 ? n + 2 : m === 2 ? 2 * n + 3 : 2 ** (n + 3) - 3),
  programs: [
    ({ k, pair: [m, n] }) => asm`
        mov  r0, ${m}
        mov  r1, ${n}
        call ackermann
        addi r0, r1, ${k}
        halt
    ackermann:
        beqz r0, base
        beqz r1, restart
        subi sp, sp, 8
        store.d r0, [sp]
        subi r1, r1, 1
        call ackermann
        load.d r0, [sp]
        addi sp, sp, 8
        subi r0, r0, 1
        b    ackermann
    restart:
        subi r0, r0, 1
        mov  r1, 1
        b    ackermann
    base:
        addi r1, r1, 1
        ret`,
    ({ k, pair: [m, n] }) => asm`
        mov  %m, ${m}
        mov  %n, ${n}
        call ackermann
        addi r0, %n, ${k}
        halt
    ackermann:
        bnez %m, deeper
        addi %n, %n, 1
        ret
    deeper:
        bnez %n, inner
        mov  %n, 1
        b    outer
    inner:
        subi %n, %n, 1
        call ackermann
    outer:
        subi %m, %m, 1
        call ackermann
        addi %m, %m, 1
        ret`,
  ],
})
