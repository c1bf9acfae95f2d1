import { asm, family, int, mapped } from "../../dsl/index.js"

export const binaryGcd = family({
  id: "algorithms/binary_gcd",
  level: 5,
  parameters: {
    // The second number is drawn: two times in three a multiple of the first one's largest divisor up to 20.
    pair: mapped(int(100, 29_999), (a, draws) => {
      let factor = 20
      while (a % factor !== 0) factor--
      return [a, draws.below(3) === 0 ? 1 + draws.below(9999) : factor * (1 + draws.below(999))] as const
    }),
  },
  formats: { a: ([a]: readonly [number, number]) => String(a), b: ([, b]: readonly [number, number]) => String(b) },
  prompt: [
    "<find>the greatest common divisor of {pair:a} and {pair:b} [with|using] the binary GCD algorithm",
    "<do>run Stein's algorithm on {pair:a} and {pair:b} [and return the GCD|to get their GCD]",
    "!binary_gcd(a = {pair:a}, b = {pair:b})[|, by shifts and subtractions]",
    "<what>the GCD of {pair:a} and {pair:b} by Stein's binary method",
    "using shifts and subtraction instead of division, what is the [greatest common divisor|gcd] of {pair:a} and {pair:b}?",
  ],
  answer: ({ pair }) => {
    let [a, b] = [pair[0], pair[1]]
    while (b !== 0) [a, b] = [b, a % b]
    return a
  },
  programs: [
    ({ pair: [a, b] }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        or   %k, %a, %b
        bits.ctz %k, %k
        bits.ctz %t, %a
        shr  %a, %a, %t
    odd:
        bits.ctz %t, %b
        shr  %b, %b, %t
        bge  %b, %a, ordered
        mov  %t, %a
        mov  %a, %b
        mov  %b, %t
    ordered:
        sub  %b, %b, %a
        bnez %b, odd
        shl  r0, %a, %k
        halt`,
    // Halves one bit at a time.
    ({ pair: [a, b] }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %k, 0
    common:
        or   %t, %a, %b
        andi %t, %t, 1
        bnez %t, halveA
        shri %a, %a, 1
        shri %b, %b, 1
        addi %k, %k, 1
        b    common
    halveA:
        andi %t, %a, 1
        bnez %t, halveB
        shri %a, %a, 1
        b    halveA
    halveB:
        andi %t, %b, 1
        bnez %t, compare
        shri %b, %b, 1
        b    halveB
    compare:
        beq  %a, %b, done
        blt  %a, %b, less
        sub  %a, %a, %b
        b    halveA
    less:
        sub  %b, %b, %a
        b    halveB
    done:
        shl  r0, %a, %k
        halt`,
  ],
})
