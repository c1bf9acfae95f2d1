import { asm, between, type Draws, family, int } from "../../dsl/index.js"
import { depending } from "./_shared/near.js"

/** The distance to the next one: upwards in three quarters of the cases, down or nothing in the others. */
const step = (draws: Draws): number => {
  const kind = draws.below(8)
  return kind === 0 ? 0 : kind === 1 ? -between(draws, 1, 150) : kind === 2 ? 1 : between(draws, 2, 150)
}

export const threeInOrder = family({
  id: "comparisons/three_in_order",
  level: 2,
  predicate: true,
  // All of three digits: they read apart without commas.
  parameters: {
    a: int(400, 699),
    b: depending(({ a }: { a: number }, draws) => a + step(draws)),
    c: depending(({ b }: { b: number }, draws) => b + step(draws)),
  },
  prompt: [
    "<whether>{a}, {b} and {c} are in [strictly ascending|strictly increasing] order<then-yesno>",
    "is the sequence {a}, {b}, {c} [strictly increasing|strictly ascending] (<yesno>)",
    "three sunflowers in a row are {a}, {b} and {c} centimeters tall. Is each one strictly taller than the one before? <yesno>",
    "return 1 if {a} is less than {b} and {b} is less than {c}, else 0",
    "!sorted3({a}, {b}, {c}), strictly ascending, 1 or 0",
  ],
  cases: { "two neighbors are equal": ({ a, b, c }) => a === b || b === c },
  answer: ({ a, b, c }) => (Math.max(a, b) === b && Math.max(b, c) === c && a !== b && b !== c ? 1 : 0),
  programs: [
    ({ a, b, c }) => asm`
        mov r0, 0
        mov %a, ${a}
        mov %b, ${b}
        bge %a, %b, done
        mov %c, ${c}
        bge %b, %c, done
        mov r0, 1
    done:
        halt`,
    // From the end.
    ({ a, b, c }) => asm`
        mov  %b, ${b}
        mov  %c, ${c}
        ble  %c, %b, no
        mov  %a, ${a}
        ble  %b, %a, no
        mov  r0, 1
        halt
    no:
        mov  r0, 0
        halt`,
    ({ a, b, c }) => asm`
        mov  %b, ${b}
        mov  %a, ${a}
        slt  %ok, %a, %b
        bnez %ok, second
        mov  r0, 0
        halt
    second:
        slti r0, %b, ${c}
        halt`,
  ],
})
