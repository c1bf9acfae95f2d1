import { type Asm, asm, family, int, oneOf } from "../../dsl/index.js"

interface Binary {
  readonly text: string
  readonly apply: (x: number, y: number) => number
  /** r0 = f(r0, r1) */
  readonly body: Asm
}

const FUNCTIONS: ReadonlyArray<Binary> = [
  {
    text: "x*y + x",
    apply: (x, y) => x * (y + 1),
    body: asm`
        addi r1, r1, 1
        mul  r0, r0, r1`,
  },
  {
    text: "x*y - y",
    apply: (x, y) => (x - 1) * y,
    body: asm`
        subi r0, r0, 1
        mul  r0, r0, r1`,
  },
  {
    text: "x^2 + y",
    apply: (x, y) => x ** 2 + y,
    body: asm`
        mul  r0, r0, r0
        add  r0, r0, r1`,
  },
  {
    text: "x^2 - y^2",
    apply: (x, y) => x ** 2 - y ** 2,
    body: asm`
        add  %sum, r0, r1
        sub  r0, r0, r1
        mul  r0, r0, %sum`,
  },
  {
    text: "x^2 + y^2",
    apply: (x, y) => x ** 2 + y ** 2,
    body: asm`
        mul  r0, r0, r0
        mul  r1, r1, r1
        add  r0, r0, r1`,
  },
  {
    text: "2*x + 3*y",
    apply: (x, y) => 2 * x + 3 * y,
    body: asm`
        add  r0, r0, r0
        muli r1, r1, 3
        add  r0, r0, r1`,
  },
  {
    text: "5*x - 4*y",
    apply: (x, y) => 5 * x - 4 * y,
    body: asm`
        muli r0, r0, 5
        shli r1, r1, 2
        sub  r0, r0, r1`,
  },
  {
    text: "x*y + 7",
    apply: (x, y) => x * y + 7,
    body: asm`
        mul  r0, r0, r1
        addi r0, r0, 7`,
  },
  {
    text: "the square of the difference of x and y",
    apply: (x, y) => (y - x) ** 2,
    body: asm`
        sub  r0, r0, r1
        mul  r0, r0, r0`,
  },
  {
    text: "the square of the sum of x and y",
    apply: (x, y) => x * x + 2 * x * y + y * y,
    body: asm`
        add  r0, r0, r1
        mul  r0, r0, r0`,
  },
  {
    text: "|x - y|",
    apply: (x, y) => Math.abs(x - y),
    body: asm`
        sub  r0, r0, r1
        bgez r0, done
        sub  r0, zero, r0
    done:`,
  },
  {
    text: "the larger of x and 2*y",
    apply: (x, y) => Math.max(x, 2 * y),
    body: asm`
        add  r1, r1, r1
        bge  r0, r1, done
        mov  r0, r1
    done:`,
  },
  {
    text: "the smaller of 3*x and y",
    apply: (x, y) => Math.min(3 * x, y),
    body: asm`
        muli r0, r0, 3
        ble  r0, r1, done
        mov  r0, r1
    done:`,
  },
  {
    text: "(x xor y) + x",
    apply: (x, y) => (x ^ y) + x,
    body: asm`
        xor  r1, r0, r1
        add  r0, r0, r1`,
  },
  {
    text: "x + y + x*y",
    apply: (x, y) => (x + 1) * (y + 1) - 1,
    body: asm`
        mul  %product, r0, r1
        add  r0, r0, r1
        add  r0, r0, %product`,
  },
]

export const twoArgumentFunction = family({
  id: "functions/two_argument_function",
  level: 4,
  parameters: { f: oneOf(FUNCTIONS), x: int(0, 300), y: int(0, 300) },
  formats: { text: (f: Binary) => f.text },
  prompt: [
    "<please>write a function [of two arguments that returns|f(x, y) that returns|that takes x and y and returns] {f:text}, and call it with x = {x} and y = {y}",
    "the function f(x, y) is {f:text}. [Evaluate|Call] f for x = {x} and y = {y}",
    "<what>the value of the function f(x, y) = {f:text} at x = {x} and y = {y}",
    "<do>pass {x} as x and {y} as y to a function that returns {f:text}",
    "for x = {x} and y = {y}, [call|evaluate] the two-argument function f(x, y) = {f:text}",
    "a spreadsheet cell calls a function of two other cells, x and y, which returns {f:text}. One of them shows x = {x} and the other y = {y}; what does the cell show?",
    "!call f(x, y) = {f:text}, x = {x}, y = {y}",
  ],
  answer: ({ f, x, y }) => f.apply(x, y),
  programs: [
    ({ f, x, y }) => asm`
        b    main
    f:
        ${f.body}
        ret
    main:
        mov  r0, ${x}
        mov  r1, ${y}
        call f
        halt`,
    // The function gets the address of its arguments.
    ({ f, x, y }) => asm`
        b    main
    f:
        load.d r1, [r0 + 8]
        load.d r0, [r0]
        ${f.body}
        ret
    main:
        mov  r0, arguments
        call f
        halt
    .data
    arguments: .dword ${[x, y]}`,
    ({ f, x, y }) => asm`
        b    main
    f:
        ${f.body}
        ret
    main:
        mov  %f, f
        mov  r0, ${x}
        mov  r1, ${y}
        call %f
        halt`,
    ({ f, x, y }) => asm`
        b    main
    f:
        load.d r0, [sp]
        load.d r1, [sp + 8]
        ${f.body}
        ret
    main:
        subi sp, sp, 16
        mov  %argument, ${x}
        store.d %argument, [sp]
        mov  %argument, ${y}
        store.d %argument, [sp + 8]
        call f
        halt`,
  ],
})
