import { asm, edged, family, int } from "../../dsl/index.js"

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
  asFunction: {
    inputs: ["a", "b"],
    domains: {
      a: edged(int(-20_000, 20_000), [0, 1, -1]),
      b: edged(int(-20_000, 20_000), [0, 1, -1, ({ a }: { a: number }) => a]),
    },
    programs: [
      ({ a, b }) => asm`
        mov  %x, ${a}
        mov  %b, ${b}
        call cube
        mov  %first, %x
        mov  %x, %b
        call cube
        sub  r0, %first, %x
        halt
    cube:
        mul  %square, %x, %x
        mul  %x, %x, %square
        ret`,
      ({ a, b }) => asm`
        mov  %x, ${b}
        mov  %a, ${a}
        call cube
        mov  %second, %y
        mov  %x, %a
        call cube
        sub  r0, %y, %second
        halt
    cube:
        mul  %y, %x, %x
        mul  %y, %y, %x
        ret`,
      ({ a, b }) => asm`
        mov  %y, ${b}
        mov  %a, ${a}
        call cube
        subi sp, sp, 8
        store.d %y, [sp]
        mov  %y, %a
        call cube
        load.d %z, [sp]
        sub  r0, %y, %z
        halt
    square:
        mul  %y, %y, %y
        ret
    cube:
        mov  %x, %y
        call square
        mul  %y, %y, %x
        ret`,
    ],
  },
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
