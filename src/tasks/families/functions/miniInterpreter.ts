import { addressOf, asm, drawn, edged, family, int, mapped } from "../../dsl/index.js"

type Step = readonly [op: number, operand: number]

const NAMES = ["ADD", "SUB", "MUL", "RSUB"]
const MEANING =
  "ADD n adds n to the accumulator, SUB n subtracts n from it, MUL n multiplies it by n, RSUB n replaces it by n minus it"

const step = mapped(int(0, 395), (n): Step => [n % 4, 1 + Math.floor(n / 4)])

export const miniInterpreter = family({
  id: "functions/mini_interpreter",
  level: 4,
  parameters: {
    start: int(0, 99),
    one: step,
    two: step,
    steps: drawn((draws): ReadonlyArray<Step> =>
      Array.from({ length: draws.below(4) }, () => [draws.below(4), 1 + draws.below(99)]),
    ),
  },
  adjust: (values) =>
    values.steps[0] === values.one && values.steps[1] === values.two
      ? values
      : { ...values, steps: [values.one, values.two, ...values.steps] },
  formats: {
    code: (steps: ReadonlyArray<Step>) => steps.map(([op, n]) => `${NAMES[op]} ${n}`).join("; "),
  },
  prompt: [
    `<do>interpret this program by calling a function for each instruction: {steps:code}. The accumulator starts at {start}; ${MEANING}. [Return|Give] the final accumulator`,
    `an accumulator machine has a function for each instruction to call: ${MEANING}. Starting from {start}, [run|execute] {steps:code} and <report> the accumulator`,
    `with the accumulator at {start}, [run|execute|interpret] "{steps:code}" by function calls and give its final value; ${MEANING}`,
    `<what>the accumulator after a loop that calls a function for each of {steps:code}, when it starts as {start} and ${MEANING}`,
    `my old pocket calculator shows {start}. I type {steps:code}, and for each step it calls a function: ${MEANING}, where the accumulator is what it shows. What does it show in the end?`,
    `!acc = {start}; {steps:code}; a call each: ${MEANING}`,
  ],
  answer: ({ start, steps }) => {
    let acc = start
    for (const [op, n] of steps) acc = op === 0 ? acc + n : op === 1 ? acc - n : op === 2 ? acc * n : n - acc
    return acc
  },
  asFunction: {
    inputs: ["start"],
    names: { start: "s" },
    domains: { start: edged(int(-5000, 5000), [0, 1]) },
    // The first two steps show with the others.
    prompt: [
      `<do>interpret this program by calling a function for each instruction: {steps:code}. The accumulator starts at {start}; ${MEANING}. [Return|Give] the final accumulator`,
      `an accumulator machine has a function for each instruction to call: ${MEANING}. Starting from {start}, [run|execute] {steps:code} and <report> the accumulator`,
      `with the accumulator at {start}, [run|execute|interpret] "{steps:code}" by function calls and give its final value; ${MEANING}`,
      `<what>the accumulator after a loop that calls a function for each of {steps:code}, when it starts as {start} and ${MEANING}`,
      `!acc = {start}; {steps:code}; a call each: ${MEANING}`,
    ],
    programs: [
      ({ start, steps }) => asm`
        mov  %x, ${start}
        mov  %p, program
        mov  %end, ${addressOf("program", 16 * steps.length)}
    fetch:
        load.d %op, [%p]
        load.d %y, [%p + 8]
        addi %p, %p, 16
        call execute
        bne  %p, %end, fetch
        mov  r0, %x
        halt
    execute:
        beqz %op, plus
        subi %op, %op, 1
        beqz %op, minus
        subi %op, %op, 1
        beqz %op, times
        sub  %x, %y, %x
        ret
    plus:
        add  %x, %x, %y
        ret
    minus:
        sub  %x, %x, %y
        ret
    times:
        mul  %x, %x, %y
        ret
    .data
    program: .dword ${steps.flat()}`,
      ({ start, steps }) => asm`
        mov  %acc, ${start}
        mov  %n, ${steps.length}
        mov  %p, program
    fetch:
        load.b %op, [%p]
        load.b %x, [%p + 1]
        mov  %handler, handlers
        add  %handler, %handler, %op
        call %handler
        addi %p, %p, 2
        subi %n, %n, 1
        bnez %n, fetch
        mov  r0, %acc
        halt
    handlers:
        add  %acc, %acc, %x
        ret
        sub  %acc, %acc, %x
        ret
        mul  %acc, %acc, %x
        ret
        sub  %acc, %x, %acc
        ret
    .data
    program: .byte ${steps.map(([op, n]) => [8 * op, n]).flat()}`,
    ],
  },
  programs: [
    ({ start, steps }) => asm`
        mov  r0, ${start}
        mov  %p, program
        mov  %end, ${addressOf("program", 16 * steps.length)}
    fetch:
        load.d %op, [%p]
        load.d r1, [%p + 8]
        addi %p, %p, 16
        call execute
        bne  %p, %end, fetch
        halt
    execute:
        beqz %op, plus
        subi %op, %op, 1
        beqz %op, minus
        subi %op, %op, 1
        beqz %op, times
        sub  r0, r1, r0
        ret
    plus:
        add  r0, r0, r1
        ret
    minus:
        sub  r0, r0, r1
        ret
    times:
        mul  r0, r0, r1
        ret
    .data
    program: .dword ${steps.flat()}`,
    // Handlers of two instructions of 4 bytes each, found by arithmetic.
    ({ start, steps }) => asm`
        mov  %acc, ${start}
        mov  %n, ${steps.length}
        mov  %p, program
    fetch:
        load.b %op, [%p]
        load.b %x, [%p + 1]
        mov  %handler, handlers
        add  %handler, %handler, %op
        call %handler
        addi %p, %p, 2
        subi %n, %n, 1
        bnez %n, fetch
        mov  r0, %acc
        halt
    handlers:
        add  %acc, %acc, %x
        ret
        sub  %acc, %acc, %x
        ret
        mul  %acc, %acc, %x
        ret
        sub  %acc, %x, %acc
        ret
    .data
    program: .byte ${steps.map(([op, n]) => [8 * op, n]).flat()}`,
  ],
})
