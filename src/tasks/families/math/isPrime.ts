import { asm, family } from "../../dsl/index.js"
import { balanced } from "./_shared/domains.js"
import { isPrime as primality } from "./_shared/numbers.js"
import { trialDivision } from "./_shared/trialDivision.js"

export const isPrime = family({
  id: "math/is_prime",
  level: 2,
  predicate: true,
  // Few of the others may be even or end in 5: too easy to tell.
  parameters: { n: balanced(1200, 2, primality, (n) => n < 60 || n % 10 === 4 || (n % 2 === 1 && n % 5 !== 0)) },
  prompt: [
    "<whether>{n} is [prime|a prime number|a prime]<then-yesno>",
    "is {n} [prime|a prime number] (<yesno>)",
    "<whether>{n} has no positive divisors [other than|except] 1 and itself<then-yesno>",
    "return 1 if {n} is prime, [otherwise|else] 0",
    "!is_prime({n}), 1 or 0",
    "<do>test {n} for primality by trial division (<yesno>)",
  ],
  answer: ({ n }) => (primality(n) ? 1 : 0),
  programs: [0, 1, 2].map(
    (form) =>
      ({ n }: { n: number }) => asm`
        mov  %n, ${n}
        ${trialDivision(form)}
    prime:
        mov  r0, 1
        halt
    composite:
        mov  r0, 0
        halt`,
  ),
})
