import { asm, family, int } from "../../dsl/index.js"

export const cubeDifferenceCall = family({
  id: "functions/cube_difference_call",
  level: 4,
  parameters: { a: int(-300, 300), b: int(0, 300) },
  prompt: [
    "<what>the value of cube({a}) minus cube({b}) using a cube function",
    "<please>write a function that cubes its argument, call it for {a} and {b} and subtract the second cube from the first",
    "<please>define a function cube(x) = x*x*x and [return|compute] cube({a}) - cube({b})",
    "<what>the cube of {a} minus the cube of {b}, with a subroutine for the cube",
    "<do>call a cube subroutine on {a} and on {b} and [return|report] the first result minus the second",
    "a colleague needs the third power of {a} and that of {b}, both from one function, and wants to know how much the first is above the second",
    "!call cube({a}) - cube({b})",
  ],
  answer: ({ a, b }) => a ** 3 - b ** 3,
  programs: [
    ({ a, b }) => asm`
        mov  r0, ${a}
        call cube
        mov  %first, r0
        mov  r0, ${b}
        call cube
        sub  r0, %first, r0
        halt
    cube:
        mul  %square, r0, r0
        mul  r0, r0, %square
        ret`,
    ({ a, b }) => asm`
        mov  r0, ${b}
        call cube
        mov  %second, r1
        mov  r0, ${a}
        call cube
        sub  r0, r1, %second
        halt
    cube:
        mul  r1, r0, r0
        mul  r1, r1, r0
        ret`,
    ({ a, b }) => asm`
        mov  r0, ${b}
        call cube
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${a}
        call cube
        load.d r1, [sp]
        sub  r0, r0, r1
        halt
    square:
        mul  r0, r0, r0
        ret
    cube:
        mov  %x, r0
        call square
        mul  r0, r0, %x
        ret`,
  ],
})
