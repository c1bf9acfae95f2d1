import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/index.js"
import { lastDigit } from "./lastDigit.js"

/** Programs that find one of the digits of n; `keep` goes to a label where %digit does not take the place of %best. */

interface Values {
  readonly n: number
}

/** All digits against a first guess; `keep` goes to `next`. */
export const digitFrom =
  (guess: number, keep: Asm) =>
  ({ n }: Values, draws: Draws): Asm => asm`
        mov  %n, ${n}
        mov  %best, ${guess}
    loop:
        ${lastDigit(draws)}
        ${keep}
        mov  %best, %digit
    next:
        bnez %n, loop
        mov  r0, %best
        halt`

/** The last digit is the first candidate; `keep` goes to `next`. */
export const digitFromLast =
  (keep: Asm) =>
  ({ n }: Values, draws: Draws): Asm => asm`
        mov  %n, ${n}
        modi %best, %n, 10
        divi %n, %n, 10
    loop:
        ${lastDigit(draws)}
        ${keep}
        mov  %best, %digit
    next:
        bgtz %n, loop
        mov  r0, %best
        halt`

/** Ends as soon as nothing can beat the digit: `keep`, and `goOn` where something can, go to `while`. */
export const digitUntil =
  (guess: number, keep: Asm, goOn: Asm) =>
  ({ n }: Values, draws: Draws): Asm => asm`
        mov  %n, ${n}
        mov  %best, ${guess}
    while:
        beqz %n, done
        ${lastDigit(draws)}
        ${keep}
        mov  %best, %digit
        ${goOn}
    done:
        mov  r0, %best
        halt`
