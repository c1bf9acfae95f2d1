import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"
import { OPERATORS, sign } from "./_shared/operators.js"

const NAMES = oneOf(["F", "M"])

export const hofstadterFemaleMale = family({
  id: "functions/hofstadter_female_male",
  level: 4,
  parameters: { one: NAMES, n: int(0, 10), op: oneOf(OPERATORS), other: NAMES, m: int(0, 10) },
  // Functions do not multiply by M(0) = M(1) = 0.
  adjust: (values) => withInputs(values, ["n", "m"], (value) => (value < 2 ? value + 11 : value)),
  formats: { sign },
  prompt: [
    "<what>{one:bare}({n}) {op:sign} {other:bare}({m}) for the recursive functions with F(0) = 1, M(0) = 0, F(n) = n - M(F(n-1)) and M(n) = n - F(M(n-1))",
    "with Hofstadter's female and male functions (F(0) = 1, M(0) = 0, F(n) = n - M(F(n-1)), M(n) = n - F(M(n-1))), [compute|return|find] {one:bare}({n}) {op:sign} {other:bare}({m}) recursively",
    "<please>write the mutually recursive functions F and M, F(0) = 1, M(0) = 0, F(n) = n - M(F(n-1)), M(n) = n - F(M(n-1)), and [return|compute] {one:bare}({n}) {op:sign} {other:bare}({m})",
    "two functions call each other: F(n) = n - M(F(n-1)) with F(0) = 1, and M(n) = n - F(M(n-1)) with M(0) = 0. Evaluate {one:bare}({n}) {op:sign} {other:bare}({m})",
    "I have read of two functions that cannot do without one another, F(n) = n - M(F(n-1)) and M(n) = n - F(M(n-1)), where F(0) is 1 and M(0) is 0. What do the calls {one:bare}({n}) {op:sign} {other:bare}({m}) give?",
    "!F(0)=1, M(0)=0, F(n)=n-M(F(n-1)), M(n)=n-F(M(n-1)), recursively: {one:bare}({n}) {op:sign} {other:bare}({m})",
  ],
  answer: ({ m, n, one, op, other }) => {
    const female = [1]
    const male = [0]
    for (let k = 1; k <= 12; k++) {
      male.push(k - female[male[k - 1]!]!)
      female.push(k - male[female[k - 1]!]!)
    }
    const value = (name: string, at: number) => (name === "F" ? female : male)[at]!
    return op.apply(value(one, n), value(other, m))
  },
  asFunction: {
    inputs: ["n", "m"],
    domains: { n: input(edged(int(0, 10), [0, 1])), m: input(edged(int(0, 10), [0, 1])) },
    prompt: [
      "<what>{one:bare}({n}) {op:sign} {other:bare}({m}) for the recursive functions with F(0) = 1, M(0) = 0, F(k) = k - M(F(k-1)) and M(k) = k - F(M(k-1))",
      "with Hofstadter's female and male functions (F(0) = 1, M(0) = 0, F(k) = k - M(F(k-1)), M(k) = k - F(M(k-1))), [compute|return|find] {one:bare}({n}) {op:sign} {other:bare}({m}) recursively",
      "<please>write the mutually recursive functions F and M, F(0) = 1, M(0) = 0, F(k) = k - M(F(k-1)), M(k) = k - F(M(k-1)), and [return|compute] {one:bare}({n}) {op:sign} {other:bare}({m})",
      "two functions call each other: F(k) = k - M(F(k-1)) with F(0) = 1, and M(k) = k - F(M(k-1)) with M(0) = 0. Evaluate {one:bare}({n}) {op:sign} {other:bare}({m})",
      "I have read of two functions that cannot do without one another, F(k) = k - M(F(k-1)) and M(k) = k - F(M(k-1)), where F(0) is 1 and M(0) is 0. What do the calls {one:bare}({n}) {op:sign} {other:bare}({m}) give?",
      "!F(0)=1, M(0)=0, F(k)=k-M(F(k-1)), M(k)=k-F(M(k-1)), recursively: {one:bare}({n}) {op:sign} {other:bare}({m})",
    ],
    programs: [
      ({ m, n, one, op, other }) => asm`
        mov  %x, ${n}
        mov  %m, ${m}
        ${String(one) === "F" ? asm`call female` : asm`call male`}
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %m
        ${String(other) === "F" ? asm`call female` : asm`call male`}
        load.d %left, [sp]
        ${op.mnemonic} r0, %left, %x
        halt
    female:
        beqz %x, first
        subi sp, sp, 8
        store.d %x, [sp]
        subi %x, %x, 1
        call female
        call male
        load.d %n, [sp]
        addi sp, sp, 8
        sub  %x, %n, %x
        ret
    first:
        mov  %x, 1
        ret
    male:
        beqz %x, nothing
        subi sp, sp, 8
        store.d %x, [sp]
        subi %x, %x, 1
        call male
        call female
        load.d %n, [sp]
        addi sp, sp, 8
        sub  %x, %n, %x
    nothing:
        ret`,
      ({ m, n, one, op, other }) => asm`
        mov  %x, ${m}
        mov  %n_in, ${n}
        ${String(other) === "F" ? asm`call female` : asm`call male`}
        mov  %right, %x
        mov  %x, %n_in
        ${String(one) === "F" ? asm`call female` : asm`call male`}
        ${op.mnemonic} r0, %x, %right
        halt
    male:
        bnez %x, male_step
        ret
    male_step:
        call keep
        call male
        call female
        b    subtract
    female:
        bnez %x, female_step
        mov  %x, 1
        ret
    female_step:
        call keep
        call female
        call male
    subtract:
        load.d %n, [sp]
        addi sp, sp, 8
        sub  %x, %n, %x
        ret
    keep:
        subi sp, sp, 8
        store.d %x, [sp]
        subi %x, %x, 1
        ret`,
    ],
  },
  programs: [
    ({ m, n, one, op, other }) => asm`
        mov  r0, ${n}
        ${one === "F" ? asm`call female` : asm`call male`}
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${m}
        ${other === "F" ? asm`call female` : asm`call male`}
        load.d %left, [sp]
        ${op.mnemonic} r0, %left, r0
        halt
    female:
        beqz r0, first
        subi sp, sp, 8
        store.d r0, [sp]
        subi r0, r0, 1
        call female
        call male
        load.d %n, [sp]
        addi sp, sp, 8
        sub  r0, %n, r0
        ret
    first:
        mov  r0, 1
        ret
    male:
        beqz r0, nothing
        subi sp, sp, 8
        store.d r0, [sp]
        subi r0, r0, 1
        call male
        call female
        load.d %n, [sp]
        addi sp, sp, 8
        sub  r0, %n, r0
    nothing:
        ret`,
    ({ m, n, one, op, other }) => asm`
        mov  r0, ${m}
        ${other === "F" ? asm`call female` : asm`call male`}
        mov  %right, r0
        mov  r0, ${n}
        ${one === "F" ? asm`call female` : asm`call male`}
        ${op.mnemonic} r0, r0, %right
        halt
    male:
        bnez r0, male_step
        ret
    male_step:
        call keep
        call male
        call female
        b    subtract
    female:
        bnez r0, female_step
        mov  r0, 1
        ret
    female_step:
        call keep
        call female
        call male
    subtract:
        load.d %n, [sp]
        addi sp, sp, 8
        sub  r0, %n, r0
        ret
    keep:
        subi sp, sp, 8
        store.d r0, [sp]
        subi r0, r0, 1
        ret`,
  ],
})
