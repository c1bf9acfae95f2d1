import { asm, family, int } from "../../dsl/index.js"

const side = int(100, 999)

export const triangleValid = family({
  id: "comparisons/triangle_valid",
  level: 2,
  predicate: true,
  parameters: { a: side, b: side, c: side },
  prompt: [
    "<whether>sides of {a}, {b} and {c} [form a triangle|make a real triangle] (each pair must add up to strictly more than the third)<then-yesno>",
    "can {a}, {b} and {c} be the sides of a triangle that is not flat (<yesno>)",
    "is there a non-degenerate triangle with sides {a}, {b} and {c} (<yesno>)",
    "!valid_triangle({a}, {b}, {c}), degenerate counts as no, 1 or 0",
    "return 1 if each of {a}, {b} and {c} is less than the sum of the other two, else 0",
  ],
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
    ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        add %sum, %a, %b
        slt %ok, %c, %sum
        add %sum, %b, %c
        slt %next, %a, %sum
        and %ok, %ok, %next
        add %sum, %a, %c
        slt %next, %b, %sum
        and r0, %ok, %next
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
