import { asm, family, int, mapped } from "../../dsl/index.js"

interface Purchase {
  /** In cents. */
  readonly price: number
  /** In dollars, more than the price. */
  readonly paid: number
}

export const change = family({
  id: "arithmetic/change",
  level: 1,
  parameters: {
    x: mapped(int(0, 99 * 9900 - 1), (index): Purchase => {
      const price = 100 + (index % 9900)
      return { price, paid: Math.floor(price / 100) + 1 + Math.floor(index / 9900) }
    }),
  },
  formats: {
    price: ({ price }: Purchase) => `$${(price / 100).toFixed(2)}`,
    cents: ({ price }: Purchase) => `${price} cents`,
    paid: ({ paid }: Purchase) => `$${paid}`,
    dollars: ({ paid }: Purchase) => `${paid} dollars`,
  },
  prompt: [
    "<what>the change in cents [when|if] a bill of {x:price} is paid with {x:paid}",
    "<what>the change, in cents, from {x:paid} for [a purchase of|an item that costs|something that costs] {x:price}",
    "how many cents [of change do i get|do i get back|should the cashier hand back] from {x:paid} for a total of {x:price}",
    "an item costs {x:cents} and the customer [pays with|hands over|pays] {x:dollars}[; how many cents of change are due?|; return the change in cents]",
    "!change in cents: price {x:price}, paid {x:paid}",
  ],
  answer: ({ x }) => 100 * x.paid - x.price,
  programs: [
    ({ x }) => asm`
        mov  %paid, ${x.paid}
        muli %paid, %paid, 100
        subi r0, %paid, ${x.price}
        halt`,
    ({ x }) => asm`
        mov  %paid, ${x.paid * 100}
        mov  %price, ${x.price}
        sub  r0, %paid, %price
        halt`,
    ({ x }) => asm`
        mov  %price, ${x.price}
        mov  %paid, ${x.paid}
        muli %paid, %paid, 100
        sub  r0, %paid, %price
        halt`,
  ],
})
