import { asm, edged, family, int } from "../../dsl/index.js"

/** How far it is to the next number: upwards in most cases, nothing in a tenth. */
const step = () => edged(int(-40, 150), [0])

export const threeInOrder = family({
  id: "comparisons/three_in_order",
  level: 2,
  predicate: true,
  // All of three digits: they read apart without commas. Of the second and the third the steps are counted.
  parameters: { a: int(300, 699), b: step(), c: step() },
  adjust: ({ a, b, c }) => ({ a, b: a + b, c: a + b + c }),
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
