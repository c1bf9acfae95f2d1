import { asm, family, int, oneOf } from "../../dsl/index.js"
import { formats, formula } from "./_shared/formula.js"

const OPERATIONS = [
  { sign: "+", mnemonic: "add", apply: (a: number, b: number) => a + b },
  { sign: "-", mnemonic: "sub", apply: (a: number, b: number) => a - b },
  { sign: "*", mnemonic: "mul", apply: (a: number, b: number) => a * b },
]

export const combinedCalls = family({
  id: "functions/combined_calls",
  level: 4,
  parameters: { f: formula, g: formula, a: int(1, 99), b: int(1, 99), op: oneOf(OPERATIONS) },
  formats: { ...formats, sign: (op: (typeof OPERATIONS)[number]) => op.sign },
  prompt: [
    "<what>the value of f({a}) {op:sign} g({b}) where f(x) = {f:formula} and g(x) = {g:formula}",
    "[given|let|suppose] f(x) = {f:formula} and g(x) = {g:formula}; [compute|find|return|evaluate] f({a}) {op:sign} g({b})",
    "if f(x) = {f:formula} and g(x) = {g:formula}, [what is|how much is] f({a}) {op:sign} g({b})?",
    "<please>define f(x) = {f:formula} and g(x) = {g:formula}, call both and [return|compute] f({a}) {op:sign} g({b})",
    "!f(x) = {f:formula}; g(x) = {g:formula}; f({a}) {op:sign} g({b})[| =]",
  ],
  answer: ({ a, b, f, g, op }) => op.apply(f.apply(a), g.apply(b)),
  programs: [
    ({ a, b, f, g, op }) => asm`
        mov  r0, ${a}
        call f
        mov  %left, r0
        mov  r0, ${b}
        call g
        ${op.mnemonic} r0, %left, r0
        halt
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret`,
    ({ a, b, f, g, op }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        call f
        call g
        ${op.mnemonic} r0, %a, %b
        halt
    f:
        ${f.code("%a")}
        ret
    g:
        ${g.code("%b")}
        ret`,
    ({ a, b, f, g, op }) => asm`
        mov  r0, ${a}
        call f
        subi sp, sp, 8
        store.d r0, [sp]
        mov  r0, ${b}
        call g
        load.d %left, [sp]
        addi sp, sp, 8
        ${op.mnemonic} r0, %left, r0
        halt
    g:
        ${g.code("r0")}
        ret
    f:
        ${f.code("r0")}
        ret`,
  ],
})
