import { asm, edged, family, int } from "../../dsl/index.js"

export const sumOfSquaresCall = family({
  id: "functions/sum_of_squares_call",
  level: 4,
  parameters: { a: int(1, 999), b: int(1, 999) },
  prompt: [
    "<please>write a square function and use it to [compute|get] the sum of the squares of {a} and {b}",
    "<do>call square on {a} and on {b} and add the [results|two results]",
    "<what>the value of square({a}) + square({b}) with a square subroutine",
    "<what>{a}^2 + {b}^2 by calling a squaring function twice",
    "<please>define a function square(x) = x*x and [return|compute] square({a}) + square({b})",
    "a ladder leans on a wall, {b} cm up, with its foot {a} cm from the wall. For the square of its length, have one function square both numbers and add what it returns",
    "!call square({a}) + square({b})",
  ],
  answer: ({ a, b }) => a ** 2 + b ** 2,
  asFunction: {
    inputs: ["a", "b"],
    domains: { a: edged(int(-20_000, 20_000), [0, 1, -1]), b: edged(int(-20_000, 20_000), [0, 1, -1]) },
    prompt: [
      "<please>write a square function and use it to [compute|get] the sum of the squares of {a} and {b}",
      "<do>call square on {a} and on {b} and add the [results|two results]",
      "<what>the value of square({a}) + square({b}) with a square subroutine",
      "<what>{a}^2 + {b}^2 by calling a squaring function twice",
      "<please>define a function square(t) = t*t and [return|compute] square({a}) + square({b})",
      "!call square({a}) + square({b})",
    ],
    programs: [
      ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %b, ${b}
        call square
        mov  %first, %x
        mov  %x, %b
        call square
        add  r0, %x, %first
        halt
    square:
        mul  %x, %x, %x
        ret`,
      ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %b, ${b}
        call square
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %b
        call square
        load.d %first, [sp]
        add  r0, %x, %first
        halt
    square:
        mul  %x, %x, %x
        ret`,
      ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        call sum_squares
        mov  r0, %x
        halt
    sum_squares:
        call square
        mov  %first, %x
        mov  %x, %y
        call square
        add  %x, %x, %first
        ret
    square:
        mul  %x, %x, %x
        ret`,
    ],
  },
  programs: [
    ({ a, b }) => asm`
        mov  r0, ${a}
        call square
        mov  %first, r0
        mov  r0, ${b}
        call square
        add  r0, r0, %first
        halt
    square:
        mul  r0, r0, r0
        ret`,
    ({ a, b }) => asm`
        mov  r0, ${a}
        call square
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${b}
        call square
        load.d %first, [sp]
        add  r0, r0, %first
        halt
    square:
        mul  r0, r0, r0
        ret`,
    ({ a, b }) => asm`
        mov  %p, numbers
        mov  %n, 2
        mov  %sum, 0
    next:
        load.d %x, [%p]
        call square
        add  %sum, %sum, %x
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt
    square:
        mul  %x, %x, %x
        ret
    .data
    numbers: .dword ${[a, b]}`,
    ({ a, b }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call sum_squares
        halt
    sum_squares:
        call square
        mov  %first, r0
        mov  r0, r1
        call square
        add  r0, r0, %first
        ret
    square:
        mul  r0, r0, r0
        ret`,
  ],
})
