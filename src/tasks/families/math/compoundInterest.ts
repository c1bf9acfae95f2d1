import { asm, by, edged, family, int } from "../../dsl/index.js"

export const compoundInterest = family({
  id: "math/compound_interest",
  level: 2,
  parameters: { amount: int(100, 9999), p: int(2, 15), n: int(2, 14) },
  prompt: [
    "{amount} coins earn {p} percent interest a year for {n} years, each year's interest rounded down to whole coins and added: how many coins are there in the end?",
    "<do>let {amount} grow by {p}% a year for {n} years, rounding each year's interest down to a whole number, and report the final amount",
    "an account starts with {amount} and gains {p} percent of itself, rounded down, every year: what is the balance after {n} years?",
    by("interest", "!balance = {amount}; repeat {n} times: balance += floor(balance * {p} / 100)"),
    "a population of {amount} increases by {p}% (rounded down to a whole number) in each of {n} years; [what is it afterwards?|how large is it then?]",
  ],
  answer: ({ amount, n, p }) => {
    let balance = amount
    for (let year = 0; year < n; year++) balance += (balance * p - ((balance * p) % 100)) / 100
    return balance
  },
  asFunction: {
    inputs: ["amount", "p", "n"],
    names: { amount: "c" },
    domains: {
      amount: edged(int(0, 999_999), [0, 1, 99, 100]),
      p: edged(int(0, 50), [0, 1, 50]),
      n: edged(int(0, 15), [0, 1, 2]),
    },
    prompt: [
      "{amount} coins earn {p} percent interest a year for {n} years, each year's interest rounded down to whole coins and added: how many coins are there in the end?",
      "<do>let {amount} grow by {p} percent a year for {n} years, rounding each year's interest down to a whole number, and report the final amount",
      "an account starts with {amount} and gains {p} percent of itself, rounded down, every year: what is the balance after {n} years?",
      by("interest", "!balance = {amount}; repeat {n} times: balance += floor(balance * {p} / 100)"),
      "a population of {amount} increases by {p} percent (rounded down to a whole number) in each of {n} years; [what is it afterwards?|how large is it then?]",
    ],
    programs: [
      {
        follows: "interest",
        program: ({ amount, n, p }) => asm`
        mov  %balance, ${amount}
        mov  %n, ${n}
    year:
        beqz %n, done
        mul  %interest, %balance, ${p}
        divi %interest, %interest, 100
        add  %balance, %balance, %interest
        subi %n, %n, 1
        b    year
    done:
        mov  r0, %balance
        halt`,
      },
      // (100 + p) hundredths at once.
      ({ amount, n, p }) => asm`
        mov  %balance, ${amount}
        mov  %rate, ${p}
        mov  %n, ${n}
        addi %rate, %rate, 100
        mov  %year, 0
    next:
        bge  %year, %n, done
        mul  %balance, %balance, %rate
        divui %balance, %balance, 100
        addi %year, %year, 1
        b    next
    done:
        mov  r0, %balance
        halt`,
    ],
  },
  programs: [
    {
      follows: "interest",
      program: ({ amount, n, p }) => asm`
        mov  %balance, ${amount}
        mov  %n, ${n}
    year:
        muli %interest, %balance, ${p}
        divi %interest, %interest, 100
        add  %balance, %balance, %interest
        subi %n, %n, 1
        bnez %n, year
        mov  r0, %balance
        halt`,
    },
    // In binary64: the quotient is rounded down, so that the balance stays whole.
    {
      follows: "interest",
      program: ({ amount, n, p }) => asm`
        mov  %balance, ${amount}
        fpu.fromint %balance, %balance
        mov  %p, ${p}
        fpu.fromint %p, %p
        mov  %hundred, 100
        fpu.fromint %hundred, %hundred
        mov  %n, ${n}
    year:
        fpu.mul %interest, %balance, %p
        fpu.div %interest, %interest, %hundred
        fpu.floor %interest, %interest
        fpu.add %balance, %balance, %interest
        subi %n, %n, 1
        bgtz %n, year
        fpu.toint r0, %balance
        halt`,
    },
    // (100 + p) hundredths at once.
    ({ amount, n, p }) => asm`
        mov  %rate, ${p}
        addi %rate, %rate, 100
        mov  %balance, ${amount}
        mov  %year, 0
        mov  %n, ${n}
    next:
        mul  %balance, %balance, %rate
        divui %balance, %balance, 100
        addi %year, %year, 1
        blt  %year, %n, next
        mov  r0, %balance
        halt`,
  ],
})
