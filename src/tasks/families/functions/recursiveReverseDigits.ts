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
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(1, 100_000_000_000), [7, 10, 100, 99, 1_000_000, 1_234_321]) },
    prompt: [
      "<do>reverse the decimal digits of {n} [recursively|using recursion|with a recursive function] (leading zeros of the result vanish)",
      "<what>{n} with its digits reversed by a recursive function, dropping leading zeros",
      "<please>write a recursive function that reverses the decimal digits of a number and call it with {n}; leading zeros drop out",
      by(
        "with an accumulator",
        "with the function reverse(k, r) = r if k = 0, else reverse(floor(k / 10), 10*r + k mod 10), [compute|evaluate|return] reverse(k, r) for k = {n} and r = 0",
      ),
      "someone has read me the number {n} from the wrong end. Which number did they mean? Use a function that calls itself; zeros at the front do not count",
      "!recursive reverse_digits({n}), no leading zeros",
    ],
    programs: [
      {
        follows: "with an accumulator",
        program: ({ n }) => asm`
        b    main
    reverse:
        bnez %x, further
        mov  %x, %y
        ret
    further:
        modi %digit, %x, 10
        muli %y, %y, 10
        add  %y, %y, %digit
        divi %x, %x, 10
        call reverse
        ret
    main:
        mov  %x, ${n}
        mov  %y, 0
        call reverse
        mov  r0, %x
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
        muli %x, %x, 10
        add  %x, %x, %digit
        call reverse
    done:
        ret
    main:
        mov  %n, ${n}
        mov  %x, 0
        call reverse
        mov  r0, %x
        halt`,
      },
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
        add  %x, %x, %digit
        muli %power, %power, 10
        ret
    empty:
        mov  %power, 1
        mov  %x, 0
        ret
    main:
        mov  %n, ${n}
        call reverse
        mov  r0, %x
        halt`,
    ],
  },
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
