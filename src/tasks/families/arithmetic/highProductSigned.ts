import type { Draws } from "../../dsl/Draws.js"
import { asm, between, family, int, mapped } from "../../dsl/index.js"
import { schoolbook, signedHigh } from "./_shared/highHalf.js"

interface Factors {
  readonly a: bigint
  readonly b: bigint
}

/** An integer that begins with these digits, and has so many more; either sign. */
const signed = (leading: number, more: number, draws: Draws): bigint => {
  let digits = String(leading)
  for (let n = 0; n < more; n++) digits += draws.below(10)
  return draws.below(2) === 0 ? BigInt(digits) : -BigInt(digits)
}

/** One factor has 19 digits and the other at most 16, so the high half fits 53 bits. Four digits of each are counted. */
export const highProductSigned = family({
  id: "arithmetic/high_product_signed",
  level: 1,
  parameters: {
    x: mapped(int(0, 8223 * 9000 - 1), (index, draws): Factors => {
      const long = signed(1000 + (index % 8223), 15, draws)
      const short = signed(1000 + Math.floor(index / 8223), between(draws, 7, 12), draws)
      return draws.below(2) === 0 ? { a: long, b: short } : { a: short, b: long }
    }),
  },
  formats: { a: ({ a }: Factors) => `${a}`, b: ({ b }: Factors) => `${b}` },
  prompt: [
    "<what>the [high|upper|more significant] half (64 bits) of the signed 128-bit product of the 64-bit integers {x:a} and {x:b}, [as a signed number|read as a signed integer]",
    "<do>multiply {x:a} by {x:b} as signed 64-bit integers and [return|keep|give me] the [high|upper] half of the signed 128-bit product, itself a signed 64-bit number",
    "<what>floor({x:a} * {x:b} / 2^64), [with the product taken exactly|without losing any bit of the product]",
    "<do>take the exact product of {x:a} and {x:b}, divide it by 2^64 and round down, that is [toward minus infinity|to the next lower integer if it is not whole]",
    "two signed 64-bit registers hold {x:a} and {x:b}; what is the high word of their signed 128-bit product, [read as a signed number|as a signed 64-bit integer]?",
    "!signed 64-bit factors {x:a} and {x:b}: high 64 bits of the 128-bit product, as a signed number",
    "!int64 a = {x:a}, b = {x:b}; return (int64)(((int128)a * b) >> 64)",
  ],
  answer: ({ x: { a, b } }) => signedHigh(a, b),
  programs: [
    ({ x: { a, b } }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mulh r0, %a, %b
        halt`,
    // The unsigned high half is too large by b if a is negative, and by a if b is.
    ({ x: { a, b } }) => asm`
        mov   %a, ${a}
        mov   %b, ${b}
        mulhu %high, %a, %b
        sari  %s, %a, 63
        and   %s, %s, %b
        sub   %high, %high, %s
        sari  %s, %b, 63
        and   %s, %s, %a
        sub   r0, %high, %s
        halt`,
    ({ x: { a, b } }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${schoolbook("signed")}
        halt`,
  ],
})
