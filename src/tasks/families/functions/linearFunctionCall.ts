import { asm, family, int, mapped } from "../../dsl/index.js"

export const linearFunctionCall = family({
  id: "functions/linear_function_call",
  level: 4,
  parameters: { a: int(2, 40), b: mapped(int(1, 198), (v) => (v > 99 ? 99 - v : v)), x: int(0, 250) },
  formats: { term: (b: number) => (b < 0 ? `- ${-b}` : `+ ${b}`) },
  prompt: [
    "<what>the value of f({x}) where f(x) = {a}*x {b:term}",
    "<what>the value of f(x) = {a}x {b:term} at x = {x}",
    "<please>define f(x) = {a}*x {b:term} and call [it with x = {x}|it with {x}|f({x})]",
    "<please>write a function [f |]that returns {a}*x {b:term} and call it [with|for] x = {x}",
    "if f(x) = {a}x {b:term}, what [is f({x})|does f({x}) return|do you get for f({x})]?",
    "[given|let|suppose] f(x) = {a}x {b:term}; [call f({x})|return f({x})|compute f({x}) with a function call]",
    "!f(x) = {a}x {b:term}, f({x})[| =]",
  ],
  answer: ({ a, b, x }) => a * x + b,
  programs: [
    ({ a, b, x }) => asm`
        mov  r0, ${x}
        call f
        halt
    f:
        muli r0, r0, ${a}
        ${b < 0 ? asm`subi r0, r0, ${-b}` : asm`addi r0, r0, ${b}`}
        ret`,
    ({ a, b, x }) => asm`
        mov  r0, ${a}
        mov  r1, ${x}
        mov  r2, ${b}
        call linear
        halt
    linear:
        mul  r0, r0, r1
        add  r0, r0, r2
        ret`,
    ({ a, b, x }) => asm`
        b    main
    f:
        muli %y, %x, ${a}
        addi %y, %y, ${b}
        ret
    main:
        mov  %x, ${x}
        call f
        mov  r0, %y
        halt`,
  ],
})
