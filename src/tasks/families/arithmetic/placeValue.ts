import { asm, edged, family, int } from "../../dsl/index.js"

export const placeValue = family({
  id: "arithmetic/place_value",
  level: 1,
  parameters: { a: int(2, 99), b: int(2, 99), c: int(2, 99), d: int(2, 99) },
  prompt: [
    "<what>the number made of {a} thousands, {b} hundreds, {c} tens and {d} ones",
    "<what>{a} thousands plus {b} hundreds plus {c} tens plus {d} ones",
    "which number is {a} thousands and {b} hundreds and {c} tens and {d} ones",
    "a game pays in chips of 1000, 100, 10 and 1, and I have {a} of the first kind, {b} of the second, {c} of the third and {d} of the last. How much are they worth in all?",
    "!{a} thousands, {b} hundreds, {c} tens, {d} ones",
  ],
  answer: ({ a, b, c, d }) => 1000 * a + 100 * b + 10 * c + d,
  asFunction: {
    inputs: ["a", "b", "c", "d"],
    domains: {
      a: edged(int(0, 999), [0, 1, 9, 10]),
      b: edged(int(0, 999), [0, 1, 9, 10]),
      c: edged(int(0, 999), [0, 1, 9, 10]),
      d: edged(int(0, 999), [0, 1, 9, 10]),
    },
    programs: [
      ({ a, b, c, d }) => asm`
        mov  %n, ${a}
        muli %n, %n, 10
        add  %n, %n, ${b}
        muli %n, %n, 10
        add  %n, %n, ${c}
        muli %n, %n, 10
        add  r0, %n, ${d}
        halt`,
      ({ a, b, c, d }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        muli %a, %a, 1000
        muli %b, %b, 100
        muli %c, %c, 10
        add  %a, %a, %b
        add  %a, %a, %c
        add  r0, %a, ${d}
        halt`,
    ],
  },
  programs: [
    ({ a, b, c, d }) => asm`
        mov  %n, ${a}
        muli %n, %n, 10
        addi %n, %n, ${b}
        muli %n, %n, 10
        addi %n, %n, ${c}
        muli %n, %n, 10
        addi r0, %n, ${d}
        halt`,
    ({ a, b, c, d }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %c, ${c}
        muli %a, %a, 1000
        muli %b, %b, 100
        muli %c, %c, 10
        add  %a, %a, %b
        add  %a, %a, %c
        addi r0, %a, ${d}
        halt`,
    ({ a, b, c, d }) => asm`
        mov  %ten, 10
        mov  %n, ${a}
        mul  %n, %n, %ten
        addi %n, %n, ${b}
        mul  %n, %n, %ten
        addi %n, %n, ${c}
        mul  %n, %n, %ten
        addi r0, %n, ${d}
        halt`,
  ],
})
