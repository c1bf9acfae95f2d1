import { asm, drawn, family, int } from "../../dsl/index.js"
import { formats, tame } from "./_shared/formula.js"

export const applicationSequence = family({
  id: "functions/application_sequence",
  level: 4,
  parameters: {
    f: tame,
    g: tame,
    x: int(0, 99),
    order: drawn((draws) => {
      // Both occur.
      const names = [draws.below(2), 0, 0, 0, 0].slice(0, 3 + draws.below(3))
      for (let n = 1; n < names.length; n++) names[n] = draws.below(2)
      names[names.length - 1] = names.slice(0, -1).includes(1 - names[0]!) ? draws.below(2) : 1 - names[0]!
      return names.map((n) => (n === 0 ? "f" : "g"))
    }),
  },
  formats: {
    ...formats,
    then: (order: ReadonlyArray<string>) => order.join(", then "),
    and: (order: ReadonlyArray<string>) => `${order.slice(0, -1).join(", ")} and ${order[order.length - 1]}`,
    nest: (order: ReadonlyArray<string>) => [...order].reverse().join("("),
    close: (order: ReadonlyArray<string>) => ")".repeat(order.length),
  },
  prompt: [
    "!Functions f(x) = {f:formula} and g(x) = {g:formula}: starting from {x}, call {order:then}, each on the latest value, and [return|give|report] the last result",
    "<do>start with x = {x} and call {order:then}, each time on the latest value, where the functions are f(x) = {f:formula} and g(x) = {g:formula}",
    "with the functions f(x) = {f:formula} and g(x) = {g:formula}, [compute|calculate|find] the result of calling {order:and} in that order, beginning with {x}",
    "a value of {x} goes through a pipeline of function calls, {order:then}, each on what the one before it returned; f(x) is {f:formula} and g(x) is {g:formula}. What comes out?",
    "<please>define the functions f(x) = {f:formula} and g(x) = {g:formula} and call {order:nest}({x}{order:close}",
    "!f(x)={f:formula}, g(x)={g:formula}; call {order:nest}({x}{order:close}",
  ],
  answer: ({ f, g, order, x }) => order.reduce((y, name) => (name === "f" ? f : g).apply(y), x),
  programs: [
    ({ f, g, order, x }) => asm`
        mov  r0, ${x}
        ${order.map((name) => (name === "f" ? asm`call f` : asm`call g`))}
        halt
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret`,
    ({ f, g, order, x }) => asm`
        mov  %x, ${x}
        ${order.map((name) => (name === "f" ? asm`call f` : asm`call g`))}
        mov  r0, %x
        halt
    g:
        ${g.code("%x")}
        ret
    f:
        ${f.code("%x")}
        ret`,
    ({ f, g, order, x }) => asm`
        mov  %f, f
        mov  %g, g
        mov  r0, ${x}
        ${order.map((name) => (name === "f" ? asm`call %f` : asm`call %g`))}
        halt
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret`,
  ],
})
