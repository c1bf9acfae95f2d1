import { asm, family, int, oneOf } from "../../dsl/index.js"
import { formats, formula } from "./_shared/formula.js"

/** f, g and h in some order, innermost first. */
const ORDERS = ["fgh", "fhg", "gfh", "ghf", "hfg", "hgf"] as const

export const composeThree = family({
  id: "functions/compose_three",
  level: 4,
  parameters: { f: formula, g: formula, h: formula, order: oneOf(ORDERS), x: int(0, 50) },
  formats: {
    ...formats,
    nest: (order: string) => `${order[2]}(${order[1]}(${order[0]}(`,
    first: (order: string) => order[0]!,
    second: (order: string) => order[1]!,
    third: (order: string) => order[2]!,
  },
  prompt: [
    "<what>the value of {order:nest}{x}))) with the functions f(x) = {f:formula}, g(x) = {g:formula} and h(x) = {h:formula}",
    "[given|take|suppose you have] functions f(x) = {f:formula}, g(x) = {g:formula} and h(x) = {h:formula}; [call|evaluate] {order:nest}{x})))",
    "with f(x) = {f:formula}, g(x) = {g:formula}, h(x) = {h:formula}, call {order:first} on {x}, then {order:second} on the result, then {order:third} on [that|what it returns]",
    "<please>write functions f(x) = {f:formula}, g(x) = {g:formula} and h(x) = {h:formula} and call {order:nest}{x})))",
    "<do>start with {x} and call {order:first}, {order:second} and {order:third} in that order, each on the previous result: f(x) = {f:formula}, g(x) = {g:formula}, h(x) = {h:formula}",
    "!call {order:nest}{x}))) with f(x)={f:formula}; g(x)={g:formula}; h(x)={h:formula}",
    "three stations work on a number one after the other, each by a function: f makes {f:formula} of x, g makes {g:formula} and h makes {h:formula}. The number {x} comes in and is sent to {order:first}, {order:second} and {order:third}, in this order. What comes out?",
  ],
  answer: ({ f, g, h, order, x }) => {
    const functions = { f, g, h } as Record<string, typeof f>
    let y = x
    for (const name of order) y = functions[name]!.apply(y)
    return y
  },
  programs: [
    ({ f, g, h, order, x }) => asm`
        mov  r0, ${x}
        ${calls(order)}
        halt
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret
    h:
        ${h.code("r0")}
        ret`,
    ({ f, g, h, order, x }) => asm`
        mov  %x, ${x}
        ${calls(order)}
        mov  r0, %x
        halt
    h:
        ${h.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret
    f:
        ${f.code("%x")}
        ret`,
    ({ f, g, h, order, x }) => asm`
        mov  r0, ${x}
        call chain
        halt
    chain:
        ${calls(order.slice(0, 2))}
        ${order[2] === "f" ? undefined : order[2] === "g" ? asm`b g` : asm`b h`}
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret
    h:
        ${h.code("r0")}
        ret`,
  ],
})

const calls = (order: string) =>
  [...order].map((name) => (name === "f" ? asm`call f` : name === "g" ? asm`call g` : asm`call h`))
