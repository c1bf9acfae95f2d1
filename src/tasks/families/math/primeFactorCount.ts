import { asm, family, int, mapped } from "../../dsl/index.js"
import { primeFactors } from "./_shared/numbers.js"
import { anyOf, primesAndOthers } from "./_shared/domains.js"

const powerOfTwo = mapped(int(0, 16), (k) => 2 ** k)

export const primeFactorCount = family({
  id: "math/prime_factor_count",
  level: 2,
  parameters: { n: int(4, 9999) },
  prompt: [
    "<find>the number of prime factors of {n}, counted with [multiplicity|repetition]",
    "how many prime factors does {n} have, [repeated ones counted each time|with repetition]",
    "<do>factor {n} into primes and count the factors, repeated ones included",
    "<do>count the prime factors of {n} with multiplicity",
    "into how many primes, not necessarily different, does {n} factor?",
    "a rope of {n} meters is cut into a prime number of equal parts, one of these again, and so on until a part is 1 meter long. How many times is it cut up, if all parts are whole meters?",
    "!big_omega({n}) (prime factors with multiplicity)",
  ],
  answer: ({ n }) => primeFactors(n).length,
  asFunction: {
    inputs: ["n"],
    domains: { n: anyOf(int(1, 40), powerOfTwo, primesAndOthers(99_999), int(1, 99_999)) },
    programs: [
      ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, end
        mod  %rest, %n, %d
        bnez %rest, next
        div  %n, %n, %d
        addi %count, %count, 1
        b    try
    next:
        addi %d, %d, 1
        b    try
    end:
        snei %n, %n, 1
        add  r0, %count, %n
        halt`,
    ],
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 1
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, done
        mod  %rest, %n, %d
        bnez %rest, next
        div  %n, %n, %d
        addi %count, %count, 1
        b    try
    next:
        addi %d, %d, 1
        b    try
    done:
        mov  r0, %count
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %count, 0
    twos:
        andi %rest, %n, 1
        bnez %rest, odd
        shri %n, %n, 1
        addi %count, %count, 1
        b    twos
    odd:
        mov  %d, 3
    test:
        mul  %square, %d, %d
        bgt  %square, %n, end
        modu %rest, %n, %d
        beqz %rest, divide
        addi %d, %d, 2
        b    test
    divide:
        divu %n, %n, %d
        addi %count, %count, 1
        b    test
    end:
        snei %n, %n, 1
        add  r0, %count, %n
        halt`,
  ],
})
