import { asm, by, edged, family, int, type Register } from "../../dsl/index.js"

const number = int(0, 17)
interface Taken {
  readonly a: number | Register
  readonly b: number | Register
  readonly c: number | Register
}
type Values = { readonly a: number; readonly b: number; readonly c: number }

const factorialOf = (n: number): number => {
  let product = 1
  for (let factor = 2; factor <= n; factor++) product *= factor
  return product
}

export const factorial = family({
  id: "math/factorial",
  level: 2,
  parameters: { a: number, b: number, c: number },
  cases: { zero: ({ a, b, c }) => a === 0 || b === 0 || c === 0 },
  prompt: [
    "<what>{a} factorial plus {b} factorial plus {c} factorial",
    "<do>add up the factorials of {a} and {b} and {c}[ (the factorial of 0 counts as 1)|, where zero factorial is 1]",
    by("loops", "<do>use loops to compute the factorials of {a} and {b} and {c}, and add them"),
    by(
      "downwards",
      "<do>add three products, each of all whole numbers from one of {a} and {b} and {c} down to 1 (an empty product is 1)",
    ),
    "one shelf has {a}, another {b} and a third {c} different {c?book|books}. For each shelf, count the orders in which its books can stand (one order for an empty shelf), and add the three numbers.",
    "!factorial({a}) + factorial({b}) + factorial({c})",
  ],
  answer: ({ a, b, c }) => factorialOf(a) + factorialOf(b) + factorialOf(c),
  asFunction: {
    inputs: ["a", "b", "c"],
    domains: {
      a: edged(number, [0, 1, 2, 17]),
      b: edged(number, [0, 1, 17]),
      c: edged(number, [0, 1, 2, 17]),
    },
  },
  programs: [
    {
      follows: ["loops", "downwards"],
      general: ({ a, b, c }: Taken) => asm`
        mov  %sum, 0
        ${[a, b, c].map(
          (n) => asm`
        mov  %n, ${n}
        mov  %product, 1
    while:
        beqz %n, done
        mul  %product, %product, %n
        subi %n, %n, 1
        b    while
    done:
        add  %sum, %sum, %product`,
        )}
        mov  r0, %sum
        halt`,
    },
    {
      follows: "loops",
      general: ({ a, b, c }: Taken) => asm`
        mov  %sum, 0
        ${[a, b, c].map(
          (n) => asm`
        mov  %n, ${n}
        mov  %product, 1
        mov  %i, 1
    for:
        bgt  %i, %n, done
        mul  %product, %product, %i
        addi %i, %i, 1
        b    for
    done:
        add  %sum, %sum, %product`,
        )}
        mov  r0, %sum
        halt`,
    },
    // Once through the factorials from 0! on: each of the three is added when its turn comes.
    ({ a, b, c }: Values) => asm`
        mov  %left, 3
        mov  %sum, 0
        mov  %i, 0
        mov  %product, 1
    each:
        ${[a, b, c].map(
          (n) => asm`
        subi %gap, %i, ${n}
        bnez %gap, other
        add  %sum, %sum, %product
        subi %left, %left, 1
    other:`,
        )}
        addi %i, %i, 1
        mul  %product, %product, %i
        bgtz %left, each
        mov  r0, %sum
        halt`,
  ],
})
