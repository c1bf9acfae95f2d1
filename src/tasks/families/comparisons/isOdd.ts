import { asm, by, edged, family, int } from "../../dsl/index.js"

export const isOdd = family({
  id: "comparisons/is_odd",
  level: 2,
  predicate: true,
  parameters: { n: edged(int(-200_000, 999_999), [0, 1, -1, 2]) },
  prompt: [
    "<whether>{n} is [odd|an odd number]<then-yesno>",
    "is {n} [odd|an odd number] (<yesno>)",
    "<whether>{n} is not [even|a multiple of 2]<then-yesno>",
    by("remainder", "<do>divide {n} by 2 and check whether there is a remainder (<yesno>)"),
    "every slip with an odd number wins a prize, and mine says {n}. Do I win? <yesno>",
    "return 1 if {n} is odd, [otherwise|else] 0",
    "!is_odd({n}), 1 or 0",
    "!{n} odd? 1/0",
  ],
  cases: { negative: ({ n }) => n < 0 },
  answer: ({ n }) => (n % 2 === 0 ? 0 : 1),
  programs: [
    {
      follows: "remainder",
      program: ({ n }) => asm`
        mov  %n, ${n}
        modi %rest, %n, 2
        mov  r0, 0
        beqz %rest, done
        mov  r0, 1
    done:
        halt`,
    },
    ({ n }) => asm`
        mov  %n, ${n}
        andi %n, %n, 1
        bnez %n, odd
        mov  r0, 0
        halt
    odd:
        mov  r0, 1
        halt`,
    // Halved and doubled, an odd number loses 1.
    ({ n }) => asm`
        mov  %n, ${n}
        sari %half, %n, 1
        shli %half, %half, 1
        beq  %n, %half, even
        mov  r0, 1
        halt
    even:
        mov  r0, 0
        halt`,
    // Only the lowest bit is left on top, as the sign.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  r0, 0
        shli %n, %n, 63
        bgez %n, done
        mov  r0, 1
    done:
        halt`,
  ],
})
