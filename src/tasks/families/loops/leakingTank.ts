import { asm, by, family, int } from "../../dsl/index.js"

export const leakingTank = family({
  id: "loops/leaking_tank",
  level: 2,
  parameters: { level: int(200, 1600), leak: int(2, 60), every: int(2, 6), refill: int(5, 90), hours: int(6, 36) },
  prompt: [
    "a tank holds {level} liters and loses {leak} liters an hour; at the end of every {every:th} hour (hour {every}, twice that, and so on) {refill} liters are poured in. What does it hold after {hours} hours (a negative result is fine)?",
    by(
      "upwards",
      "<do>start with {level}; for h from 1 to {hours} inclusive subtract {leak}, and whenever h is a multiple of {every} also add {refill}; <report> the final value",
    ),
    by(
      "upwards",
      "!x={level}; for h = 1 to {hours} inclusive: x -= {leak}; if h % {every} == 0: x += {refill}; at the end return x",
    ),
    "from a balance of {level} dollars, {leak} dollars are spent each day, and on every {every:th} day {refill} dollars come in as well. What is the balance after {hours} days? It may be negative",
    by(
      "upwards",
      "<do>run a loop of {hours} rounds, numbered from 1, on a value that is {level} at first: subtract {leak} in each round and, if its number is divisible by {every}, add {refill}",
    ),
  ],
  cases: {
    "below zero": ({ every, hours, leak, level, refill }) => level + refill * Math.floor(hours / every) < leak * hours,
  },
  answer: ({ every, hours, leak, level, refill }) => level - leak * hours + refill * Math.floor(hours / every),
  programs: [
    {
      follows: "upwards",
      program: ({ every, hours, leak, level, refill }) => asm`
        mov  %x, ${level}
        mov  %h, 1
        mov  %last, ${hours}
    hour:
        subi %x, %x, ${leak}
        modi %rest, %h, ${every}
        bnez %rest, next
        addi %x, %x, ${refill}
    next:
        addi %h, %h, 1
        ble  %h, %last, hour
        mov  r0, %x
        halt`,
    },
    {
      follows: "upwards",
      program: ({ every, hours, leak, level, refill }) => asm`
        mov  %h, 1
        mov  %every, ${every}
        mov  %x, ${level}
    while:
        slti %more, %h, ${hours + 1}
        beqz %more, done
        subi %x, %x, ${leak}
        mod  %rest, %h, %every
        addi %h, %h, 1
        bnez %rest, while
        addi %x, %x, ${refill}
        b    while
    done:
        mov  r0, %x
        halt`,
    },
    // Counts down to the next refill instead of dividing.
    ({ every, hours, leak, level, refill }) => asm`
        mov  %x, ${level}
        mov  %left, ${hours}
        mov  %wait, ${every}
    hour:
        subi %x, %x, ${leak}
        subi %wait, %wait, 1
        bnez %wait, next
        addi %x, %x, ${refill}
        mov  %wait, ${every}
    next:
        subi %left, %left, 1
        bnez %left, hour
        mov  r0, %x
        halt`,
    ({ every, hours, leak, level, refill }) => asm`
        mov  %x, ${level}
        mov  %h, ${hours}
    hour:
        modi %rest, %h, ${every}
        seqi %full, %rest, 0
        muli %full, %full, ${refill}
        add  %x, %x, %full
        subi %x, %x, ${leak}
        subi %h, %h, 1
        bgtz %h, hour
        mov  r0, %x
        halt`,
  ],
})
