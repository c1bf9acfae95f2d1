import { asm, by, edged, family, int, mapped } from "../../dsl/index.js"
import { input, withInputs } from "./_shared/inputs.js"

export const linearFunctionCall = family({
  id: "functions/linear_function_call",
  level: 4,
  parameters: { a: int(2, 40), b: mapped(int(1, 198), (v) => (v > 99 ? 99 - v : v)), x: int(-100, 250) },
  // A function of its factor alone needs an argument that is not 0.
  adjust: (values) => withInputs(values, ["a", "x"], (value) => (value === 0 ? 251 : value)),
  formats: {
    term: (b: number) => (b < 0 ? `- ${-b}` : `+ ${b}`),
    fee: (b: number) => (b < 0 ? `minus a discount of ${-b}` : `plus a fee of ${b}`),
  },
  prompt: [
    by("fixed", "<please>define f(x) = {a}*x {b:term} and call [it with x = {x}|it with {x}|f({x})]"),
    by("fixed", "<please>write a function [f |]that returns {a}*x {b:term} and call it [with|for] x = {x}"),
    by(
      "fixed",
      "[given|let|take] the function f(x) = {a}x {b:term}; [call f({x})|return f({x})|compute f({x}) with a function call]",
    ),
    by("fixed", "what does the function f(x) = {a}x {b:term} return when it is called with {x}?"),
    by("general", "the function linear(a, x, b) returns a*x + b; call it with a = {a}, x = {x} and b = {b}"),
    by(
      "fixed",
      "a pricing function charges {a} per piece {b:fee}, whatever the number of pieces, and counts returned pieces as negative ones. What does it return when it is called with {x}?",
    ),
    by("fixed", "!f(x) = {a}x {b:term}; call f({x})"),
  ],
  answer: ({ a, b, x }) => a * x + b,
  asFunction: {
    inputs: ["a", "x"],
    names: { a: "k", x: "u" },
    domains: { a: input(edged(int(-999, 999), [0, 1])), x: input(edged(int(-20_000, 20_000), [0, 1])) },
    prompt: [
      "<please>define f(x) = {a}*x {b:term} and call f({x})",
      "<please>write a function [f |]that returns {a}*x {b:term} and call it [with|for] x = {x}",
      "[given|take] the function f(x) = {a}*x {b:term}; [call f({x})|return f({x})|compute f({x}) with a function call]",
      "what does the function f(x) = {a}*x {b:term} return when it is called with {x}?",
      "a pricing function charges {a} per piece {b:fee}, whatever the number of pieces, and counts returned pieces as negative ones. What does it return when it is called with {x}?",
      "!f(x) = {a}*x {b:term}; call f({x})",
    ],
    programs: [
      ({ a, b, x }) => asm`
        mov  %a, ${a}
        mov  %x, ${x}
        call f
        halt
    f:
        mul  r0, %a, %x
        ${b < 0 ? asm`subi r0, r0, ${-b}` : asm`addi r0, r0, ${b}`}
        ret`,
      ({ a, b, x }) => asm`
        b    main
    f:
        mul  %y, %x, %a
        addi %y, %y, ${b}
        ret
    main:
        mov  %x, ${x}
        mov  %a, ${a}
        call f
        mov  r0, %y
        halt`,
      ({ a, b, x }) => asm`
        b    main
    linear:
        mul  %x, %a, %x
        add  r0, %x, %b
        ret
    main:
        mov  %a, ${a}
        mov  %x, ${x}
        mov  %b, ${b}
        call linear
        halt`,
    ],
  },
  programs: [
    {
      follows: "fixed",
      program: ({ a, b, x }) => asm`
        b    main
    f:
        muli r0, r0, ${a}
        ${b < 0 ? asm`subi r0, r0, ${-b}` : asm`addi r0, r0, ${b}`}
        ret
    main:
        mov  r0, ${x}
        call f
        halt`,
    },
    {
      follows: "fixed",
      program: ({ a, b, x }) => asm`
        b    main
    f:
        muli r0, %x, ${a}
        addi r0, r0, ${b}
        ret
    main:
        mov  %x, ${x}
        call f
        halt`,
    },
    {
      follows: "fixed",
      program: ({ a, b, x }) => asm`
        b    main
    f:
        mov  r1, ${a}
        mul  r0, r0, r1
        mov  r1, ${b}
        add  r0, r0, r1
        ret
    main:
        mov  r0, ${x}
        call f
        halt`,
    },
    {
      follows: "general",
      program: ({ a, b, x }) => asm`
        b    main
    linear:
        mul  r0, r0, r1
        add  r0, r0, r2
        ret
    main:
        mov  r0, ${a}
        mov  r1, ${x}
        mov  r2, ${b}
        call linear
        halt`,
    },
    {
      follows: "general",
      program: ({ a, b, x }) => asm`
        b    main
    linear:
        mul  %product, %a, %x
        add  r0, %product, %b
        ret
    main:
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %x, ${x}
        call linear
        halt`,
    },
  ],
})
