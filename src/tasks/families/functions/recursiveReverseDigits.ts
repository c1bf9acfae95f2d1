import { asm, family, int } from "../../dsl/index.js"

export const recursiveReverseDigits = family({
  id: "functions/recursive_reverse_digits",
  level: 4,
  parameters: { n: int(12, 9_999_999) },
  prompt: [
    "<do>reverse the decimal digits of {n} [recursively|using recursion|with a recursive function] (leading zeros of the result vanish)",
    "<what>{n} with its digits reversed by a recursive function, dropping leading zeros",
    "<please>write a recursive function that reverses the digits of a number and call it with {n}[|; leading zeros drop out]",
    "with reverse(n, r) = r if n = 0, else reverse(floor(n / 10), 10*r + n mod 10), [compute|evaluate|return] reverse(n, r) for n = {n} and r = 0",
  ],
  answer: ({ n }) => Number([...String(n)].reverse().join("")),
  programs: [
    ({ n }) => asm`
        mov  r0, ${n}
        mov  r1, 0
        call reverse
        halt
    reverse:
        beqz r0, done
        modi %digit, r0, 10
        muli r1, r1, 10
        add  r1, r1, %digit
        divi r0, r0, 10
        call reverse
        ret
    done:
        mov  r0, r1
        ret`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  r0, 0
        call reverse
        halt
    reverse:
        beqz %n, done
        mov  %older, %n
        divui %n, %n, 10
        muli %tens, %n, 10
        sub  %digit, %older, %tens
        muli r0, r0, 10
        add  r0, r0, %digit
        call reverse
    done:
        ret`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %power, 1
        call reverse
        halt
    reverse:
        beqz %n, empty
        modi %digit, %n, 10
        subi sp, sp, 8
        store.d %digit, [sp]
        divi %n, %n, 10
        call reverse
        load.d %digit, [sp]
        addi sp, sp, 8
        mul  %digit, %digit, %power
        add  r0, r0, %digit
        muli %power, %power, 10
        ret
    empty:
        mov  r0, 0
        ret`,
  ],
})
