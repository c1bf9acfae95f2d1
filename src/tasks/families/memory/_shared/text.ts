import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"

/**
 * Code that visits the bytes of the text `text` (its length known), each in %c, from the first to the last, in one
 * of several forms. It uses %p, %c, %rest, %i and %end.
 */
export const eachByte = (draws: Draws, length: number, body: Asm): Asm => {
  switch (draws.below(5)) {
    case 0:
      return asm`
        mov  %p, text
        load.b %c, [%p]
    next:
        ${body}
        addi %p, %p, 1
        load.b %c, [%p]
        bnez %c, next`
    case 1:
      return asm`
        mov  %p, text
    next:
        load.b %c, [%p]
        beqz %c, end
        ${body}
        addi %p, %p, 1
        b    next
    end:`
    case 2:
      return asm`
        mov  %p, text
        mov  %rest, ${length}
    next:
        load.b %c, [%p]
        ${body}
        addi %p, %p, 1
        subi %rest, %rest, 1
        bnez %rest, next`
    case 3:
      return asm`
        mov  %p, text
        addi %end, %p, ${length}
    next:
        load.b %c, [%p]
        ${body}
        addi %p, %p, 1
        bltu %p, %end, next`
    default:
      return asm`
        mov  %i, 0
        mov  %rest, ${length}
    next:
        load.b %c, [%i + text]
        ${body}
        addi %i, %i, 1
        bne  %i, %rest, next`
  }
}
