import { asm, drawn, family, int } from "../../dsl/index.js"

export const divisibleBy = family({
  id: "comparisons/divisible_by",
  level: 2,
  predicate: true,
  parameters: { d: int(3, 120), n: int(1, 3000), over: int(0, 1), rest: drawn((draws) => draws.word()) },
  // Of the numbers that are no multiples half are next to one.
  adjust: ({ d, n, over, rest }) => {
    const excess = rest % 4 === 0 ? 1 : rest % 4 === 1 ? d - 1 : 1 + ((rest >>> 2) % (d - 1))
    return { d, n: n * d + (over === 0 ? 0 : excess), over, rest }
  },
  prompt: [
    "<whether>{n} is [divisible by|a multiple of|evenly divisible by] {d}<then-yesno>",
    "<whether>{d} [divides|is a divisor of|is a factor of] {n}<then-yesno>",
    "is {n} [divisible by|a multiple of] {d} (<yesno>)",
    "does {d} [divide {n} exactly|go into {n} without a remainder] (<yesno>)",
    "return 1 if {n} is divisible by {d}, [otherwise|else] 0",
    "!{n} % {d} == 0? 1 or 0",
    "can {n} items be packed into boxes of {d} with none left over (<yesno>)",
  ],
  answer: ({ d, n }) => (Math.floor(n / d) * d === n ? 1 : 0),
  programs: [
    ({ d, n }) => asm`
        mov  %n, ${n}
        mov  %d, ${d}
        mod  %rest, %n, %d
        mov  r0, 0
        bnez %rest, done
        mov  r0, 1
    done:
        halt`,
    ({ d, n }) => asm`
        mov  %n, ${n}
        modi %rest, %n, ${d}
        beqz %rest, yes
        mov  r0, 0
        halt
    yes:
        mov  r0, 1
        halt`,
    // Divided and multiplied again, a multiple is what it was.
    ({ d, n }) => asm`
        mov  %n, ${n}
        divi %back, %n, ${d}
        muli %back, %back, ${d}
        mov  r0, 1
        beq  %back, %n, done
        mov  r0, 0
    done:
        halt`,
  ],
})
