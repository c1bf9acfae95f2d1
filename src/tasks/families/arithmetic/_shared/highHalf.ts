import { type Asm, asm } from "../../../dsl/index.js"

/** Bits 64 … 127 of a product, as a signed number. */
export const signedHigh = (a: bigint, b: bigint): number => Number(BigInt.asIntN(64, (a * b) >> 64n))

/** The high half of the product of `%a` and `%b` from four products of 32-bit halves, as on paper. */
export const schoolbook = (sign: "signed" | "unsigned"): Asm => {
  const shift = sign === "signed" ? "sar" : "shr"
  return asm`
        mov  %mask, 4294967295
        and  %a0, %a, %mask
        ${shift} %a1, %a, 32
        and  %b0, %b, %mask
        ${shift} %b1, %b, 32
        mul  %low, %a0, %b0
        shri %low, %low, 32
        mul  %mid, %a1, %b0
        add  %mid, %mid, %low
        and  %low, %mid, %mask
        ${shift} %mid, %mid, 32
        mul  %a0, %a0, %b1
        add  %low, %low, %a0
        ${shift} %low, %low, 32
        mul  %a1, %a1, %b1
        add  %mid, %mid, %a1
        add  r0, %mid, %low`
}
