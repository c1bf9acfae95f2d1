import { asm, by, edged, family, int } from "../../dsl/index.js"

export const isEven = family({
  id: "comparisons/is_even",
  level: 2,
  predicate: true,
  parameters: { n: edged(int(-200_000, 999_999), [0, 1, -1, 2]) },
  prompt: [
    "<whether>{n} is [even|an even number]<then-yesno>",
    "is {n} [even|an even number] (<yesno>)",
    "<whether>{n} can be split into two equal integers<then-yesno>",
    by("remainder", "<do>divide {n} by 2 and check whether the remainder is zero (<yesno>)"),
    "I keep the even numbers of a list and drop the others, and the next one is {n}. Do I keep it? <yesno>",
    "return 1 if {n} is even, [otherwise|else] 0",
    "!is_even({n}), 1 or 0",
    "!{n} even? 1/0",
  ],
  cases: { negative: ({ n }) => n < 0 },
  answer: ({ n }) => (n % 2 === 0 ? 1 : 0),
  programs: [
    {
      follows: "remainder",
      program: ({ n }) => asm`
        mov  %n, ${n}
        modi %rest, %n, 2
        mov  r0, 1
        beqz %rest, done
        mov  r0, 0
    done:
        halt`,
    },
    ({ n }) => asm`
        mov  %n, ${n}
        andi %n, %n, 1
        bnez %n, odd
        mov  r0, 1
        halt
    odd:
        mov  r0, 0
        halt`,
    // Halved and doubled, an odd number loses 1.
    ({ n }) => asm`
        mov  %n, ${n}
        sari %half, %n, 1
        shli %half, %half, 1
        beq  %n, %half, even
        mov  r0, 0
        halt
    even:
        mov  r0, 1
        halt`,
    // Only the lowest bit is left on top, as the sign.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  r0, 1
        shli %n, %n, 63
        bgez %n, done
        mov  r0, 0
    done:
        halt`,
  ],
})
