import { addressOf, array, asm, edged, family, int, mapped, oneOf } from "../../dsl/index.js"
import { endOf } from "./_shared/arrays.js"

/** Sets of two to four coins, ascending, with or without 1; without it, some amounts cannot be made. */
const SETS = (() => {
  const sets: Array<ReadonlyArray<number>> = []
  for (let a = 2; a <= 9; a++) {
    for (let b = a + 1; b <= 15; b++) {
      sets.push([1, a, b], [a, b])
      for (let c = b + 1; c <= 20; c += 3) sets.push([1, a, b, c], [a, b, c])
    }
  }
  return sets
})()

/** Breadth first over the amounts. */
const fewest = ({ amount, coins }: { amount: number; coins: ReadonlyArray<number> }): number => {
  const distance = new Array<number>(amount + 1).fill(-1)
  distance[amount] = 0
  const queue = [amount]
  for (const rest of queue) {
    for (const coin of coins) {
      if (coin > rest || distance[rest - coin]! >= 0) continue
      distance[rest - coin] = distance[rest]! + 1
      queue.push(rest - coin)
    }
  }
  return distance[0]!
}

export const coinChangeFewest = family({
  id: "algorithms/coin_change_fewest",
  level: 5,
  parameters: { coins: mapped(oneOf(SETS), (coins) => coins.slice()), amount: int(7, 36) },
  prompt: [
    "<find>the [minimum|fewest possible] number of coins that make exactly {amount} out of coins worth {coins:and} (as many of each as you like), -1 if it cannot be done",
    "<find>the [smallest|least] number of coins with values {coins:and} that add up to {amount}, repeats allowed, or -1 if there is no such sum",
    "how many coins do you need at least to pay {amount} with [any number of|unlimited] coins worth {coins:and}? Answer -1 if it is impossible.",
    "!min_coins(amount = {amount}, coins = {coins:array}), -1 [if impossible|if there is no way]",
    "a vending machine has plenty of coins of {coins:and} and owes you {amount}; how few coins can it pay out (-1 if it cannot pay exactly)?",
    "<do>make change for {amount} from unlimited coins of {coins:and} with as few coins as possible and [return|give|report] their number, or -1 if no coins make it",
  ],
  cases: { impossible: (values) => fewest(values) < 0 },
  answer: fewest,
  programs: [
    // 100 and more stands for amounts that cannot be made.
    ({ amount, coins }) => asm`
        mov  %a, 1
    amount:
        mov  %best, 100
        mov  %p, coins
    coin:
        load.b %c, [%p]
        sub  %c, %a, %c
        bltz %c, settled
        load.b %x, [%c + fewest]
        bge  %x, %best, worse
        mov  %best, %x
    worse:
        addi %p, %p, 1
        subi %c, %p, ${addressOf("coins", coins.length)}
        bnez %c, coin
    settled:
        addi %best, %best, 1
        store.b %best, [%a + fewest]
        addi %a, %a, 1
        slti %x, %a, ${amount + 1}
        bnez %x, amount
        slti %x, %best, 100
        bnez %x, made
        mov  %best, -1
    made:
        mov  r0, %best
        halt
    .data
    coins: .byte ${coins}
    fewest: .space ${amount + 1}`,
    // The amounts that up to n coins make are the bits of a word: each coin shifts them.
    ({ amount, coins }) => asm`
        mov  %made, 1
        mov  %n, 0
    more:
        mov  %before, %made
        ${coins.map(
          (coin) => asm`
        shli %x, %before, ${coin}
        or   %made, %made, %x`,
        )}
        addi %n, %n, 1
        shri %x, %made, ${amount}
        andi %x, %x, 1
        bnez %x, paid
        slti %x, %n, ${amount}
        bnez %x, more
        mov  %n, -1
    paid:
        mov  r0, %n
        halt`,
  ],
  asFunction: {
    inputs: ["coins", "amount"],
    domains: {
      coins: mapped(array({ length: [1, 4], values: [1, 20], distinct: true }), (coins) => coins.slice()),
      amount: edged(int(0, 60), [0, 1]),
    },
    elements: ["u8", "i64", "i32", "u16"],
    prompt: [
      "<find>the [minimum|fewest possible] number of coins that make exactly {amount}, the values of the coins being {coins} (as many of each as you like), -1 if it cannot be done",
      "<find>the [smallest|least] number of coins that add up to {amount} if their values are taken from {coins} (all above 0), repeats allowed, or -1 if there is no such sum",
      "how many coins do you need at least to pay {amount} with [any number of|unlimited] coins of the values in {coins}? Answer -1 if it is impossible.",
      "!min_coins(amount = {amount}, coin values: {coins}), -1 [if impossible|if there is no way]",
      "<do>make change for {amount} with as few coins as possible, coin values being {coins} and each coin unlimited, and [return|give|report] their number, or -1 if no coins make it",
    ],
    programs: [
      // The fewest coins for 0, 1, 2, … in half-words from 0x80000 on; 30000 where there is no way.
      ({ amount, coins }) => asm`
        mov  %amount, ${amount}
        ${endOf(coins)}
        mov  %a, 0
        mov  %best, 0
        mov  %table, 0x80000
        b    write
    amount:
        mov  %best, 30000
        mov  %p, ${coins.address}
    coin:
        ${coins.load("%c", "%p")}
        sub  %c, %a, %c
        bltz %c, worse
        shli %c, %c, 1
        add  %c, %c, %table
        load.h %x, [%c]
        addi %x, %x, 1
        bge  %x, %best, worse
        mov  %best, %x
    worse:
        addi %p, %p, ${coins.size}
        bne  %p, %end, coin
    write:
        shli %c, %a, 1
        add  %c, %c, %table
        store.h %best, [%c]
        addi %a, %a, 1
        ble  %a, %amount, amount
        slti %x, %best, 30000
        bnez %x, made
        mov  %best, -1
    made:
        mov  r0, %best
        halt`,
    ],
  },
})
