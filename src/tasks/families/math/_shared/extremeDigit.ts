import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm, type Register } from "../../../dsl/index.js"
import { lastDigit } from "./lastDigit.js"

/** Programs that find one of the digits of n. */

interface Values {
  readonly n: number | Register
}

/** The last digit is the first candidate; `keep` goes to `loop` where %digit does not take the place of %best. */
export const digitFromLast =
  (keep: Asm) =>
  ({ n }: Values): Asm => asm`
        mov  %n, ${n}
        modi %best, %n, 10
    loop:
        divi %n, %n, 10
        beqz %n, done
        modi %digit, %n, 10
        ${keep}
        mov  %best, %digit
        b    loop
    done:
        mov  r0, %best
        halt`

/** Looks for one digit after the other, from `first` on, until the number has it; `next` makes another of %wanted. */
export const digitBySearch =
  (first: number, next: Asm) =>
  ({ n }: Values, draws: Draws): Asm => asm`
        mov  %all, ${n}
        mov  %wanted, ${first}
    search:
        mov  %n, %all
    scan:
        ${lastDigit(draws)}
        beq  %digit, %wanted, found
        bnez %n, scan
        ${next}
        b    search
    found:
        mov  r0, %wanted
        halt`
