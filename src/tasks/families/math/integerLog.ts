import { asm, family, oneOf } from "../../dsl/index.js"
import { ofAnyLength } from "./_shared/domains.js"

export const integerLog = family({
  id: "math/integer_log",
  level: 2,
  parameters: { n: ofAnyLength(3, 10), base: oneOf([2, 3, 4, 5, 6, 7, 8, 10, 12, 16]) },
  prompt: [
    "<what>the logarithm of {n} to base {base}, rounded down",
    "<what>floor(log(base={base}, n={n}))",
    "<find>the largest k with {base}^k <= {n}",
    "<find>the [largest|greatest] exponent k for which {base} to the power k [is at most|does not exceed] {n}",
    "how often can {n} be divided by {base}, dropping remainders, before it is less than {base}",
    "!ilog base {base} of {n}, floor",
  ],
  answer: ({ base, n }) => n.toString(base).length - 1,
  programs: [
    ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %base, ${base}
        mov  %k, 0
    while:
        blt  %n, %base, done
        div  %n, %n, %base
        addi %k, %k, 1
        b    while
    done:
        mov  r0, %k
        halt`,
    ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %k, 0
        mov  %power, ${base}
    test:
        bgt  %power, %n, done
        muli %power, %power, ${base}
        addi %k, %k, 1
        b    test
    done:
        mov  r0, %k
        halt`,
    ({ base, n }) => asm`
        mov  %n, ${n}
        mov  %k, -1
    loop:
        addi %k, %k, 1
        ${(base & (base - 1)) === 0 ? asm`shri %n, %n, ${Math.log2(base)}` : asm`divui %n, %n, ${base}`}
        bnez %n, loop
        mov  r0, %k
        halt`,
  ],
})
