import { asm, family, int } from "../../dsl/index.js"
import { formats, formula } from "./_shared/formula.js"

export const nestedCalls = family({
  id: "functions/nested_calls",
  level: 4,
  parameters: { f: formula, g: formula, x: int(0, 90) },
  formats,
  prompt: [
    "<what>the value of f(g({x})) with the functions f(x) = {f:formula} and g(x) = {g:formula}",
    "[given|take|suppose you have] the functions f(x) = {f:formula} and g(x) = {g:formula}; [call|evaluate|return|find] f(g({x}))",
    "if the function f is f(x) = {f:formula} and the function g is g(x) = {g:formula}, what does f(g({x})) return?",
    "<please>define f(x) = {f:formula} and g(x) = {g:formula}, then [call|evaluate] the functions as f(g({x}))",
    "<do>call g({x}) and pass the result to f, where g(x) = {g:formula} and f(x) = {f:formula}",
    "a price of {x} first goes through the function g, which makes {g:formula} of a price x, and what g returns goes through f, which makes {f:formula} of it. What do you get?",
    "!f(x) = {f:formula}; g(x) = {g:formula}; call f(g({x}))",
  ],
  answer: ({ f, g, x }) => f.apply(g.apply(x)),
  programs: [
    ({ f, g, x }) => asm`
        mov  r0, ${x}
        call g
        call f
        halt
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret`,
    ({ f, g, x }) => asm`
        b    main
    g:
        ${g.code("%x")}
        ret
    f:
        ${f.code("%x")}
        ret
    main:
        mov  %x, ${x}
        call g
        call f
        mov  r0, %x
        halt`,
    ({ f, g, x }) => asm`
        mov  r0, ${x}
        mov  r1, f
        mov  r2, g
        call compose
        halt
    compose:
        call r2
        call r1
        ret
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret`,
  ],
})
