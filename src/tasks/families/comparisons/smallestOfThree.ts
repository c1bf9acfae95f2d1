import { asm, family, int, mapped } from "../../dsl/index.js"

/** −999 … −100 and 100 … 999: of one width, so that they read apart without commas. */
const number = mapped(int(100, 1899), (n) => (n < 1000 ? n : 900 - n))

export const smallestOfThree = family({
  id: "comparisons/smallest_of_three",
  level: 2,
  parameters: { a: number, b: number, c: number },
  prompt: [
    "<what>the [smallest|least|lowest] of {a}, {b} and {c}",
    "<what>the [smallest|minimum] of the three [numbers|integers|values] {a}, {b}, {c}",
    "<find>the [smallest|lowest] number among {a}, {b} and {c}",
    "<do>compare {a}, {b} and {c} and [return|keep|give me] the smallest",
    "<do>take three numbers, {a}, {b} and {c}, and [return|output|find] the [smallest|lowest] one",
    "which of {a}, {b} and {c} is the [smallest|lowest]",
    "of {a}, {b} and {c}, which is [smallest|the lowest]?",
    "!min3({a}, {b}, {c})",
    "!min of three: {a} {b} {c}",
    "given a = {a}, b = {b} and c = {c}, which of them is the smallest?",
  ],
  answer: ({ a, b, c }) => Math.min(a, b, c),
  programs: [
    ({ a, b, c }) => asm`
        mov %min, ${a}
        mov %b, ${b}
        mov %c, ${c}
        ble %min, %b, third
        mov %min, %b
    third:
        ble %min, %c, done
        mov %min, %c
    done:
        mov r0, %min
        halt`,
    ({ a, b, c }) => asm`
        mov %a, ${a}
        mov %b, ${b}
        mov %c, ${c}
        bgt %a, %b, not_a
        bgt %a, %c, is_c
        mov r0, %a
        halt
    not_a:
        bgt %b, %c, is_c
        mov r0, %b
        halt
    is_c:
        mov r0, %c
        halt`,
    // x + min(y − x, 0), twice
    ({ a, b, c }) => asm`
        mov  %min, ${a}
        ${[b, c].map(
          (x) => asm`
        mov  %gap, ${x}
        sub  %gap, %gap, %min
        slti %is_less, %gap, 0
        mul  %gap, %gap, %is_less
        add  %min, %min, %gap`,
        )}
        mov  r0, %min
        halt`,
    ({ a, b, c }) => asm`
        mov r0, ${c}
        ${[b, a].map(
          (x) => asm`
        mov %x, ${x}
        ble r0, %x, next
        mov r0, ${x}
    next:`,
        )}
        halt`,
  ],
})
