import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { ranked } from "./_shared/inputs.js"

/** −99 … −10 and 10 … 99: of one width, so that they read apart without commas. */
const number = oneOf(Array.from({ length: 180 }, (_, n) => (n < 90 ? n - 99 : n - 80)))

export const medianOfThree = family({
  id: "comparisons/median_of_three",
  level: 2,
  parameters: {
    a: number,
    b: number,
    c: edged(number, [({ a }: { a: number }) => a, ({ b }: { b: number }) => b]),
  },
  prompt: [
    "<what>the [median|middle value by size] of {a}, {b} and {c}",
    "<find>the middle number when {a}, {b} and {c} are [sorted|put in order|lined up by size]",
    "<do>[return|give me|pick] the one of {a}, {b} and {c} that stands in the middle once they are sorted",
    "which of {a}, {b} and {c} comes second when they are sorted",
    "![median|mid|median3]({a}, {b}, {c})",
    "three sensors measure the same thing and show {a}, {b} and {c}. [Return|Give me] the median, so that one wrong sensor does no harm",
  ],
  cases: { "two are equal": ({ a, b, c }) => a === b || b === c || a === c },
  answer: ({ a, b, c }) => [a, b, c].sort((x, y) => x - y)[1]!,
  asFunction: {
    inputs: ["a", "b", "c"],
    domains: { a: int(-100_000, 100_000), b: ranked(["a"]), c: ranked(["a", "b"]) },
    prompt: [
      "<what>the [median|middle value by size] of {a}, {b} and {c}",
      "<find>the middle number when {a}, {b} and {c} are [sorted|put in order|lined up by size]",
      "<do>[return|give me|pick] the value of {a}, {b} and {c} that stands in the middle once they are sorted",
      "![median|mid|median3]({a}, {b}, {c})",
      "three sensors measure the same thing and show {a}, {b} and {c}. [Return|Give me] the median, so that one wrong sensor does no harm",
    ],
    programs: [
      // max(a, min(b, c)) for a ≤ b
      ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        ble %a, %b, ordered
        mov %swap, %a
        mov %a, %b
        mov %b, %swap
    ordered:
        ble %b, %c, lower
        mov %b, %c
    lower:
        bge %b, %a, done
        mov %b, %a
    done:
        mov r0, %b
        halt`,
      // What the smallest and the largest leave of the sum.
      ({ a, b, c }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        add  %sum, %a, %b
        add  %sum, %sum, %c
        mov  %low, %a
        mov  %high, %b
        ble  %a, %b, third
        mov  %low, %b
        mov  %high, %a
    third:
        ble  %low, %c, not_lower
        mov  %low, %c
    not_lower:
        bge  %high, %c, rest
        mov  %high, %c
    rest:
        sub  %sum, %sum, %low
        sub  r0, %sum, %high
        halt`,
    ],
  },
  programs: [
    // max(a, min(b, c)) for a ≤ b
    ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        ble %a, %b, ordered
        mov %swap, %a
        mov %a, %b
        mov %b, %swap
    ordered:
        ble %b, %c, lower
        mov %b, %c
    lower:
        bge %b, %a, done
        mov %b, %a
    done:
        mov r0, %b
        halt`,
    ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        slt %ab, %a, %b
        slt %ac, %a, %c
        bne %ab, %ac, is_a
        slt %bc, %b, %c
        beq %ab, %bc, is_b
        mov r0, %c
        halt
    is_b:
        mov r0, %b
        halt
    is_a:
        mov r0, %a
        halt`,
    ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        blt %a, %b, a_below
        bge %b, %c, is_b
        blt %a, %c, is_a
        mov r0, %c
        halt
    a_below:
        ble %b, %c, is_b
        bgt %a, %c, is_a
        mov r0, %c
        halt
    is_b:
        mov r0, %b
        halt
    is_a:
        mov r0, %a
        halt`,
  ],
})
