import { asm, family, int, mapped } from "../../dsl/index.js"
import { isPrime } from "./_shared/numbers.js"

/** A prime modulus and a number 2 … p − 1. */
const PAIRS: Array<readonly [a: number, p: number]> = []
for (let p = 5; p < 200; p++) if (isPrime(p)) for (let a = 2; a < p; a++) PAIRS.push([a, p])

export const modularInverse = family({
  id: "math/modular_inverse",
  level: 2,
  parameters: { pair: mapped(int(0, PAIRS.length - 1), (n) => PAIRS[n]!) },
  formats: {
    a: ([a]: readonly [number, number]) => String(a),
    p: ([, p]: readonly [number, number]) => String(p),
    below: ([, p]: readonly [number, number]) => String(p - 1),
  },
  prompt: [
    "<what>the [modular inverse|multiplicative inverse] of {pair:a} modulo [|the prime ]{pair:p} as a positive number below the modulus",
    "<find>the x from 1 to {pair:below} for which {pair:a} * x is [1|congruent to 1] modulo {pair:p}",
    "<do>find the smallest positive x such that {pair:a} times x leaves remainder 1 when divided by the prime {pair:p}",
    "by which positive number below {pair:p} must {pair:a} be multiplied to get 1 modulo {pair:p}?",
    "a dial with {pair:p} positions is turned {pair:a} positions at a time: after how many turns is it for the first time one position beyond the start?",
    "!inverse of {pair:a} mod {pair:p}, smallest positive",
    "!{pair:a}^-1 mod {pair:p} (least positive residue)",
  ],
  answer: ({ pair: [a, p] }) => {
    // Extended Euclid.
    let [r, s, x, y] = [p, a, 0, 1]
    while (s !== 1) {
      const q = Math.floor(r / s)
      ;[r, s, x, y] = [s, r - q * s, y, x - q * y]
    }
    return ((y % p) + p) % p
  },
  programs: [
    ({ pair: [a, p] }) => asm`
        mov  %x, 0
        mov  %one, 1
    next:
        addi %x, %x, 1
        muli %product, %x, ${a}
        modi %rest, %product, ${p}
        bne  %rest, %one, next
        mov  r0, %x
        halt`,
    // Fermat: a^(p − 2).
    ({ pair: [a, p] }) => asm`
        mov  %base, ${a}
        mov  %p, ${p}
        subi %e, %p, 2
        mov  %x, 1
    square:
        andi %bit, %e, 1
        beqz %bit, even
        mul  %x, %x, %base
        mod  %x, %x, %p
    even:
        mul  %base, %base, %base
        mod  %base, %base, %p
        shri %e, %e, 1
        bnez %e, square
        mov  r0, %x
        halt`,
    // Extended Euclid.
    ({ pair: [a, p] }) => asm`
        mov  %r, ${p}
        mov  %s, ${a}
        mov  %x, 0
        mov  %y, 1
    loop:
        div  %q, %r, %s
        mul  %t, %q, %s
        sub  %t, %r, %t
        mov  %r, %s
        mov  %s, %t
        mul  %t, %q, %y
        sub  %t, %x, %t
        mov  %x, %y
        mov  %y, %t
        bnez %s, loop
        bgez %x, done
        addi %x, %x, ${p}
    done:
        mov  r0, %x
        halt`,
    // Multiples of p plus 1 until a divides one.
    ({ pair: [a, p] }) => asm`
        mov  %m, 1
    add_p:
        addi %m, %m, ${p}
        modi %rest, %m, ${a}
        bnez %rest, add_p
        divi r0, %m, ${a}
        halt`,
  ],
})
