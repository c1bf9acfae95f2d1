import { asm, by, edged, family, int, oneOf } from "../../dsl/index.js"

const SUM = "sum of all values of x"
const ROUNDS = "number of rounds"
const LAST = "last value of x"

const ON_A_SCALE: Readonly<Record<string, string>> = {
  [SUM]: "sum of all marks",
  [ROUNDS]: "number of marks",
  [LAST]: "value of the last mark",
}

export const stepLoop = family({
  id: "loops/step_loop",
  level: 2,
  parameters: {
    a: int(-100, 600),
    step: int(3, 25),
    // Some bounds are a value of x.
    b: edged(
      int(20, 300),
      [7, 9, 12].map(
        (rounds) =>
          ({ step }: { step: number }) =>
            rounds * step,
      ),
    ),
    want: oneOf([SUM, ROUNDS, LAST]),
  },
  adjust: ({ a, b, step, want }) => ({ a, b: a + b, step, want }),
  prompt: [
    by(
      "x",
      "in a loop, x goes from {a} to at most {b} in steps of {step}. [What is|Return|Find] the {want:bare}[| in the loop]",
    ),
    by(
      "x",
      "<do>run a loop with x from {a} in steps of {step} as long as x is not above {b}, and <report> the {want:bare}",
    ),
    by(
      "x",
      "<what>the {want:bare} in a loop where x starts at {a}, grows by {step} each round and must not exceed {b}",
    ),
    by(["x", "testing first"], "!for (x = {a}; x <= {b}; x += {step}): {want:bare}"),
    "!range x from {a} to {b} inclusive, step {step}: {want:bare}",
    "a ruler begins with a mark at {a} and has the next ones {step} apart, up to {b} at most. What is the {want:marks}?",
  ],
  formats: { marks: (want: string) => ON_A_SCALE[want]! },
  cases: { "b is a value": ({ a, b, step }) => (b - a) % step === 0 },
  answer: ({ a, b, step, want }) => {
    const rounds = Math.floor((b - a) / step) + 1
    const last = a + (rounds - 1) * step
    return want === LAST ? last : want === ROUNDS ? rounds : (rounds * (a + last)) / 2
  },
  programs: [
    {
      follows: "x",
      program: ({ a, b, step, want }) =>
        want === SUM
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
          : want === ROUNDS
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
    },
    {
      follows: ["x", "testing first"],
      program: ({ a, b, step, want }) =>
        want === SUM
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
          : want === ROUNDS
            ? asm`
        mov  %x, ${a}
        mov  %b, ${b}
        mov  %count, 0
    while:
        bgt  %x, %b, done
        addi %count, %count, 1
        addi %x, %x, ${step}
        b    while
    done:
        mov  r0, %count
        halt`
            : asm`
        mov  %b, ${b}
        mov  %step, ${step}
        mov  %x, ${a}
    while:
        bgt  %x, %b, done
        mov  %last, %x
        add  %x, %x, %step
        b    while
    done:
        mov  r0, %last
        halt`,
    },
    ({ a, b, step, want }) =>
      want === SUM
        ? asm`
        mov  %x, ${b}
        subi %x, %x, ${a}
        modi %over, %x, ${step}
        mov  %b, ${b}
        sub  %x, %b, %over
        mov  %a, ${a}
        mov  %sum, 0
    down:
        add  %sum, %sum, %x
        subi %x, %x, ${step}
        bge  %x, %a, down
        mov  r0, %sum
        halt`
        : want === ROUNDS
          ? asm`
        mov  %count, 0
        mov  %room, ${b}
        subi %room, %room, ${a}
    again:
        addi %count, %count, 1
        subi %room, %room, ${step}
        bgez %room, again
        mov  r0, %count
        halt`
          : asm`
        mov  %x, ${a}
        mov  %top, ${b}
        subi %top, %top, ${step}
    while:
        bgt  %x, %top, done
        addi %x, %x, ${step}
        b    while
    done:
        mov  r0, %x
        halt`,
  ],
})
