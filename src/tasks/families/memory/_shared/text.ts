import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"

/**
 * Code that visits the bytes of the text `text` (its length known), each in %c, from the first to the last, in one
 * of several forms. `anyFirst`: what the first byte is makes no difference.
 */
export const eachByte = (draws: Draws, length: number, body: Asm, anyFirst = false): Asm => {
  // Only one of them looks before it begins.
  switch (length === 0 ? 1 : anyFirst ? 1 + draws.below(4) : draws.below(5)) {
    case 0:
      return asm`
        mov  %_p, text
        load.b %c, [%_p]
    next:
        ${body}
        addi %_p, %_p, 1
        load.b %c, [%_p]
        bnez %c, next`
    case 1:
      return asm`
        mov  %_p, text
    next:
        load.b %c, [%_p]
        beqz %c, end
        ${body}
        addi %_p, %_p, 1
        b    next
    end:`
    case 2:
      return asm`
        mov  %_p, text
        mov  %_rest, ${length}
    next:
        load.b %c, [%_p]
        ${body}
        addi %_p, %_p, 1
        subi %_rest, %_rest, 1
        bnez %_rest, next`
    case 3:
      return asm`
        mov  %_p, text
        addi %_end, %_p, ${length}
    next:
        load.b %c, [%_p]
        ${body}
        addi %_p, %_p, 1
        bltu %_p, %_end, next`
    default:
      return asm`
        mov  %_i, 0
        mov  %_rest, ${length}
    next:
        load.b %c, [%_i + text]
        ${body}
        addi %_i, %_i, 1
        bne  %_i, %_rest, next`
  }
}
