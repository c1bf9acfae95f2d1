import { addressOf, asm, between, by, distinct, family, mapped } from "../../dsl/index.js"
import { HALF, WORD, type Width } from "./_shared/width.js"

interface Order {
  readonly price: number
  readonly quantity: number
}

const interleaved = (orders: ReadonlyArray<Order>) => orders.flatMap(({ price, quantity }) => [price, quantity])

export const orderTotal = family({
  id: "memory/order_total",
  level: 3,
  parameters: {
    orders: mapped(distinct(2, 6), (prices, draws) =>
      prices.map((price) => ({ price, quantity: between(draws, 1, 9) })),
    ),
  },
  formats: {
    orders: (orders: ReadonlyArray<Order>) => orders.map((o) => `(${o.price}, ${o.quantity})`).join(", "),
  },
  prompt: [
    "<what>the total of price times quantity over the records (price, quantity) {orders:orders}",
    by(
      "structs",
      "the (price, quantity) records {orders:orders} lie in memory as an array of structs; [add up|sum] price * quantity over them",
    ),
    "!sum(price * quantity) for (price, quantity) in {orders:orders}",
    "an invoice has the lines (price, quantity) {orders:orders}; [what is its total|what does it come to]",
    "how much do the orders {orders:orders} cost together, each being (price, quantity)",
  ],
  answer: ({ orders }) => orders.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
  programs: [
    {
      follows: "structs",
      program: ({ orders }, draws) => {
        const { data, load, size }: Width = draws.below(2) === 0 ? HALF : WORD
        return asm`
        mov  %p, orders
        mov  %n, ${orders.length}
        mov  %total, 0
    order:
        ${load("%price", { base: "%p", offset: 0 })}
        ${load("%quantity", { base: "%p", offset: size })}
        mul  %price, %price, %quantity
        add  %total, %total, %price
        addi %p, %p, ${2 * size}
        subi %n, %n, 1
        bnez %n, order
        mov  r0, %total
        halt
    .data
    orders: ${data(interleaved(orders))}`
      },
    },
    {
      follows: "structs",
      program: ({ orders }) => asm`
        mov  %at, ${16 * orders.length}
        mov  %total, 0
    order:
        subi %at, %at, 16
        load.d %price, [%at + orders]
        load.d %quantity, [%at + ${addressOf("orders", 8)}]
        mul  %price, %price, %quantity
        add  %total, %total, %price
        bnez %at, order
        mov  r0, %total
        halt
    .data
    orders: .dword ${interleaved(orders)}`,
    },
    ({ orders }) => asm`
        mov  %price, prices
        mov  %quantity, quantities
        addi %end, %quantity, ${orders.length}
        mov  %total, 0
    order:
        load.h %x, [%price]
        load.b %y, [%quantity]
        mul  %x, %x, %y
        add  %total, %total, %x
        addi %price, %price, 2
        addi %quantity, %quantity, 1
        bltu %quantity, %end, order
        mov  r0, %total
        halt
    .data
    prices: .half ${orders.map((o) => o.price)}
    quantities: .byte ${orders.map((o) => o.quantity)}`,
  ],
})
