import { asm, family, int, mapped, pick } from "../../dsl/index.js"

export const binaryGcd = family({
  id: "algorithms/binary_gcd",
  level: 5,
  parameters: {
    // The second number is drawn: mostly a multiple of one of the first one's divisors above 1.
    pair: mapped(int(1000, 59_999), (a, draws) => {
      const divisors = Array.from({ length: 200 }, (_, d) => d + 2).filter((d) => a % d === 0)
      const factor = divisors.length === 0 || draws.below(8) === 0 ? 1 : pick(draws, divisors)
      return [a, factor * (1 + draws.below(Math.floor(59_999 / factor)))] as const
    }),
  },
  formats: { a: ([a]: readonly [number, number]) => String(a), b: ([, b]: readonly [number, number]) => String(b) },
  prompt: [
    "<find>the greatest common divisor of {pair:a} and {pair:b} [with|using] the binary GCD algorithm",
    "<do>run Stein's algorithm on {pair:a} and {pair:b} [and return the GCD|to get their GCD]",
    "two ropes are {pair:a} mm and {pair:b} mm long; <find>the longest length that divides both without a remainder, using only halving, comparing and subtracting",
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
    // One step a round: halves what is even, or subtracts two odd numbers and halves their difference.
    ({ pair: [a, b] }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %k, 0
    step:
        beq  %a, %b, done
        andi %x, %a, 1
        andi %y, %b, 1
        beqz %x, even
        beqz %y, halveB
        blt  %a, %b, less
        sub  %a, %a, %b
    halveA:
        shri %a, %a, 1
        b    step
    less:
        sub  %b, %b, %a
    halveB:
        shri %b, %b, 1
        b    step
    even:
        bnez %y, halveA
        addi %k, %k, 1
        shri %a, %a, 1
        b    halveB
    done:
        shl  r0, %a, %k
        halt`,
  ],
})
