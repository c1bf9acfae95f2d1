import { type Asm, asm, by, type Domain, family, type Register } from "../../dsl/index.js"
import { anyDigits, ofAnyLength } from "./_shared/domains.js"

const number = ofAnyLength(1, 12)

/** Half of them powers of ten and the numbers below: where a count changes. */
const atPowersOfTen: Domain<number> = {
  size: 1,
  at: (_, draws) => (draws.below(2) === 0 ? 10 ** (1 + draws.below(13)) - draws.below(2) : anyDigits(14).at(0, draws)),
}

/** Both numbers, one after the other, by the same means. */
const both =
  (start: Asm, each: (n: number | Register) => Asm) =>
  ({ a, b }: { readonly a: number | Register; readonly b: number | Register }): Asm => asm`
        mov  %count, 0
        ${start}
        ${each(a)}
        ${each(b)}
        mov  r0, %count
        halt`

const divideUntilNothing = (n: number | Register): Asm => asm`
        mov  %n, ${n}
    loop:
        divi %n, %n, 10
        addi %count, %count, 1
        bnez %n, loop`

const divideWhileAny = (n: number | Register): Asm => asm`
        mov  %n, ${n}
    while:
        beqz %n, end
        divu %n, %n, %ten
        addi %count, %count, 1
        b    while
    end:`

/** The powers of ten up to the number. */
const raise = (n: number | Register): Asm => asm`
        mov  %n, ${n}
        mov  %power, 1
    test:
        bgt  %power, %n, end
        muli %power, %power, 10
        addi %count, %count, 1
        b    test
    end:`

/** The powers of ten up to the number, of which one digit is the least. */
const raiseFromTen = (n: number | Register): Asm => asm`
        mov  %n, ${n}
        mov  %power, 10
    longer:
        addi %count, %count, 1
        bgt  %power, %n, end
        muli %power, %power, 10
        b    longer
    end:`

export const digitCount = family({
  id: "math/digit_count",
  level: 2,
  parameters: { a: number, b: number },
  prompt: [
    "<find>the number of [|decimal ]digits that {a} and {b} have together",
    "<do>count the [|decimal ]digits of {a} and those of {b} and add the two counts",
    "how many digits do {a} and {b} have in total",
    by(
      "dividing",
      "<do>divide {a} by 10 again and again, dropping remainders, until it is 0, do the same with {b}, and count all the divisions",
    ),
    "how many digit keys must be pressed to type {a} and {b} into a calculator",
    "a painter charges by the digit: how many digits are there to paint for the serial numbers {a} and {b}?",
    "!digit_count({a}) + digit_count({b})",
  ],
  answer: ({ a, b }) => String(a).length + String(b).length,
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: atPowersOfTen, b: atPowersOfTen },
    prompt: [
      "<find>the number of decimal digits that {a} and {b} have together",
      "<do>count the decimal digits of {a} and those of {b} and add the two counts",
      "how many decimal digits do {a} and {b} have in total",
      by(
        "dividing",
        "<do>divide {a} by 10 again and again, once at least and until it is 0, dropping remainders, do the same with {b}, and count all the divisions",
      ),
      "how many digit keys must be pressed to type {a} and {b}, both in decimal, into a calculator",
      "a painter charges by the digit: how many digits are there to paint for the serial numbers {a} and {b} (in decimal)?",
      "!decimal_digits({a}) + decimal_digits({b})",
    ],
    programs: [{ follows: "dividing", program: both(asm``, divideUntilNothing) }, both(asm``, raiseFromTen)],
  },
  programs: [
    { follows: "dividing", program: both(asm``, divideUntilNothing) },
    { follows: "dividing", program: both(asm`mov %ten, 10`, divideWhileAny) },
    both(asm``, raise),
    // One loop: the second takes the place of the first.
    ({ a, b }) => asm`
        mov  %n, ${a}
        mov  %rest, ${b}
        mov  %count, 0
        mov  %ten, 10
    next:
        addi %count, %count, 1
        div  %n, %n, %ten
        bnez %n, next
        mov  %n, %rest
        mov  %rest, 0
        bnez %n, next
        mov  r0, %count
        halt`,
  ],
})
