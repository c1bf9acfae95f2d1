import { asm, by, edged, family, int } from "../../dsl/index.js"

export const recursiveDigitSum = family({
  id: "functions/recursive_digit_sum",
  level: 4,
  parameters: { n: edged(int(0, 99_999_999), [0, 7, 10, 99, 1_000_000]) },
  prompt: [
    "<what>the sum of the decimal digits of {n} [recursively|using recursion|with a recursive function|by recursion]",
    "<please>write a recursive digit sum function and call it [with|on|for] {n}",
    "<do>[add up|sum] the digits of {n} [recursively|with a function that calls itself on n / 10|with recursive calls]",
    by(
      "down to 0",
      "with the function digit_sum(n) = n mod 10 + digit_sum(floor(n / 10)) and digit_sum(0) = 0, [evaluate|return|find] digit_sum({n})",
    ),
    "to see whether {n} is divisible by 9 I add up its digits. Let a function do that which calls itself for all digits but the last, and give me the sum",
    "!recursive digit_sum({n})",
  ],
  answer: ({ n }) => {
    const text = String(n)
    let sum = 0
    for (let k = 0; k < text.length; k++) sum += text.charCodeAt(k) - 48
    return sum
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(0, 100_000_000_000), [0, 7, 9, 10, 99, 1_000_000]) },
    prompt: [
      "<what>the sum of the decimal digits of {n} [recursively|using recursion|with a recursive function|by recursion]",
      "<please>write a recursive digit sum function and call it [with|on|for] {n}",
      "<do>[add up|sum] the digits of {n} [recursively|with a function that calls itself on the number without its last digit|with recursive calls]",
      by(
        "down to 0",
        "with the function digit_sum(k) = k mod 10 + digit_sum(floor(k / 10)) and digit_sum(0) = 0, [evaluate|return|find] digit_sum({n})",
      ),
      "to see whether {n} is divisible by 9 I add up its digits. Let a function do that which calls itself for all digits but the last, and give me the sum",
      "!recursive digit_sum({n})",
    ],
    programs: [
      {
        follows: "down to 0",
        program: ({ n }) => asm`
        mov  %x, ${n}
        call digits
        mov  r0, %x
        halt
    digits:
        beqz %x, done
        modi %digit, %x, 10
        subi sp, sp, 8
        store.d %digit, [sp]
        divi %x, %x, 10
        call digits
        load.d %digit, [sp]
        addi sp, sp, 8
        add  %x, %x, %digit
    done:
        ret`,
      },
      {
        follows: "down to 0",
        program: ({ n }) => asm`
        b    main
    digits:
        beqz %y, done
        modui %digit, %y, 10
        add  %x, %x, %digit
        divui %y, %y, 10
        call digits
    done:
        ret
    main:
        mov  %y, ${n}
        mov  %x, 0
        call digits
        mov  r0, %x
        halt`,
      },
      ({ n }) => asm`
        mov  %x, ${n}
        call digits
        mov  r0, %x
        halt
    digits:
        mov  %ten, 10
        blt  %x, %ten, single
        div  %rest, %x, %ten
        mul  %tens, %rest, %ten
        sub  %x, %x, %tens
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %rest
        call digits
        load.d %digit, [sp]
        addi sp, sp, 8
        add  %x, %x, %digit
    single:
        ret`,
    ],
  },
  programs: [
    {
      follows: "down to 0",
      program: ({ n }) => asm`
        mov  r0, ${n}
        call digits
        halt
    digits:
        beqz r0, done
        modi %digit, r0, 10
        subi sp, sp, 8
        store.d %digit, [sp]
        divi r0, r0, 10
        call digits
        load.d %digit, [sp]
        addi sp, sp, 8
        add  r0, r0, %digit
    done:
        ret`,
    },
    {
      follows: "down to 0",
      program: ({ n }) => asm`
        b    main
    digits:
        beqz r1, done
        modui %digit, r1, 10
        add  r0, r0, %digit
        divui r1, r1, 10
        call digits
    done:
        ret
    main:
        mov  r1, ${n}
        mov  r0, 0
        call digits
        halt`,
    },
    ({ n }) => asm`
        mov  r0, ${n}
        call digits
        halt
    digits:
        mov  %ten, 10
        blt  r0, %ten, single
        div  %rest, r0, %ten
        mul  %tens, %rest, %ten
        sub  r0, r0, %tens
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, %rest
        call digits
        load.d %digit, [sp]
        addi sp, sp, 8
        add  r0, r0, %digit
    single:
        ret`,
  ],
})
