import { asm, by, edged, family, int } from "../../dsl/index.js"

export const digitalRootCalls = family({
  id: "functions/digital_root_calls",
  level: 4,
  parameters: { n: int(1000, 99_999_999), k: int(2, 60) },
  prompt: [
    by("repeated", "<what>{k} times the digital root of {n}, calling a digit sum function until one digit is left"),
    by(
      "repeated",
      "<do>call a digit_sum function on {n} and then on its own results until a single digit is left, and multiply that digit by {k}",
    ),
    by(
      "repeated",
      "<please>write a digit sum function, call it for {n} and again for each result until the value is below 10, and <give> {k} times that value",
    ),
    by(
      "repeated",
      "with repeated [calls of|calls to] a function that adds the decimal digits, reduce {n} to one digit and multiply it by {k}",
    ),
    "<please>write a function digital_root(n) and [return|compute] {k} * digital_root({n})",
    by(
      "repeated",
      "a numerologist adds up the digits of {n}, then those of the sum, until one digit is left, and takes {k} times that digit. Let a function do the adding of digits",
    ),
    "!{k} times what a call of digital_root({n}) returns",
  ],
  answer: ({ k, n }) => k * (1 + ((n - 1) % 9)),
  asFunction: {
    inputs: ["n", "k"],
    domains: { n: edged(int(1, 10_000_000_000), [1, 9, 10, 18, 19, 99, 199, 999_999_999]), k: int(1, 5000) },
    programs: [
      {
        follows: "repeated",
        program: ({ k, n }) => asm`
        mov  %x, ${n}
        mov  %ten, 10
    again:
        call digit_sum
        bge  %x, %ten, again
        mul  r0, %x, ${k}
        halt
    digit_sum:
        mov  %rest, %x
        mov  %x, 0
    next:
        mod  %digit, %rest, %ten
        add  %x, %x, %digit
        div  %rest, %rest, %ten
        bnez %rest, next
        ret`,
      },
      {
        follows: "repeated",
        program: ({ k, n }) => asm`
        b    main
    digit_sum:
        mov  %sum, 0
    add_up:
        divi %rest, %x, 10
        muli %tens, %rest, 10
        sub  %digit, %x, %tens
        add  %sum, %sum, %digit
        mov  %x, %rest
        bnez %x, add_up
        mov  %x, %sum
        ret
    root:
        call digit_sum
        slti %single, %x, 10
        bnez %single, done
        call root
    done:
        ret
    main:
        mov  %x, ${n}
        call root
        mul  r0, %x, ${k}
        halt`,
      },
      ({ k, n }) => asm`
        mov  %x, ${n}
        mov  %k_in, ${k}
        call digital_root
        mov  %k, %k_in
        mul  r0, %x, %k
        halt
    digital_root:
        modi %x, %x, 9
        bnez %x, known
        mov  %x, 9
    known:
        ret`,
    ],
  },
  programs: [
    {
      follows: "repeated",
      program: ({ k, n }) => asm`
        mov  r0, ${n}
        mov  %ten, 10
    again:
        call digit_sum
        bge  r0, %ten, again
        muli r0, r0, ${k}
        halt
    digit_sum:
        mov  %rest, r0
        mov  r0, 0
    next:
        mod  %digit, %rest, %ten
        add  r0, r0, %digit
        div  %rest, %rest, %ten
        bnez %rest, next
        ret`,
    },
    {
      follows: "repeated",
      program: ({ k, n }) => asm`
        b    main
    digit_sum:
        mov  %sum, 0
    add_up:
        divi %rest, r0, 10
        muli %tens, %rest, 10
        sub  %digit, r0, %tens
        add  %sum, %sum, %digit
        mov  r0, %rest
        bnez r0, add_up
        mov  r0, %sum
        ret
    root:
        call digit_sum
        slti %single, r0, 10
        bnez %single, done
        call root
    done:
        ret
    main:
        mov  r0, ${n}
        call root
        muli r0, r0, ${k}
        halt`,
    },
    // Casting out nines; a multiple of 9 has the root 9.
    ({ k, n }) => asm`
        mov  r0, ${n}
        call digital_root
        mov  %k, ${k}
        mul  r0, r0, %k
        halt
    digital_root:
        modi r0, r0, 9
        bnez r0, known
        mov  r0, 9
    known:
        ret`,
  ],
})
