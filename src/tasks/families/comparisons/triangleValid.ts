import { asm, between, family, int } from "../../dsl/index.js"
import { depending } from "./_shared/near.js"

interface Before {
  readonly a: number
  readonly b: number
}

/** A third side: just flat in a sixth of the cases, a little shorter or longer than that in others, or anything. */
const third = depending(({ a, b }: Before, draws): number => {
  const flat = draws.below(2) === 0 || a === b ? a + b : Math.abs(a - b)
  switch (draws.below(6)) {
    case 0:
      return flat
    case 1:
      return Math.max(1, flat + between(draws, -2, 2))
    default:
      return between(draws, 1, 2 * Math.max(a, b))
  }
})

export const triangleValid = family({
  id: "comparisons/triangle_valid",
  level: 2,
  predicate: true,
  // The first two are of three digits, so that all read apart without commas.
  parameters: { a: int(100, 999), b: int(100, 999), c: third },
  prompt: [
    "<whether>sides of {a}, {b} and {c} [form a triangle|make a real triangle] (each pair must add up to strictly more than the third)<then-yesno>",
    "can {a}, {b} and {c} be the sides of a triangle that is not flat (<yesno>)",
    "is there a non-degenerate triangle with sides {a}, {b} and {c} (<yesno>)",
    "three sticks are {a}, {b} and {c} millimeters long. Can I lay them out as a triangle that is not just a line? <yesno>",
    "!valid_triangle({a}, {b}, {c}), degenerate counts as no, 1 or 0",
    "return 1 if each of {a}, {b} and {c} is less than the sum of the other two, else 0",
  ],
  cases: { flat: ({ a, b, c }) => 2 * Math.max(a, b, c) === a + b + c },
  answer: ({ a, b, c }) => (2 * Math.max(a, b, c) < a + b + c ? 1 : 0),
  programs: [
    ({ a, b, c }) => asm`
        mov r0, 0
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        add %sum, %a, %b
        ble %sum, %c, done
        add %sum, %b, %c
        ble %sum, %a, done
        add %sum, %a, %c
        ble %sum, %b, done
        mov r0, 1
    done:
        halt`,
    // A third side is between the difference and the sum of the others.
    ({ a, b, c }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        sub  %gap, %a, %b
        bgez %gap, positive
        sub  %gap, zero, %gap
    positive:
        ble  %c, %gap, none
        add  %sum, %a, %b
        slt  r0, %c, %sum
        halt
    none:
        mov  r0, 0
        halt`,
    // The longest side against half of the perimeter.
    ({ a, b, c }) => asm`
        mov  %max, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        add  %sum, %max, %b
        add  %sum, %sum, %c
        bge  %max, %b, third
        mov  %max, %b
    third:
        bge  %max, %c, judge
        mov  %max, %c
    judge:
        shli %max, %max, 1
        slt  r0, %max, %sum
        halt`,
  ],
})
