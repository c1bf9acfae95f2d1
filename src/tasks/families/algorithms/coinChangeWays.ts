import { addressOf, asm, edged, family, int, mapped, oneOf } from "../../dsl/index.js"

const SETS = (() => {
  const sets: Array<ReadonlyArray<number>> = []
  for (let a = 1; a <= 6; a++) {
    for (let b = a + 1; b <= 11; b++) {
      for (let c = b + 1; c <= 17; c++) sets.push([a, b, c])
    }
  }
  return sets
})()

export const coinChangeWays = family({
  id: "algorithms/coin_change_ways",
  level: 5,
  parameters: { coins: mapped(oneOf(SETS), (coins) => coins.slice()), amount: int(8, 45) },
  prompt: [
    "in how many ways can {amount} be made from coins worth {coins:and}, using each any number of times and ignoring their order?",
    "<find>the number of ways to pay {amount} with unlimited coins of {coins:and} (the order does not matter)",
    "<do>count the combinations of coins {coins:and} that add up to {amount}, [any number of each|each coin as often as you like]",
    "!change_ways(amount = {amount}, coins = {coins:array}), unlimited coins, [combinations, not orders|order ignored]",
    "a shop has boxes of {coins:and} pencils; in how many ways can you buy exactly {amount} pencils in full boxes (only how many of each box counts)?",
    "how many different multisets of the numbers {coins:and} sum to {amount}",
  ],
  answer: ({ amount, coins: [a, b, c] }) => {
    let ways = 0
    for (let x = 0; x * c! <= amount; x++) {
      for (let y = 0; x * c! + y * b! <= amount; y++) if ((amount - x * c! - y * b!) % a! === 0) ways++
    }
    return ways
  },
  programs: [
    ({ amount, coins }) => asm`
        mov  %p, coins
        mov  %n, ${coins.length}
        mov  %x, 1
        store.b %x, [zero + ways]
    coin:
        load.b %a, [%p]
        mov  %from, 0
    amount:
        load.b %x, [%from + ways]
        load.b %y, [%a + ways]
        add  %x, %x, %y
        store.b %x, [%a + ways]
        addi %from, %from, 1
        addi %a, %a, 1
        slti %x, %a, ${amount + 1}
        bnez %x, amount
        addi %p, %p, 1
        subi %n, %n, 1
        bnez %n, coin
        load.b r0, [zero + ${addressOf("ways", amount)}]
        halt
    .data
    ways: .space ${Math.max(amount, ...coins) + 1}
    coins: .byte ${coins}`,
    // Tries every number of the two larger coins.
    {
      general: ({ amount, coins: [a, b, c] }) => asm`
        mov  %ways, 0
        mov  %rest, ${amount}
    large:
        mov  %x, %rest
    middle:
        modi %y, %x, ${a}
        seqi %y, %y, 0
        add  %ways, %ways, %y
        subi %x, %x, ${b}
        bgez %x, middle
        subi %rest, %rest, ${c}
        bgez %rest, large
        mov  r0, %ways
        halt`,
    },
  ],
  asFunction: {
    inputs: ["amount"],
    domains: { amount: edged(int(0, 120), [0, 1]) },
    prompt: [
      "in how many ways can {amount} be made from coins worth {coins:and}, using each any number of times and ignoring their order?",
      "<find>the number of ways to pay {amount} with unlimited coins of {coins:and} (the order does not matter)",
      "<do>count the combinations of coins {coins:and} that add up to {amount}, [any number of each|each coin as often as you like]",
      "!change_ways(amount = {amount}, coins = {coins:array}), unlimited coins, [combinations, not orders|order ignored]",
      "how many different multisets of the numbers {coins:and} sum to {amount}",
    ],
  },
})
