import { asm, by, edged, family, int } from "../../dsl/index.js"

export const hanoiTime = family({
  id: "functions/hanoi_time",
  level: 4,
  parameters: { n: int(1, 18), t: int(2, 90) },
  prompt: [
    by(
      "recursively",
      "the Towers of Hanoi with {n} {n?disk|disks}: how many seconds [does|will] the shortest solution take if each move takes {t} seconds? Count the moves recursively",
    ),
    by(
      "recursively",
      "<do>count recursively the fewest moves for a Tower of Hanoi of {n} {n?disk|disks} (three pegs) and multiply [them|the count] by {t}",
    ),
    by(
      "recursively",
      "<what>{t} times the minimum number of moves for {n} Hanoi {n?disk|disks} on three pegs, with a recursive function",
    ),
    by(
      "recursively",
      "<please>write a recursive hanoi function for the least number of moves and return {t} * hanoi({n})",
    ),
    by(
      ["recursively", "doubling"],
      "[given|with] hanoi(0) = 0 and hanoi(n) = 2*hanoi(n - 1) + 1, [call the recursive function for|return|compute] {t} * hanoi({n})",
    ),
    "<please>write a function for the fewest moves of a tower of {n} {n?disk|disks} (Hanoi, three pegs), call it, and [multiply|scale] what it returns by {t} seconds a move",
    by("recursively", "!recursive hanoi({n}), times {t}"),
  ],
  answer: ({ n, t }) => t * (2 ** n - 1),
  asFunction: {
    inputs: ["n", "t"],
    domains: { n: edged(int(0, 30), [0, 1, 2, 3]), t: int(1, 1000) },
    prompt: [
      by(
        "recursively",
        "a Tower of Hanoi has {n} {n?disk|disks}: how many seconds [does|will] the shortest solution take if each move takes {t} seconds? Count the moves recursively",
      ),
      by(
        "recursively",
        "<do>count recursively the fewest moves for a Tower of Hanoi of {n} {n?disk|disks} (three pegs) and multiply [them|the count] by {t}",
      ),
      by(
        "recursively",
        "<what>{t} times the minimum number of moves for {n} Hanoi {n?disk|disks} on three pegs, with a recursive function",
      ),
      by(
        "recursively",
        "<please>write a recursive hanoi function for the least number of moves and return {t} * hanoi({n})",
      ),
      by(
        ["recursively", "doubling"],
        "[given|with] hanoi(0) = 0 and hanoi(k) = 2*hanoi(k - 1) + 1, [call the recursive function for|return|compute] {t} * hanoi({n})",
      ),
      "<please>write a function for the fewest moves of a tower of {n} {n?disk|disks} (Hanoi, three pegs), call it, and [multiply|scale] what it returns by {t} seconds a move",
      by("recursively", "!recursive hanoi({n}), times {t}"),
    ],
    programs: [
      {
        follows: ["recursively", "doubling"],
        program: ({ n, t }) => asm`
        mov  %x, ${n}
        call hanoi
        mul  r0, %x, ${t}
        halt
    hanoi:
        beqz %x, none
        subi %x, %x, 1
        call hanoi
        add  %x, %x, %x
        addi %x, %x, 1
    none:
        ret`,
      },
      {
        follows: ["recursively", "doubling"],
        program: ({ n, t }) => asm`
        mov  %x, ${n}
        mov  %t_in, ${t}
        call hanoi
        mov  %t, %t_in
        mul  r0, %x, %t
        halt
    hanoi:
        bnez %x, recurse
        ret
    recurse:
        subi %x, %x, 1
        call hanoi
        shli %x, %x, 1
        ori  %x, %x, 1
        ret`,
      },
      ({ n, t }) => asm`
        mov  %x, ${n}
        call moves
        mul  r0, %x, ${t}
        halt
    moves:
        mov  %one, 1
        shl  %x, %one, %x
        subi %x, %x, 1
        ret`,
    ],
  },
  programs: [
    {
      follows: ["recursively", "doubling"],
      program: ({ n, t }) => asm`
        mov  r0, ${n}
        call hanoi
        muli r0, r0, ${t}
        halt
    hanoi:
        beqz r0, none
        subi r0, r0, 1
        call hanoi
        add  r0, r0, r0
        addi r0, r0, 1
    none:
        ret`,
    },
    {
      follows: ["recursively", "doubling"],
      program: ({ n, t }) => asm`
        mov  r0, ${n}
        call hanoi
        mov  %t, ${t}
        mul  r0, r0, %t
        halt
    hanoi:
        bnez r0, recurse
        ret
    recurse:
        subi r0, r0, 1
        call hanoi
        shli r0, r0, 1
        ori  r0, r0, 1
        ret`,
    },
    // Every move, one by one; for more disks, the moves of the smaller tower twice.
    {
      follows: "recursively",
      program: ({ n, t }) =>
        n <= 6
          ? asm`
        mov  r1, ${n}
        mov  %moves, 0
        call hanoi
        muli r0, %moves, ${t}
        halt
    hanoi:
        beqz r1, none
        subi r1, r1, 1
        call hanoi
        addi %moves, %moves, 1
        call hanoi
        addi r1, r1, 1
    none:
        ret`
          : asm`
        mov  r1, ${n}
        call hanoi
        muli r0, r0, ${t}
        halt
    hanoi:
        beqz r1, none
        subi r1, r1, 1
        call hanoi
        mov  %smaller, r0
        addi r0, r0, 1
        add  r0, r0, %smaller
        ret
    none:
        mov  r0, 0
        ret`,
    },
    // 2^n − 1.
    ({ n, t }) => asm`
        mov  r0, ${n}
        call moves
        muli r0, r0, ${t}
        halt
    moves:
        mov  %one, 1
        shl  r0, %one, r0
        subi r0, r0, 1
        ret`,
  ],
})
