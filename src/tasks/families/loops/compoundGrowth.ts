import { asm, family, int } from "../../dsl/index.js"

export const compoundGrowth = family({
  id: "loops/compound_growth",
  level: 2,
  parameters: { amount: int(200, 20_000), rate: int(2, 15), years: int(3, 24) },
  prompt: [
    "<what>the balance after {years} years if {amount} dollars earn {rate}% a year and the interest of each year is rounded down to whole dollars before it is added",
    "<do>start with {amount} and, {years} times over, add {rate} percent of the current value, each time rounded down to an integer",
    "a deposit of {amount} grows by {rate} percent a year for {years} years, yearly interest being balance * {rate} / 100 in integer division. What is it worth at the end?",
    "!balance={amount}; repeat {years} times: balance += balance * {rate} / 100 (integer division); at the end return balance",
    "<what>{amount} compounded at {rate}% for {years} rounds, dropping the fraction of the interest in every round",
  ],
  answer: ({ amount, rate, years }) => {
    let balance = amount
    for (let year = 0; year < years; year++) balance = Math.floor((balance * (100 + rate)) / 100)
    return balance
  },
  programs: [
    ({ amount, rate, years }) => asm`
        mov  %balance, ${amount}
        mov  %years, ${years}
    year:
        muli %interest, %balance, ${rate}
        divi %interest, %interest, 100
        add  %balance, %balance, %interest
        subi %years, %years, 1
        bnez %years, year
        mov  r0, %balance
        halt`,
    ({ amount, rate, years }) => asm`
        mov  %balance, ${amount}
        mov  %year, 0
        mov  %last, ${years}
        mov  %rate, ${rate}
    while:
        beq  %year, %last, done
        mul  %interest, %balance, %rate
        divi %interest, %interest, 100
        add  %balance, %balance, %interest
        addi %year, %year, 1
        b    while
    done:
        mov  r0, %balance
        halt`,
    // Rounding balance · (100 + rate) / 100 down is the same.
    ({ amount, rate, years }) => asm`
        mov  %balance, ${amount}
        mov  %year, 1
        mov  %last, ${years}
    year:
        muli %balance, %balance, ${100 + rate}
        divi %balance, %balance, 100
        addi %year, %year, 1
        ble  %year, %last, year
        mov  r0, %balance
        halt`,
  ],
})
