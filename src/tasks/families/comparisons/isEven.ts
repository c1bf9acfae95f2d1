import { asm, family, int } from "../../dsl/index.js"

export const isEven = family({
  id: "comparisons/is_even",
  level: 2,
  predicate: true,
  parameters: { n: int(-20_000, 999_999) },
  prompt: [
    "<whether>{n} is [even|an even number]<then-yesno>",
    "is {n} [even|an even number] (<yesno>)",
    "<whether>{n} can be split into two equal [whole numbers|integers]<then-yesno>",
    "return 1 if {n} is even, [otherwise|else] 0",
    "!is_even({n}), 1 or 0",
    "!{n} even? 1/0",
    "<whether>the remainder of {n} divided by 2 is zero<then-yesno>",
  ],
  answer: ({ n }) => (n % 2 === 0 ? 1 : 0),
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        modi %rest, %n, 2
        seqi r0, %rest, 0
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        andi %bit, %n, 1
        seqi r0, %bit, 0
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        andi %n, %n, 1
        bnez %n, odd
        mov  r0, 1
        halt
    odd:
        mov  r0, 0
        halt`,
    // Halve and double: an odd number loses 1.
    ({ n }) => asm`
        mov  %n, ${n}
        sari %half, %n, 1
        shli %half, %half, 1
        seq  r0, %n, %half
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
