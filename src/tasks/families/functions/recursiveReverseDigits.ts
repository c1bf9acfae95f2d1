import { asm, by, edged, family, int } from "../../dsl/index.js"

export const recursiveReverseDigits = family({
  id: "functions/recursive_reverse_digits",
  level: 4,
  parameters: { n: edged(int(1, 9_999_999), [7, 10, 100, 99, 1_000_000, 1_234_321]) },
  prompt: [
    "<do>reverse the decimal digits of {n} [recursively|using recursion|with a recursive function] (leading zeros of the result vanish)",
    "<what>{n} with its digits reversed by a recursive function, dropping leading zeros",
    "<please>write a recursive function that reverses the digits of a number and call it with {n}; leading zeros drop out",
    by(
      "with an accumulator",
      "with the function reverse(n, r) = r if n = 0, else reverse(floor(n / 10), 10*r + n mod 10), [compute|evaluate|return] reverse(n, r) for n = {n} and r = 0",
    ),
    "someone has read me the number {n} from the wrong end. Which number did they mean? Use a function that calls itself; zeros at the front do not count",
    "!recursive reverse_digits({n}), no leading zeros",
  ],
  cases: { "leading zeros": ({ n }) => n % 10 === 0 },
  answer: ({ n }) => Number([...String(n)].reverse().join("")),
  programs: [
    {
      follows: "with an accumulator",
      program: ({ n }) => asm`
        b    main
    reverse:
        bnez r0, further
        mov  r0, r1
        ret
    further:
        modi %digit, r0, 10
        muli r1, r1, 10
        add  r1, r1, %digit
        divi r0, r0, 10
        call reverse
        ret
    main:
        mov  r0, ${n}
        mov  r1, 0
        call reverse
        halt`,
    },
    {
      follows: "with an accumulator",
      program: ({ n }) => asm`
        b    main
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
        ret
    main:
        mov  %n, ${n}
        mov  r0, 0
        call reverse
        halt`,
    },
    // The digits go to their places on the way back; the power of ten grows.
    ({ n }) => asm`
        b    main
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
        mov  %power, 1
        mov  r0, 0
        ret
    main:
        mov  %n, ${n}
        call reverse
        halt`,
  ],
})
