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
    "!f(x) = {f:formula}, g(x) = {g:formula}. Starting from {x}, apply {order:then} and [return|give|report] the final value",
    "<do>start with x = {x} and apply {order:then}, each time to the latest value, where f(x) = {f:formula} and g(x) = {g:formula}",
    "with the functions f(x) = {f:formula} and g(x) = {g:formula}, [what is|compute|calculate|find] the result of calling {order:and} in that order, beginning with {x}",
    "<do>run the value {x} through the functions {order:then} (f(x) = {f:formula}, g(x) = {g:formula})",
    "<what>the value at x = {x} of {order:nest}(x{order:close} for f(x) = {f:formula} and g(x) = {g:formula}",
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
