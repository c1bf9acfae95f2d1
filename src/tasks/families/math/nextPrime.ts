import { asm, family, int } from "../../dsl/index.js"
import { isPrime } from "./_shared/numbers.js"
import { anyOf, primesAndOthers } from "./_shared/domains.js"

export const nextPrime = family({
  id: "math/next_prime",
  level: 2,
  parameters: { n: int(2, 2999) },
  cases: { prime: ({ n }) => isPrime(n) },
  prompt: [
    "<find>the [smallest|first|least] prime [greater than|larger than|above] {n}",
    "<find>the next prime [number |]after {n}",
    "which prime comes [next|first] after {n}[| (which itself does not count)]",
    "<do>search upwards from {n} (exclusive) for a prime",
    "lockers are numbered one after the other, and those with a prime number have a blue door: which is the first blue door behind locker {n}?",
    "!next_prime({n}), strictly greater",
    "!smallest prime p with p > {n}",
  ],
  answer: ({ n }) => {
    let candidate = n + 1
    while (!isPrime(candidate)) candidate++
    return candidate
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: anyOf(int(0, 2), int(0, 30), primesAndOthers(20_000)) },
    programs: [
      ({ n }) => asm`
        mov  %n, ${n}
        mov  %two, 2
    next:
        addi %n, %n, 1
        blt  %n, %two, next
        mov  %d, %two
    try:
        mul  %square, %d, %d
        bgt  %square, %n, found
        mod  %rest, %n, %d
        beqz %rest, next
        addi %d, %d, 1
        b    try
    found:
        mov  r0, %n
        halt`,
    ],
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
    next:
        addi %n, %n, 1
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, found
        mod  %rest, %n, %d
        beqz %rest, next
        addi %d, %d, 1
        b    try
    found:
        mov  r0, %n
        halt`,
    // Odd candidates and odd divisors.
    ({ n }) => asm`
        mov  %n, ${n}
        subi %n, %n, 1
        ori  %n, %n, 1
    next:
        addi %n, %n, 2
        mov  %d, 3
    try:
        mul  %square, %d, %d
        blt  %n, %square, found
        modu %rest, %n, %d
        beqz %rest, next
        addi %d, %d, 2
        b    try
    found:
        mov  r0, %n
        halt`,
  ],
})
