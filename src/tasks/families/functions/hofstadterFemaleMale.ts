import { asm, family, int, oneOf } from "../../dsl/index.js"

export const hofstadterFemaleMale = family({
  id: "functions/hofstadter_female_male",
  level: 4,
  parameters: { n: int(1, 11), kind: oneOf(["F", "M"]), k: int(0, 300) },
  formats: { name: (kind: string) => kind },
  prompt: [
    "<what>{kind:name}({n}) {op:sign} {other:name}({m}) for the recursive functions with F(0) = 1, M(0) = 0, F(n) = n - M(F(n-1)) and M(n) = n - F(M(n-1))",
    "with Hofstadter's female and male sequences (F(0) = 1, M(0) = 0, F(n) = n - M(F(n-1)), M(n) = n - F(M(n-1))), [compute|return|find] {kind:name}({n}) {op:sign} {other:name}({m}) recursively",
    "<please>write the mutually recursive functions F and M, F(0) = 1, M(0) = 0, F(n) = n - M(F(n-1)), M(n) = n - F(M(n-1)), and [return|compute] {kind:name}({n}) {op:sign} {other:name}({m})",
    "two functions call each other: F(n) = n - M(F(n-1)) with F(0) = 1, and M(n) = n - F(M(n-1)) with M(0) = 0. Evaluate {kind:name}({n}) {op:sign} {other:name}({m})",
    "I have read of two functions that cannot do without one another, F(n) = n - M(F(n-1)) and M(n) = n - F(M(n-1)), where F(0) is 1 and M(0) is 0. What do the calls {kind:name}({n}) {op:sign} {other:name}({m}) give?",
    "!F(0)=1, M(0)=0, F(n)=n-M(F(n-1)), M(n)=n-F(M(n-1)), recursively: {kind:name}({n}) {op:sign} {other:name}({m})",
  ],
  answer: ({ k, kind, n }) => {
    const female = [1]
    const male = [0]
    for (let m = 1; m <= n; m++) {
      male.push(m - female[male[m - 1]!]!)
      female.push(m - male[female[m - 1]!]!)
    }
    return (kind === "F" ? female : male)[n]! + k
  },
  programs: [
    ({ k, kind, n }) => asm`
        mov  r0, ${n}
        ${kind === "F" ? asm`call female` : asm`call male`}
        ${k === 0 ? [] : asm`addi r0, r0, ${k}`}
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
    ({ k, kind, n }) => asm`
        mov  r0, ${n}
        ${kind === "F" ? asm`call female` : asm`call male`}
        ${k === 0 ? [] : asm`addi r0, r0, ${k}`}
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
