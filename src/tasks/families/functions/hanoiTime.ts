import { asm, family, int } from "../../dsl/index.js"

export const hanoiTime = family({
  id: "functions/hanoi_time",
  level: 4,
  parameters: { n: int(1, 20), t: int(2, 90) },
  prompt: [
    "the Towers of Hanoi with {n} {n?disk|disks}: how many seconds [does|will] the shortest solution take if each move takes {t} seconds[|, counting the moves recursively]?",
    "<do>count recursively the fewest moves for a Tower of Hanoi of {n} {n?disk|disks} (three pegs) and multiply [them|the count] by {t}",
    "<what>{t} times the minimum number of moves for {n} Hanoi {n?disk|disks} on three pegs, with a recursive function",
    "<please>write a recursive hanoi function for the least number of moves and return {t} * hanoi({n})",
    "[given|with] hanoi(0) = 0 and hanoi(n) = 2*hanoi(n - 1) + 1, [return|compute] {t} * hanoi({n})",
  ],
  answer: ({ n, t }) => t * (2 ** n - 1),
  programs: [
    ({ n, t }) => asm`
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
    ({ n, t }) => asm`
        mov  %n, ${n}
        mov  %time, 0
        call hanoi
        mov  r0, %time
        halt
    hanoi:
        beqz %n, none
        subi %n, %n, 1
        call hanoi
        shli %time, %time, 1
        addi %time, %time, ${t}
    none:
        ret`,
    ({ n, t }) =>
      n <= 5
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
  ],
})
