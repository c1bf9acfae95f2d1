import { asm, by, edged, family, int } from "../../dsl/index.js"

export const alternatingSum = family({
  id: "loops/alternating_sum",
  level: 2,
  parameters: { a: int(1, 300), step: int(1, 30), n: int(4, 30) },
  prompt: [
    "<what>the alternating sum of {n} terms: {a} - ({a} + {step}) + ({a} + 2*{step}) and so on",
    by(
      "forwards",
      "take {n} numbers, the first {a} and each next one {step} more. Add the first, subtract the second, add the third and so on. What is the result?",
    ),
    by(
      "forwards",
      "<do>alternately add and subtract (beginning with adding) {n} numbers that start at {a} and grow by {step}, from a total of 0",
    ),
    by(
      "sign",
      "!total=0, sign=+1, x={a}; repeat {n} times: total += sign*x, sign = -sign, x += {step}; at the end return total",
    ),
    "on the first day a shop's stock rises by {a} boxes, on the second it falls by {step} more than that, on the third it rises by {step} more again, and so on, up and down in turn. By how much has it changed after {n} days?",
    "<what>the sum of {n} terms with alternating signs, plus first, whose sizes start at {a} and grow by {step} each time",
  ],
  answer: ({ a, n, step }) => (n % 2 === 0 ? (-n / 2) * step : a + ((n - 1) / 2) * step),
  asFunction: {
    inputs: ["a", "step", "n"],
    names: { step: "d" },
    domains: { a: edged(int(0, 1000), [0, 1]), step: edged(int(1, 100), [1]), n: edged(int(1, 60), [1, 2, 3]) },
    programs: [
      {
        follows: ["forwards", "sign"],
        program: ({ a, n, step }) => asm`
        mov  %x, ${a}
        mov  %left, ${n}
        mov  %total, 0
        mov  %sign, 1
    again:
        mul  %term, %x, %sign
        add  %total, %total, %term
        sub  %sign, zero, %sign
        add  %x, %x, ${step}
        subi %left, %left, 1
        bnez %left, again
        mov  r0, %total
        halt`,
      },
      {
        follows: "forwards",
        program: ({ a, n, step }) => asm`
        mov  %x, ${a}
        mov  %n, ${n}
        mov  %step, ${step}
        mov  %total, 0
        mov  %i, 0
    next:
        andi %odd, %i, 1
        bnez %odd, minus
        add  %total, %total, %x
        b    step
    minus:
        sub  %total, %total, %x
    step:
        add  %x, %x, %step
        addi %i, %i, 1
        blt  %i, %n, next
        mov  r0, %total
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: ["forwards", "sign"],
      program: ({ a, n, step }) => asm`
        mov  %total, 0
        mov  %sign, 1
        mov  %x, ${a}
        mov  %left, ${n}
    again:
        mul  %term, %x, %sign
        add  %total, %total, %term
        sub  %sign, zero, %sign
        addi %x, %x, ${step}
        subi %left, %left, 1
        bnez %left, again
        mov  r0, %total
        halt`,
    },
    {
      follows: "forwards",
      program: ({ a, n, step }) => asm`
        mov  %total, 0
        mov  %x, ${a}
        mov  %i, 0
        mov  %n, ${n}
    next:
        andi %odd, %i, 1
        bnez %odd, minus
        add  %total, %total, %x
        b    step
    minus:
        sub  %total, %total, %x
    step:
        addi %x, %x, ${step}
        addi %i, %i, 1
        blt  %i, %n, next
        mov  r0, %total
        halt`,
    },
    // From the last term back to the first: each one minus all that follows it.
    ({ a, n, step }) => asm`
        mov  %first, ${a}
        mov  %x, ${n - 1}
        muli %x, %x, ${step}
        add  %x, %x, %first
        mov  %total, 0
    down:
        sub  %total, %x, %total
        subi %x, %x, ${step}
        bge  %x, %first, down
        mov  r0, %total
        halt`,
  ],
})
