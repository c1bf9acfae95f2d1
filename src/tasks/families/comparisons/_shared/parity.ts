import { asm, type General } from "../../../dsl/index.js"
import type { ProgramOf } from "../../../dsl/ways.js"

/** Programs that leave `even` where n is even, and the other of 0 and 1 where it is odd. */
export const byParity = (
  even: 0 | 1,
): ReadonlyArray<ProgramOf<{ readonly n: number }> | General<{ readonly n: number }>> => {
  const odd = 1 - even
  return [
    {
      follows: "remainder",
      general: ({ n }) => asm`
        mov  %n, ${n}
        modi %rest, %n, 2
        mov  r0, ${even}
        beqz %rest, done
        mov  r0, ${odd}
    done:
        halt`,
    },
    ({ n }) => asm`
        mov  %n, ${n}
        andi %n, %n, 1
        bnez %n, odd
        mov  r0, ${even}
        halt
    odd:
        mov  r0, ${odd}
        halt`,
    // Halved and doubled, an odd number loses 1.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        sari %half, %n, 1
        shli %half, %half, 1
        beq  %n, %half, even
        mov  r0, ${odd}
        halt
    even:
        mov  r0, ${even}
        halt`,
    },
    // Only the lowest bit is left on top, as the sign.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  r0, ${even}
        shli %n, %n, 63
        bgez %n, done
        mov  r0, ${odd}
    done:
        halt`,
    },
  ]
}
