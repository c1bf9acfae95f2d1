import { asm, family, int } from "../../dsl/index.js"

export const isOdd = family({
  id: "comparisons/is_odd",
  level: 2,
  predicate: true,
  parameters: { n: int(-20_000, 999_999) },
  prompt: [
    "<whether>{n} is [odd|an odd number]<then-yesno>",
    "is {n} [odd|an odd number] (<yesno>)",
    "<whether>{n} leaves [a remainder|something over] when divided by 2<then-yesno>",
    "return 1 if {n} is odd, [otherwise|else] 0",
    "!is_odd({n}), 1 or 0",
    "!{n} odd? 1/0",
    "<whether>{n} is not [even|a multiple of 2]<then-yesno>",
  ],
  answer: ({ n }) => (n % 2 === 0 ? 0 : 1),
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        modi %rest, %n, 2
        snei r0, %rest, 0
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        andi %n, %n, 1
        beqz %n, even
        mov  r0, 1
        halt
    even:
        mov  r0, 0
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        sari %half, %n, 1
        shli %half, %half, 1
        sne  r0, %n, %half
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        shli %top, %n, 63
        slti r0, %top, 0
        halt`,
    ({ n }) => asm`
        mov  %n, ${n}
        mov  r0, 0
        modi %n, %n, 2
        beqz %n, done
        mov  r0, 1
    done:
        halt`,
  ],
})
