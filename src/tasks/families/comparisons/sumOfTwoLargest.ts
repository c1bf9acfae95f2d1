import { asm, by, edged, family, int } from "../../dsl/index.js"

const number = int(100, 999)

export const sumOfTwoLargest = family({
  id: "comparisons/sum_of_two_largest",
  level: 2,
  parameters: {
    a: number,
    b: edged(number, [({ a }: { a: number }) => a]),
    c: edged(number, [({ a, b }: { a: number; b: number }) => Math.min(a, b)]),
  },
  prompt: [
    "<what>the sum of the two [largest|greatest|biggest] of {a}, {b} and {c}",
    by("other two", "<do>drop the smallest of {a}, {b} and {c} and add the other two"),
    by("other two", "<do>leave out the [smallest|lowest] of the scores {a}, {b} and {c} and add the other two"),
    "<do>add up the best two out of {a}, {b} and {c}",
    "my three jumps were {a}, {b} and {c} centimeters long, and the best two count. What is their total?",
    "!sum of top two: {a}, {b}, {c}",
  ],
  cases: { "a tie for the smallest": ({ a, b, c }) => [a, b, c].filter((x) => x === Math.min(a, b, c)).length > 1 },
  answer: ({ a, b, c }) => {
    const sorted = [a, b, c].sort((x, y) => x - y)
    return sorted[1]! + sorted[2]!
  },
  programs: [
    ({ a, b, c }) => asm`
        mov  %min, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        add  %sum, %b, %c
        add  %sum, %sum, %min
        ble  %min, %b, third
        mov  %min, %b
    third:
        ble  %min, %c, drop
        mov  %min, %c
    drop:
        sub  r0, %sum, %min
        halt`,
    {
      follows: "other two",
      program: ({ a, b, c }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        bge  %a, %b, a_stays
        bge  %a, %c, without_c
        add  r0, %b, %c
        halt
    a_stays:
        bge  %b, %c, without_c
        add  r0, %a, %c
        halt
    without_c:
        add  r0, %a, %b
        halt`,
    },
    // The last one takes the place of the smaller of the first two where it is larger.
    {
      follows: "other two",
      program: ({ a, b, c }) => asm`
        mov  %low, ${a}
        mov  %high, ${b}
        ble  %low, %high, third
        mov  %low, ${b}
        mov  %high, ${a}
    third:
        mov  %c, ${c}
        bge  %low, %c, total
        mov  %low, %c
    total:
        add  r0, %low, %high
        halt`,
    },
  ],
})
