import type { Draws } from "../../dsl/Draws.js"
import { asm, between, family, int, mapped } from "../../dsl/index.js"
import { schoolbook } from "./_shared/highHalf.js"

interface Factors {
  /** 64 bits, the top one of which may be set. */
  readonly long: bigint
  readonly short: bigint
  readonly longFirst: boolean
}

/** A number that begins with these hexadecimal digits, and has so many more. */
const unsigned = (leading: number, more: number, draws: Draws): bigint => {
  let digits = leading.toString(16)
  for (let n = 0; n < more; n++) digits += draws.below(16).toString(16)
  return BigInt(`0x${digits}`)
}

const first = ({ long, longFirst, short }: Factors): bigint => (longFirst ? long : short)
const second = ({ long, longFirst, short }: Factors): bigint => (longFirst ? short : long)
const hex = (x: bigint): string => `0x${x.toString(16)}`
const capitals = (x: bigint): string => `0x${x.toString(16).toUpperCase()}`

/** 16 hexadecimal digits times at most 13, so the high half fits 53 bits. Three digits of each are counted. */
export const highProductUnsigned = family({
  id: "arithmetic/high_product_unsigned",
  level: 1,
  parameters: {
    x: mapped(int(0, 3840 * 3840 - 1), (index, draws): Factors => ({
      long: unsigned(256 + (index % 3840), 13, draws),
      short: unsigned(256 + Math.floor(index / 3840), between(draws, 6, 10), draws),
      longFirst: draws.below(2) === 0,
    })),
  },
  formats: {
    a: (x: Factors) => hex(first(x)),
    A: (x: Factors) => capitals(first(x)),
    b: (x: Factors) => hex(second(x)),
    B: (x: Factors) => capitals(second(x)),
    c: (x: Factors) => `${first(x)}`,
    d: (x: Factors) => `${second(x)}`,
  },
  prompt: [
    "<what>the [high|upper|top] half (64 bits) of the unsigned 128-bit product of ~[{x:a} and {x:b}|{x:A} and {x:B}]",
    "<do>multiply the unsigned 64-bit values ~[{x:a} and {x:b}|{x:A} and {x:B}] and [return|keep|give me] the [high|upper] half of the 128-bit product",
    "<do>compute the full unsigned 128-bit product of {x:c} and {x:d} and shift it right by 64 bits",
    "<what>the high 64-bit word of {x:c} times {x:d}, both taken as unsigned 64-bit numbers with [a product of 128 bits|a 128-bit product]",
    "if the unsigned 64-bit words ~[{x:a} and {x:b}|{x:A} and {x:B}] are multiplied to 128 bits, what [is in the upper word|do bits 64 to 127 hold]?",
    "!uint64 a = {x:a}, b = {x:b}; return (uint64)(((uint128)a * b) >> 64)",
    "!unsigned 64-bit {x:a} * {x:b}, bits 127..64 of the product",
  ],
  answer: ({ x: { long, short } }) => Number((long * short) / 2n ** 64n),
  programs: [
    ({ x }) => asm`
        mov   %a, ${first(x)}
        mov   %b, ${second(x)}
        mulhu r0, %a, %b
        halt`,
    // The signed high half is too small by b if bit 63 of a is set; that of b never is.
    ({ x: { long, short } }) => asm`
        mov  %a, ${long}
        mov  %b, ${short}
        mulh %high, %a, %b
        sari %s, %a, 63
        and  %s, %s, %b
        add  r0, %high, %s
        halt`,
    ({ x }) => asm`
        mov  %a, ${first(x)}
        mov  %b, ${second(x)}
        ${schoolbook("unsigned")}
        halt`,
  ],
})
