import { asm, by, family, int } from "../../dsl/index.js"

/** For each p, what q can be. */
const OTHERS: Readonly<Record<number, ReadonlyArray<number>>> = {
  2: [3, 5, 7, 9],
  3: [4, 5, 7, 8],
  4: [5, 6, 7, 9],
  5: [6, 7, 8, 9],
}

export const plusMinusByDivisor = family({
  id: "loops/plus_minus_by_divisor",
  level: 2,
  parameters: { a: int(1, 900), b: int(10, 40), p: int(2, 5), q: int(1, 4) },
  // No multiple of p: those are added already.
  adjust: ({ a, b, p, q }) => ({ a, b: a + b, p, q: OTHERS[p]![q - 1]! }),
  prompt: [
    by(
      "upwards",
      "go through the integers from {a} to {b} inclusive: add those divisible by {p} to a total of 0; of the others, subtract those divisible by {q}. [Return the total at the end|What is the total at the end?]",
    ),
    by(
      "upwards",
      "<do>loop from {a} to {b} inclusive with a total that starts at 0: a multiple of {p} is added, otherwise a multiple of {q} is subtracted, and all else is skipped",
    ),
    by(
      "upwards",
      "!t = 0; for i = {a} to {b} inclusive: if i % {p} == 0: t += i; else if i % {q} == 0: t -= i; at the end return t",
    ),
    "<what>the sum of the multiples of {p} from {a} to {b} (inclusive) minus the sum of those multiples of {q} there that are not multiples of {p}",
    "cards numbered {a} to {b}, both included, lie on a table. A card whose number is a multiple of {p} wins that many points, any other card whose number is a multiple of {q} loses that many, and the rest count nothing. What is the score of all cards together?",
  ],
  answer: ({ a, b, p, q }) => {
    let plus = 0
    let minus = 0
    for (let x = Math.ceil(a / p) * p; x <= b; x += p) plus += x
    for (let x = Math.ceil(a / q) * q; x <= b; x += q) if (x % p !== 0) minus += x
    return plus - minus
  },
  programs: [
    {
      follows: "upwards",
      program: ({ a, b, p, q }) => asm`
        mov  %total, 0
        mov  %i, ${a}
        mov  %last, ${b}
    loop:
        modi %rest, %i, ${p}
        bnez %rest, other
        add  %total, %total, %i
        b    next
    other:
        modi %rest, %i, ${q}
        bnez %rest, next
        sub  %total, %total, %i
    next:
        addi %i, %i, 1
        ble  %i, %last, loop
        mov  r0, %total
        halt`,
    },
    {
      follows: "upwards",
      program: ({ a, b, p, q }) => asm`
        mov  %i, ${a}
        mov  %total, 0
        mov  %p, ${p}
        mov  %q, ${q}
    while:
        slti %more, %i, ${b + 1}
        beqz %more, done
        mod  %rest, %i, %p
        beqz %rest, plus
        mod  %rest, %i, %q
        beqz %rest, minus
        b    next
    plus:
        add  %total, %total, %i
        b    next
    minus:
        sub  %total, %total, %i
    next:
        addi %i, %i, 1
        b    while
    done:
        mov  r0, %total
        halt`,
    },
    ({ a, b, p, q }) => asm`
        mov  %total, 0
        mov  %i, ${b}
        mov  %first, ${a}
    loop:
        modi %rest, %i, ${p}
        beqz %rest, plus
        modi %rest, %i, ${q}
        bnez %rest, next
        sub  %total, %total, %i
        b    next
    plus:
        add  %total, %total, %i
    next:
        subi %i, %i, 1
        bge  %i, %first, loop
        mov  r0, %total
        halt`,
  ],
})
