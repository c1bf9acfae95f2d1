import { asm, family, int, mapped } from "../../dsl/index.js"

interface Purchase {
  readonly dollars: number
  readonly cents: number
  /** In dollars, more than the price. */
  readonly paid: number
}

const two = (n: number): string => String(n).padStart(2, "0")

export const change = family({
  id: "arithmetic/change",
  level: 1,
  parameters: {
    x: mapped(int(0, 99 * 9900 - 1), (index): Purchase => {
      const dollars = 1 + Math.floor((index % 9900) / 100)
      return { dollars, cents: index % 100, paid: dollars + 1 + Math.floor(index / 9900) }
    }),
  },
  formats: {
    price: ({ cents, dollars }: Purchase) => `$${dollars}.${two(cents)}`,
    paid: ({ paid }: Purchase) => `$${paid}`,
    dollars: ({ paid }: Purchase) => `${paid} dollars`,
  },
  prompt: [
    "<what>the change in cents [when|if] a bill of {x:price} is paid with {x:paid}",
    "<what>the change, in cents, from {x:paid} for [a purchase of|an item that costs|something that costs] {x:price}",
    "how many cents [of change do I get|do I get back|should the cashier hand back] from {x:paid} for a total of {x:price}",
    "the flowers cost {x:price} and I [pay with|hand over] {x:dollars}. How many cents of change are due?",
    "!change in cents: price {x:price}, paid {x:paid}",
  ],
  answer: ({ x: { cents, dollars, paid } }) => 100 * (paid - dollars) - cents,
  programs: [
    ({ x: { cents, dollars, paid } }) => asm`
        mov  %paid, ${paid}
        muli %paid, %paid, 100
        mov  %price, ${dollars}
        muli %price, %price, 100
        addi %price, %price, ${cents}
        sub  r0, %paid, %price
        halt`,
    // The dollars first.
    ({ x: { cents, dollars, paid } }) => asm`
        mov  %rest, ${paid}
        subi %rest, %rest, ${dollars}
        muli %rest, %rest, 100
        subi r0, %rest, ${cents}
        halt`,
    ({ x: { cents, dollars, paid } }) => asm`
        mov  %paid, ${paid}
        mov  %dollars, ${dollars}
        mov  %cents, ${cents}
        sub  %paid, %paid, %dollars
        mov  %hundred, 100
        mul  %paid, %paid, %hundred
        sub  r0, %paid, %cents
        halt`,
  ],
})
