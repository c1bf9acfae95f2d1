import type { Draws } from "../../dsl/Draws.js"
import { asm, between, drawn, family, int, mapped } from "../../dsl/index.js"
import { schoolbook } from "./_shared/highHalf.js"

/** A number that begins with these hexadecimal digits, and has so many more. */
const unsigned = (leading: number, more: number, draws: Draws): bigint => {
  let digits = leading.toString(16)
  for (let n = 0; n < more; n++) digits += draws.below(16).toString(16)
  return BigInt(`0x${digits}`)
}

/** 16 hexadecimal digits times at most 13, so the high half fits 53 bits. Three digits of each are counted. */
export const highProductUnsigned = family({
  id: "arithmetic/high_product_unsigned",
  level: 1,
  parameters: {
    a: mapped(int(256, 4095), (leading, draws) => unsigned(leading, 13, draws)),
    b: mapped(int(256, 4095), (leading, draws) => unsigned(leading, between(draws, 6, 10), draws)),
    longFirst: drawn((draws) => draws.below(2) === 0),
  },
  adjust: ({ a, b, longFirst }) => ({ a: longFirst ? a : b, b: longFirst ? b : a, longFirst }),
  prompt: [
    "<what>the [high|upper|top] half (64 bits) of the unsigned 128-bit product of ~[{a:hex} and {b:hex}|{a:HEX} and {b:HEX}]",
    "<do>multiply the unsigned 64-bit values ~[{a:hex} and {b:hex}|{a:HEX} and {b:HEX}] and [return|keep|give me] the [high|upper] half of the 128-bit product",
    "<what>the full unsigned 128-bit product of {a} and {b} without its low 64 bits",
    "<what>the high 64-bit word of {a} times {b}, both taken as unsigned 64-bit numbers with [a product of 128 bits|a 128-bit product]",
    "my processor multiplies the unsigned 64-bit words ~[{a:hex} and {b:hex}|{a:HEX} and {b:HEX}] to 128 bits. What do bits 64 to 127 hold?",
    "!uint64 a = {a:hex}, b = {b:hex}; return (uint64)(((uint128)a * b) >> 64)",
    "!unsigned 64-bit {a:hex} * {b:hex}, bits 127..64 of the product",
  ],
  answer: ({ a, b }) => Number((a * b) / 2n ** 64n),
  programs: [
    ({ a, b }) => asm`
        mov   %a, ${a}
        mov   %b, ${b}
        mulhu r0, %a, %b
        halt`,
    // The signed high half is too small by b if bit 63 of a is set; that of b never is.
    ({ a, b, longFirst }) => asm`
        mov  %a, ${longFirst ? a : b}
        mov  %b, ${longFirst ? b : a}
        mulh %high, %a, %b
        sari %s, %a, 63
        and  %s, %s, %b
        add  r0, %high, %s
        halt`,
    ({ a, b }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        ${schoolbook("unsigned")}
        halt`,
  ],
})
