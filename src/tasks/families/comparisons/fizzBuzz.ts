import { asm, type Domain, family, int, oneOf } from "../../dsl/index.js"

type Pair = readonly [number, number]

/** The numbers of all four kinds alike: of neither, of one, of the other, of both. */
const number: Domain<number> = {
  size: 4 * 60,
  at: (index, _, earlier = {}) => {
    const [p, q] = earlier["pair"] as Pair
    const kind = index % 4
    const isOfKind = (n: number) => (n % p === 0) === kind >= 2 && (n % q === 0) === (kind % 2 === 1)
    let n = 0
    for (let left = Math.floor(index / 4); left >= 0; left--)
      do n++
      while (!isOfKind(n))
    return n
  },
}

export const fizzBuzz = family({
  id: "comparisons/fizz_buzz",
  level: 2,
  parameters: {
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
    n: number,
    fizz: int(1, 9),
    buzz: int(1, 9),
  },
  adjust: ({ buzz, fizz, n, pair }) => ({ n, pair, fizz: -fizz, buzz: -9 - buzz }),
  prompt: [
    "FizzBuzz for {n} with {pair:divisors}: <give> {fizz} for Fizz alone, {buzz} for Buzz alone, -100 for both, and the number itself otherwise",
    "<do>play FizzBuzz on {n} with {pair:divisors}, where Fizz is {fizz}, Buzz is {buzz}, FizzBuzz is -100, and any other number stands for itself",
    "<what>the FizzBuzz value of {n} for {pair:divisors}, coded as {fizz} (Fizz), {buzz} (Buzz), -100 (FizzBuzz) or the number",
    "[take|given] n = {n} and FizzBuzz rules with {pair:divisors}: [return|output] {fizz} for Fizz alone, {buzz} for Buzz alone, -100 for both at once, else n",
    "children count aloud around a table and it is the turn of number {n}: {pair:divisors}. Fizz is worth {fizz}, Buzz {buzz}, and FizzBuzz (both at once) -100; any other number is worth itself. What is the turn worth?",
    "!fizzbuzz({n}) with {pair:divisors}: Fizz={fizz}, Buzz={buzz}, FizzBuzz=-100, else n",
  ],
  formats: {
    divisors: ([first, second]: readonly [number, number]) =>
      `Fizz at multiples of ${first} and Buzz at multiples of ${second}`,
  },
  cases: {
    "Fizz alone": ({ n, pair: [p, q] }) => n % p === 0 && n % q > 0,
    "Buzz alone": ({ n, pair: [p, q] }) => n % p > 0 && n % q === 0,
    both: ({ n, pair: [p, q] }) => n % (p * q) === 0,
    neither: ({ n, pair: [p, q] }) => n % p > 0 && n % q > 0,
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
