import { asm, family, int } from "../../dsl/index.js"
import { formats, tame } from "./_shared/formula.js"

export const functionPointer = family({
  id: "functions/function_pointer",
  level: 4,
  parameters: { f: tame, g: tame, x: int(0, 99), t: int(30, 70) },
  formats,
  prompt: [
    "a function pointer p is set to f if x = {x} is less than {t} and to g otherwise, with f(x) = {f:formula} and g(x) = {g:formula}; [return|compute|what is] p({x})",
    "!f(x) = {f:formula}, g(x) = {g:formula}. For x = {x}, put the address of f in a register if x is below {t}, else that of g, and call through [it|that register]",
    "<please>write f(x) = {f:formula} and g(x) = {g:formula}, choose f for x < {t} or g for x >= {t}, and call the chosen one through its address with x = {x}",
    "<do>call the function with x = {x} indirectly: f(x) = {f:formula} when x is less than {t}, g(x) = {g:formula} when it is not",
  ],
  answer: ({ f, g, t, x }) => (x < t ? f : g).apply(x),
  programs: [
    ({ f, g, t, x }) => asm`
        mov  r0, ${x}
        mov  %t, ${t}
        mov  %p, f
        blt  r0, %t, chosen
        mov  %p, g
    chosen:
        call %p
        halt
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret`,
    ({ f, g, t, x }) => asm`
        mov  %x, ${x}
        slti %small, %x, ${t}
        mov  %f, f
        mov  %p, g
        sub  %f, %f, %p
        mul  %f, %f, %small
        add  %p, %p, %f
        call %p
        mov  r0, %x
        halt
    f:
        ${f.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret`,
    ({ f, g, t, x }) => asm`
        mov  r0, ${x}
        mov  %limit, ${t}
        bge  r0, %limit, large
        mov  %p, f
        call %p
        halt
    large:
        mov  %p, g
        call %p
        halt
    g:
        ${g.code("r0")}
        ret
    f:
        ${f.code("r0")}
        ret`,
  ],
})
