import { asm, edged, family, int } from "../../dsl/index.js"

export const recursiveDigitCount = family({
  id: "functions/recursive_digit_count",
  level: 4,
  parameters: { n: edged(int(1, 9_999_999), [1, 10, 999, 100_000, 7_654_321]), d: int(1, 8) },
  prompt: [
    "<do>count the digits of {n} that are {d} or more [recursively|using recursion|with a recursive function]",
    "how many decimal digits of {n} are at least {d}? [Count them recursively|Use a recursive function]",
    "<please>write a recursive function that counts the digits of a number which are greater than or equal to {d} and call it with {n}",
    "<what>the number of decimal digits of {n} that are not below {d}, by recursion on n / 10",
    "the ticket with the number {n} wins a point for each digit of {d} or higher. How many points are that, if a function that calls itself checks one digit per call?",
    "!recursive count(digits of {n}, >= {d})",
  ],
  cases: { none: ({ d, n }) => ![...String(n)].some((digit) => Number(digit) >= d) },
  answer: ({ d, n }) => {
    const text = String(n)
    let count = 0
    for (let k = 0; k < text.length; k++) if (text.charCodeAt(k) >= 48 + d) count++
    return count
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(1, 10_000_000_000), [1, 9, 10, 999, 100_000, 7_654_321, 87_654_321]) },
    prompt: [
      "<do>count the digits of {n} that are {d} or more [recursively|using recursion|with a recursive function]",
      "how many decimal digits of {n} are at least {d}? [Count them recursively|Use a recursive function]",
      "<please>write a recursive function that counts the digits of a number which are greater than or equal to {d} and call it with {n}",
      "<what>the number of decimal digits of {n} that are not below {d}, by recursion on the number without its last digit",
      "the ticket with the number {n} wins a point for each digit of {d} or higher. How many points are that, if a function that calls itself checks one digit per call?",
      "!recursive count(digits of {n}, >= {d})",
    ],
    programs: [
      ({ d, n }) => asm`
        mov  %x, ${n}
        call count
        mov  r0, %x
        halt
    count:
        beqz %x, none
        modi %counts, %x, 10
        slti %counts, %counts, ${d}
        xori %counts, %counts, 1
        subi sp, sp, 8
        store.d %counts, [sp]
        divi %x, %x, 10
        call count
        load.d %counts, [sp]
        addi sp, sp, 8
        add  %x, %x, %counts
    none:
        ret`,
      ({ d, n }) => asm`
        b    main
    count:
        modi %digit, %n, 10
        blt  %digit, %d, small
        addi %x, %x, 1
    small:
        divi %n, %n, 10
        beqz %n, done
        call count
    done:
        ret
    main:
        mov  %n, ${n}
        mov  %d, ${d}
        mov  %x, 0
        call count
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    ({ d, n }) => asm`
        mov  r0, ${n}
        call count
        halt
    count:
        beqz r0, none
        modi %counts, r0, 10
        slti %counts, %counts, ${d}
        xori %counts, %counts, 1
        subi sp, sp, 8
        store.d %counts, [sp]
        divi r0, r0, 10
        call count
        load.d %counts, [sp]
        addi sp, sp, 8
        add  r0, r0, %counts
    none:
        ret`,
    ({ d, n }) => asm`
        b    main
    count:
        modi %digit, %n, 10
        blt  %digit, %d, small
        addi r0, r0, 1
    small:
        divi %n, %n, 10
        beqz %n, done
        call count
    done:
        ret
    main:
        mov  %n, ${n}
        mov  %d, ${d}
        mov  r0, 0
        call count
        halt`,
  ],
})
