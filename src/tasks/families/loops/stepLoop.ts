import { asm, family, int, oneOf } from "../../dsl/index.js"

export const stepLoop = family({
  id: "loops/step_loop",
  level: 2,
  parameters: {
    a: int(-100, 600),
    b: int(20, 300),
    step: int(3, 25),
    want: oneOf(["sum of all values of x", "number of rounds", "last value of x"]),
  },
  adjust: ({ a, b, step, want }) => ({ a, b: a + b, step, want }),
  prompt: [
    "in a loop, x goes from {a} to at most {b} in steps of {step}. [Compute|Work out|Find|Report|Return|Give me|Determine] the {want:bare} in the loop",
    "<do>run a loop with x from {a} in steps of {step} as long as x is not above {b}, and <report> the {want:bare} inside it",
    "<what>the {want:bare} in a loop where x starts at {a}, grows by {step} each round and must not exceed {b}",
    "!for (x = {a}; x <= {b}; x += {step}): {want:bare} in the body",
    "!range from {a} to {b} inclusive, step {step}: {want:bare}",
  ],
  answer: ({ a, b, step, want }) => {
    const rounds = Math.floor((b - a) / step) + 1
    const last = a + (rounds - 1) * step
    return want === "last value of x" ? last : want === "number of rounds" ? rounds : (rounds * (a + last)) / 2
  },
  programs: [
    ({ a, b, step, want }) =>
      want === "sum of all values of x"
        ? asm`
        mov  %sum, 0
        mov  %x, ${a}
        mov  %b, ${b}
    next:
        add  %sum, %sum, %x
        addi %x, %x, ${step}
        ble  %x, %b, next
        mov  r0, %sum
        halt`
        : want === "number of rounds"
          ? asm`
        mov  %count, 0
        mov  %x, ${a}
        mov  %b, ${b}
    next:
        addi %count, %count, 1
        addi %x, %x, ${step}
        ble  %x, %b, next
        mov  r0, %count
        halt`
          : asm`
        mov  %x, ${a}
        mov  %b, ${b}
    next:
        addi %x, %x, ${step}
        ble  %x, %b, next
        subi r0, %x, ${step}
        halt`,
    ({ a, b, step, want }) =>
      want === "sum of all values of x"
        ? asm`
        mov  %sum, 0
        mov  %x, ${a}
    while:
        slti %more, %x, ${b + 1}
        beqz %more, done
        add  %sum, %sum, %x
        addi %x, %x, ${step}
        b    while
    done:
        mov  r0, %sum
        halt`
        : want === "number of rounds"
          ? asm`
        mov  %count, 0
        mov  %room, ${b - a}
    again:
        addi %count, %count, 1
        subi %room, %room, ${step}
        bgez %room, again
        mov  r0, %count
        halt`
          : asm`
        mov  %x, ${a}
        mov  %top, ${b - step}
    while:
        bgt  %x, %top, done
        addi %x, %x, ${step}
        b    while
    done:
        mov  r0, %x
        halt`,
  ],
})
