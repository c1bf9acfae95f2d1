import { array, asm, type Asm, by, edged, family, int, list, oneOf } from "../../dsl/index.js"

interface Step {
  readonly text: string
  readonly apply: (acc: number, x: number) => number
  /** r0 = f(r0, r1) */
  readonly body: Asm
}

const STEPS: ReadonlyArray<Step> = [
  {
    text: "3*acc + x",
    apply: (acc, x) => 3 * acc + x,
    body: asm`
        muli r0, r0, 3
        add  r0, r0, r1`,
  },
  {
    text: "2*acc - x",
    apply: (acc, x) => 2 * acc - x,
    body: asm`
        add  r0, r0, r0
        sub  r0, r0, r1`,
  },
  {
    text: "10*acc + x",
    apply: (acc, x) => 10 * acc + x,
    body: asm`
        muli r0, r0, 10
        add  r0, r0, r1`,
  },
  {
    text: "acc + x*x",
    apply: (acc, x) => acc + x * x,
    body: asm`
        mul  r1, r1, r1
        add  r0, r0, r1`,
  },
  {
    text: "the larger of acc and x",
    apply: Math.max,
    body: asm`
        bge  r0, r1, kept
        mov  r0, r1
    kept:`,
  },
  {
    text: "the absolute difference of acc and x",
    apply: (acc, x) => Math.abs(acc - x),
    body: asm`
        sub  r0, r0, r1
        bgez r0, positive
        sub  r0, zero, r0
    positive:`,
  },
  {
    text: "acc xor (2*x)",
    apply: (acc, x) => acc ^ (2 * x),
    body: asm`
        add  r1, r1, r1
        xor  r0, r0, r1`,
  },
  { text: "x - acc", apply: (acc, x) => x - acc, body: asm`sub r0, r1, r0` },
  {
    text: "acc + 5*x",
    apply: (acc, x) => acc + 5 * x,
    body: asm`
        muli r1, r1, 5
        add  r0, r0, r1`,
  },
]

export const foldArray = family({
  id: "functions/fold_array",
  level: 4,
  parameters: { step: oneOf(STEPS), start: int(0, 99), xs: list({ length: [4, 8] }) },
  formats: { step: (step: Step) => step.text },
  prompt: [
    "<do>fold {xs:array} from the left with the function f(acc, x) = {step:step}, starting with acc = {start}",
    "[start|begin] with acc = {start} and for each x of {xs:array} in order call a function that replaces acc by {step:step}; <give> the final acc",
    "<what>the left fold of {xs:array} with the function f(acc, x) = {step:step} and the start value {start}",
    "<please>write f(acc, x) = {step:step} and a left-to-right reduce over {xs:array} that calls it, with acc = {start} at first",
    by(
      "callback",
      "readings {xs:array} arrive one by one, and for each of them, x, a callback sets acc to {step:step}. It was {start} before the first one; what is it after the last call?",
    ),
    by("callback", "!reduce(f, {xs:array}, init = {start}), left to right, callback f(acc, x) = {step:step}"),
  ],
  answer: ({ start, step, xs }) => {
    let acc = start
    for (const x of xs) acc = step.apply(acc, x)
    return acc
  },
  asFunction: {
    inputs: ["start", "xs"],
    names: { start: "s" },
    domains: { start: edged(int(0, 999), [0]), xs: array({ length: [1, 10], values: [0, 200] }) },
    elements: ["i64", "i32", "u8", "u16"],
    prompt: [
      "<do>fold {xs} from the left with the function f(acc, x) = {step:step}, starting with acc = {start}",
      "[start|begin] with acc = {start} and for each x of {xs} in order call a function that replaces acc by {step:step}; <give> the final acc",
      "<what>the left fold of {xs} with the function f(acc, x) = {step:step} and the start value {start}",
      "<please>write f(acc, x) = {step:step} and a left-to-right reduce over {xs} that calls it, with acc = {start} at first",
      by(
        "callback",
        "readings arrive one by one, those of {xs} in their order, and for each of them, x, a callback sets acc to {step:step}. It was {start} before the first one; what is it after the last call?",
      ),
      by("callback", "!reduce(f, {xs}, init = {start}), left to right, callback f(acc, x) = {step:step}"),
    ],
    programs: [
      ({ start, step, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %n, ${xs.length}
        mov  %start, ${start}
        mov  r0, %start
    loop:
        beqz %n, done
        ${xs.load("r1", "%p")}
        call f
        addi %p, %p, ${xs.size}
        subi %n, %n, 1
        b    loop
    done:
        halt
    f:
        ${step.body}
        ret`,
      {
        follows: "callback",
        program: ({ start, step, xs }) => asm`
        mov  %p, ${xs.address}
        mov  %end, ${xs.length}
        mov  %start, ${start}
        shli %end, %end, ${xs.shift}
        add  %end, %end, %p
        mov  r0, %start
        mov  %f, f
        call reduce
        halt
    reduce:
        beq  %p, %end, done
        ${xs.load("r1", "%p")}
        call %f
        addi %p, %p, ${xs.size}
        b    reduce
    done:
        ret
    f:
        ${step.body}
        ret`,
      },
    ],
  },
  programs: [
    ({ start, step, xs }) => asm`
        mov  r0, ${start}
        mov  %p, values
        mov  %n, ${xs.length}
    loop:
        load.d r1, [%p]
        call f
        addi %p, %p, 8
        subi %n, %n, 1
        bnez %n, loop
        halt
    f:
        ${step.body}
        ret
    .data
    values: .dword ${xs}`,
    {
      follows: "callback",
      program: ({ start, step, xs }) => asm`
        mov  r0, ${start}
        mov  %f, f
        mov  %i, 0
        mov  %end, ${8 * xs.length}
        call reduce
        halt
    reduce:
        beq  %i, %end, done
        load.d r1, [%i + values]
        call %f
        addi %i, %i, 8
        b    reduce
    done:
        ret
    f:
        ${step.body}
        ret
    .data
    values: .dword ${xs}`,
    },
    ({ start, step, xs }) => asm`
        mov  r0, ${start}
        ${xs.map(
          (x) => asm`
        mov  r1, ${x}
        call f`,
        )}
        halt
    f:
        ${step.body}
        ret`,
  ],
})
