import { asm, by, family, int } from "../../dsl/index.js"

export const triangularLoops = family({
  id: "loops/triangular_loops",
  level: 2,
  parameters: { a: int(1, 12), b: int(2, 8), unit: int(2, 999) },
  adjust: ({ a, b, unit }) => ({ a, b: a + b, unit }),
  prompt: [
    by(
      "i and j",
      "for i from {a} to {b} and, inside, j from 1 to i (all inclusive), {unit} is added to a total that starts at 0. [What is the final total?|Return the final total]",
    ),
    "rows of seats are numbered {a} to {b}, both included, row i has i seats, and each seat costs {unit} dollars. [What do all the seats cost?|How much do the seats cost together?]",
    by(
      "nested",
      "<do>use nested loops: for each i from {a} to {b} inclusive, an inner loop of i rounds that adds {unit} in every round to a sum that starts at 0",
    ),
    by("i and j", "!t = 0; for i = {a} to {b}: for j = 1 to i: t += {unit} (bounds inclusive); at the end return t"),
    "on each of the days {a} to {b}, both included, a mason lays as many rows of bricks as the number of the day, each of {unit} bricks. How many bricks does it come to?",
  ],
  answer: ({ a, b, unit }) => (unit * ((b - a + 1) * (a + b))) / 2,
  programs: [
    {
      follows: ["i and j", "nested"],
      program: ({ a, b, unit }) => asm`
        mov  %total, 0
        mov  %i, ${a}
        mov  %last, ${b}
    outer:
        mov  %j, 1
    inner:
        addi %total, %total, ${unit}
        addi %j, %j, 1
        ble  %j, %i, inner
        addi %i, %i, 1
        ble  %i, %last, outer
        mov  r0, %total
        halt`,
    },
    ({ a, b, unit }) => asm`
        mov  %total, 0
        mov  %unit, ${unit}
        mov  %i, ${b}
        mov  %first, ${a}
    outer:
        mov  %left, %i
    inner:
        add  %total, %total, %unit
        subi %left, %left, 1
        bnez %left, inner
        subi %i, %i, 1
        bge  %i, %first, outer
        mov  r0, %total
        halt`,
    {
      follows: ["nested", "i and j"],
      program: ({ a, b, unit }) => asm`
        mov  %total, 0
        mov  %i, ${a}
    outer:
        slti %more, %i, ${b + 1}
        beqz %more, done
        mov  %j, 0
    inner:
        bge  %j, %i, next
        addi %total, %total, ${unit}
        addi %j, %j, 1
        b    inner
    next:
        addi %i, %i, 1
        b    outer
    done:
        mov  r0, %total
        halt`,
    },
  ],
})
