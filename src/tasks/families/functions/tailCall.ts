import { asm, type Asm, edged, family, int, oneOf } from "../../dsl/index.js"

interface Step {
  readonly text: string
  readonly apply: (n: number, acc: number) => number
  /** r1 = the next accumulator, of n in r0 */
  readonly body: Asm
}
const STEPS: ReadonlyArray<Step> = [
  {
    text: "2*acc + n",
    apply: (n, acc) => 2 * acc + n,
    body: asm`
        add  r1, r1, r1
        add  r1, r1, r0`,
  },
  {
    text: "acc + n*n",
    apply: (n, acc) => acc + n * n,
    body: asm`
        mul  %square, r0, r0
        add  r1, r1, %square`,
  },
  {
    text: "acc + 3*n",
    apply: (n, acc) => acc + 3 * n,
    body: asm`
        muli %triple, r0, 3
        add  r1, r1, %triple`,
  },
  {
    text: "3*acc - n",
    apply: (n, acc) => 3 * acc - n,
    body: asm`
        muli r1, r1, 3
        sub  r1, r1, r0`,
  },
  { text: "n - acc", apply: (n, acc) => n - acc, body: asm`sub r1, r0, r1` },
  {
    text: "acc*n + 1",
    apply: (n, acc) => acc * n + 1,
    body: asm`
        mul  r1, r1, r0
        addi r1, r1, 1`,
  },
]

export const tailCall = family({
  id: "functions/tail_call",
  level: 4,
  parameters: { step: oneOf(STEPS), n: edged(int(0, 12), [0]), acc: int(0, 999) },
  formats: { step: (step: Step) => step.text },
  prompt: [
    "<what>the value of f({n}, acc = {acc}) for the function f(n, acc) that returns acc if n = 0 and ends in the tail call f(n - 1, {step:step}) otherwise",
    "<please>write a function f(n, acc), which gives acc for n = 0 and ends in a tail call of f(n - 1, {step:step}) for n > 0, and call it with n = {n} and acc = {acc}",
    "with f(0, acc) = acc and f(n, acc) = f(n - 1, {step:step}) as a tail call, [compute|evaluate|return|find] f for n = {n} and acc = {acc}",
    "the function f passes an accumulator along: it returns acc when n is 0, else it jumps to itself in a tail call with n - 1 and {step:step}. [Run|Call] it with n = {n}, acc = {acc}",
    "a note goes from hand to hand: whoever has it with n > 0 writes {step:step} over its number acc, lowers n by 1 and passes it on in a tail call; at n = 0 the function returns acc. What does the note say in the end, if n = {n} and acc = {acc} at first?",
    "!tail call: f(0, acc) = acc, f(n, acc) = f(n - 1, {step:step}); n = {n}, acc = {acc}",
  ],
  cases: { "n = 0": ({ n }) => n === 0 },
  answer: ({ acc, n, step }) => {
    let result = acc
    for (let k = n; k > 0; k--) result = step.apply(k, result)
    return result
  },
  asFunction: {
    inputs: ["n", "acc"],
    names: { n: "k", acc: "start" },
    domains: { n: edged(int(0, 12), [0, 1, 2]), acc: edged(int(0, 5000), [0, 1]) },
    programs: [
      ({ acc, n, step }) => asm`
        mov  %n, ${n}
        mov  %acc, ${acc}
        mov  r0, %n
        mov  r1, %acc
        call f
        mov  r0, r1
        halt
    f:
        bnez r0, further
        ret
    further:
        ${step.body}
        subi r0, r0, 1
        b    f`,
      // The jump goes through a register, as to any function.
      ({ acc, n, step }) => asm`
        mov  %n, ${n}
        mov  %acc, ${acc}
        mov  %f, f
        mov  r0, %n
        mov  r1, %acc
        call %f
        mov  r0, r1
        halt
    f:
        beqz r0, done
        ${step.body}
        subi r0, r0, 1
        jump %f
    done:
        ret`,
    ],
  },
  programs: [
    ({ acc, n, step }) => asm`
        b    main
    f:
        beqz r0, done
        ${step.body}
        subi r0, r0, 1
        b    f
    done:
        mov  r0, r1
        ret
    main:
        mov  r0, ${n}
        mov  r1, ${acc}
        call f
        halt`,
    ({ acc, n, step }) => asm`
        mov  r0, ${n}
        mov  r1, ${acc}
        call f
        mov  r0, r1
        halt
    f:
        bnez r0, further
        ret
    further:
        ${step.body}
        subi r0, r0, 1
        jump f`,
    // The jump goes through a register, as to any function.
    ({ acc, n, step }) => asm`
        b    main
    f:
        bgtz r0, further
        mov  r0, r1
        ret
    further:
        ${step.body}
        subi r0, r0, 1
        jump r2
    main:
        mov  r2, f
        mov  r0, ${n}
        mov  r1, ${acc}
        call r2
        halt`,
  ],
})
