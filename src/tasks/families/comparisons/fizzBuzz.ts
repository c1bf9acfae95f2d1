import { asm, family, int, oneOf } from "../../dsl/index.js"

export const fizzBuzz = family({
  id: "comparisons/fizz_buzz",
  level: 2,
  parameters: {
    n: int(1, 1200),
    pair: oneOf([
      [3, 5],
      [3, 7],
      [4, 5],
      [4, 7],
      [5, 7],
      [3, 4],
      [2, 7],
      [5, 6],
      [3, 8],
      [4, 9],
    ]),
    fizz: int(1, 9),
    buzz: int(1, 9),
  },
  adjust: ({ buzz, fizz, n, pair }) => ({ n, pair, fizz: -fizz, buzz: -9 - buzz }),
  prompt: [
    "FizzBuzz for {n} with {pair:divisors}: <give> {fizz} for Fizz alone, {buzz} for Buzz alone, -100 for both, and the number itself otherwise",
    "<do>play FizzBuzz on {n} with {pair:divisors}, where Fizz is {fizz}, Buzz is {buzz}, FizzBuzz is -100, and any other number stands for itself",
    "<what>the FizzBuzz value of {n} for {pair:divisors}, coded as {fizz} (Fizz), {buzz} (Buzz), -100 (FizzBuzz) or the number",
    "[take|given] n = {n} and FizzBuzz rules with {pair:divisors}: [return|output] {fizz} for Fizz alone, {buzz} for Buzz alone, -100 for both at once, else n",
    "!fizzbuzz({n}) with {pair:divisors}: Fizz={fizz}, Buzz={buzz}, FizzBuzz=-100, else n",
  ],
  formats: {
    divisors: ([first, second]: readonly [number, number]) =>
      `Fizz at multiples of ${first} and Buzz at multiples of ${second}`,
  },
  answer: ({ buzz, fizz, n, pair: [p, q] }) => {
    for (let both = p * q; both <= n; both += p * q) if (both === n) return -100
    for (let multiple = p; multiple <= n; multiple += p) if (multiple === n) return fizz
    for (let multiple = q; multiple <= n; multiple += q) if (multiple === n) return buzz
    return n
  },
  programs: [
    ({ buzz, fizz, n, pair: [p, q] }) => asm`
        mov  %n, ${n}
        modi %rest, %n, ${p}
        bnez %rest, not_fizz
        modi %rest, %n, ${q}
        beqz %rest, both
        mov  r0, ${fizz}
        halt
    not_fizz:
        modi %rest, %n, ${q}
        beqz %rest, buzz
        mov  r0, %n
        halt
    buzz:
        mov  r0, ${buzz}
        halt
    both:
        mov  r0, -100
        halt`,
    ({ buzz, fizz, n, pair: [p, q] }) => asm`
        mov  %n, ${n}
        mov  r0, -100
        modi %rest, %n, ${p * q}
        beqz %rest, done
        mov  r0, ${fizz}
        modi %rest, %n, ${p}
        beqz %rest, done
        mov  r0, ${buzz}
        modi %rest, %n, ${q}
        beqz %rest, done
        mov  r0, %n
    done:
        halt`,
    ({ buzz, fizz, n, pair: [p, q] }) => asm`
        mov  %n, ${n}
        modi %p, %n, ${p}
        modi %q, %n, ${q}
        or   %both, %p, %q
        beqz %both, both
        beqz %p, fizz
        beqz %q, buzz
        mov  r0, %n
        halt
    fizz:
        mov  r0, ${fizz}
        halt
    buzz:
        mov  r0, ${buzz}
        halt
    both:
        mov  r0, -100
        halt`,
  ],
})
