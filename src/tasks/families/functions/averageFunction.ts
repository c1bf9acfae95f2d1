import { asm, edged, family, int } from "../../dsl/index.js"

const VALUES = int(-500, 500)

export const averageFunction = family({
  id: "functions/average_function",
  level: 4,
  parameters: { a: VALUES, b: VALUES, c: VALUES },
  prompt: [
    "<please>write a function avg(x, y) = floor((x + y) / 2) and [call|evaluate|return] avg(avg(a, b), c) for a = {a}, b = {b} and c = {c}",
    "<do>average {a} and {b} [with|by calling] a function that rounds down, then average [that|the result] with {c} by the same function",
    "<what>the average (rounded down) of {c} and the rounded-down average of {a} and {b}, with an average function called twice",
    "with a function average(x, y) that rounds down to an integer, [compute|find|return] average(average(p, q), r) for p = {a}, q = {b} and r = {c}",
    "two thermometers read {a} and {b} tenths of a degree, a third one reads {c}. Call a function that gives the mean of two numbers, rounded down, on the first two readings and then on that mean and the third",
    "!avg(x, y) rounds down; call avg(avg(a, b), c), a = {a}, b = {b}, c = {c}",
  ],
  cases: { negative: ({ a, b }) => a + b < 0, "rounded down": ({ a, b }) => (a + b) % 2 !== 0 },
  answer: ({ a, b, c }) => Math.floor((Math.floor((a + b) / 2) + c) / 2),
  asFunction: {
    inputs: ["a", "b", "c"],
    names: { a: "u", b: "v", c: "w" },
    domains: {
      a: int(-100_000, 100_000),
      b: edged(int(-100_000, 100_000), [({ a }: { a: number }) => a, ({ a }: { a: number }) => a + 1]),
      c: int(-100_000, 100_000),
    },
    prompt: [
      "<please>write a function avg(x, y) = floor((x + y) / 2) and [call|evaluate|return] avg(avg(a, b), c) for a = {a}, b = {b} and c = {c}",
      "<do>take the average of {a} and {b} [with|by calling] a function that rounds down, then average [that|the result] with {c} by the same function",
      "<what>the average (rounded down) of {c} and the rounded-down average of {a} and {b}, with an average function called twice",
      "with a function average(x, y) that rounds down to an integer, [compute|find|return] average(average(p, q), r) for p = {a}, q = {b} and r = {c}",
      "two thermometers show {a} and {b} tenths of a degree, a third one shows {c}. Call a function that gives the mean of two numbers, rounded down, on the first two readings and then on that mean and the third",
      "!avg(x, y) rounds down; call avg(avg(a, b), c), a = {a}, b = {b}, c = {c}",
    ],
    programs: [
      ({ a, b, c }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %c, ${c}
        call average
        mov  %y, %c
        call average
        mov  r0, %x
        halt
    average:
        add  %x, %x, %y
        sari %x, %x, 1
        ret`,
      ({ a, b, c }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %c, ${c}
        call average
        mov  %y, %c
        call average
        mov  r0, %x
        halt
    average:
        add  %x, %x, %y
        andi %odd, %x, 1
        sub  %x, %x, %odd
        divi %x, %x, 2
        ret`,
      ({ a, b, c }) => asm`
        b    main
    average:
        and  %common, %x, %y
        xor  %x, %x, %y
        sari %x, %x, 1
        add  %x, %x, %common
        ret
    main:
        mov  %x, ${a}
        mov  %y, ${b}
        mov  %c, ${c}
        call average
        mov  %y, %c
        call average
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    ({ a, b, c }) => asm`
        mov  r0, ${a}
        mov  r1, ${b}
        call average
        mov  r1, ${c}
        call average
        halt
    average:
        add  r0, r0, r1
        sari r0, r0, 1
        ret`,
    // Division truncates: the sum is made even first.
    ({ a, b, c }) => asm`
        mov  %x, ${a}
        mov  %y, ${b}
        call average
        mov  %y, ${c}
        call average
        mov  r0, %x
        halt
    average:
        add  %x, %x, %y
        andi %odd, %x, 1
        sub  %x, %x, %odd
        divi %x, %x, 2
        ret`,
    ({ a, b, c }) => asm`
        b    main
    average:
        and  %common, r0, r1
        xor  r0, r0, r1
        sari r0, r0, 1
        add  r0, r0, %common
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${b}
        call average
        mov  r1, ${c}
        call average
        halt`,
  ],
})
