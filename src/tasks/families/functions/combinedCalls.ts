import { asm, edged, family, int, oneOf } from "../../dsl/index.js"
import { type Formula, formats, formula } from "./_shared/formula.js"
import { input, withInputs } from "./_shared/inputs.js"
import { OPERATORS, type Operator, sign, word } from "./_shared/operators.js"

/** The argument, or another one where the product with its value would always be 0. */
const nonzero = (f: Formula, argument: number, op: Operator): number =>
  op.sign === "*" && f.apply(argument) === 0 ? nonzero(f, argument + 1, op) : argument

export const combinedCalls = family({
  id: "functions/combined_calls",
  level: 4,
  parameters: { f: formula, g: formula, a: int(1, 99), b: int(1, 99), op: oneOf(OPERATORS) },
  // What a function multiplies by is not 0.
  adjust: (values) =>
    withInputs(values, ["a", "b"], (value, name) => nonzero(name === "a" ? values.f : values.g, value, values.op)),
  formats: { ...formats, sign, word },
  prompt: [
    "<what>the value of f({a}) {op:sign} g({b}) with the functions f(x) = {f:formula} and g(x) = {g:formula}",
    "[given|take|suppose you have] the functions f(x) = {f:formula} and g(x) = {g:formula}; call both to [compute|find|get] f({a}) {op:sign} g({b})",
    "if function f is f(x) = {f:formula} and function g is g(x) = {g:formula}, [what is|how much is] f({a}) {op:sign} g({b})?",
    "<please>define f(x) = {f:formula} and g(x) = {g:formula}, call both and [return|compute] f({a}) {op:sign} g({b})",
    "one helper function turns x into {f:formula}, another turns x into {g:formula}. I call the first with {a} and the second with {b}: what is the first result {op:word} the second?",
    "!f(x) = {f:formula}; g(x) = {g:formula}; call f({a}) {op:sign} g({b})",
  ],
  answer: ({ a, b, f, g, op }) => op.apply(f.apply(a), g.apply(b)),
  asFunction: {
    inputs: ["a", "b"],
    names: { a: "u", b: "v" },
    domains: {
      a: input(edged(int(0, 5000), [0, 1, 20, 79, 127, 128])),
      b: input(edged(int(0, 5000), [0, 1, 20, 79, 127, 128])),
    },
    programs: [
      ({ a, b, f, g, op }) => asm`
        mov  %x, ${a}
        mov  %b, ${b}
        call f
        mov  %left, %x
        mov  %x, %b
        call g
        ${op.mnemonic} r0, %left, %x
        halt
    f:
        ${f.code("%x")}
        ret
    g:
        ${g.code("%x")}
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
        mov  %x, ${a}
        mov  %b, ${b}
        call f
        subi sp, sp, 8
        store.d %x, [sp]
        mov  %x, %b
        call g
        load.d %left, [sp]
        ${op.mnemonic} r0, %left, %x
        halt
    g:
        ${g.code("%x")}
        ret
    f:
        ${f.code("%x")}
        ret`,
    ],
  },
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
