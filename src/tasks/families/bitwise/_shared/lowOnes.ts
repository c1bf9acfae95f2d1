import { type Asm, asm, type Register } from "../../../dsl/index.js"

/** As many ones as an input or a constant says, from bit 0 on, in %ones. */
export const lowOnes = (count: number | Register): Asm =>
  typeof count === "number"
    ? asm`
        mov  %ones, ${2 ** count - 1}`
    : asm`
        mov  %ones, 1
        shl  %ones, %ones, ${count}
        subi %ones, %ones, 1`
