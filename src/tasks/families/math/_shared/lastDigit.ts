import type { Draws } from "../../../dsl/Draws.js"
import { type Asm, asm } from "../../../dsl/program/template.js"

/** Takes the last digit of %n ≥ 0 off, in some base, and puts it in %digit. */
export const lastDigit = (draws: Draws, base = 10): Asm => {
  switch (draws.below(4)) {
    case 0:
      return asm`
        modui %digit, %n, ${base}
        divui %n, %n, ${base}`
    case 1:
      // One division instead of two.
      return asm`
        divi %rest, %n, ${base}
        muli %digit, %rest, ${base}
        sub  %digit, %n, %digit
        mov  %n, %rest`
    default:
      return asm`
        modi %digit, %n, ${base}
        divi %n, %n, ${base}`
  }
}
