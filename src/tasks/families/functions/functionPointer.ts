import { asm, edged, family, int } from "../../dsl/index.js"
import { formats, tame } from "./_shared/formula.js"

export const functionPointer = family({
  id: "functions/function_pointer",
  level: 4,
  parameters: { f: tame, g: tame, t: int(30, 70), x: edged(int(0, 99), [({ t }: { t: number }) => t]) },
  formats,
  prompt: [
    "a function pointer p is set to f if x = {x} is less than {t} and to g otherwise, with f(x) = {f:formula} and g(x) = {g:formula}; [return|compute|call] p({x})",
    "!Functions f(x) = {f:formula} and g(x) = {g:formula}: for x = {x}, put the address of f in a register if x is below {t}, else that of g, and call through [it|that register]",
    "<please>write f(x) = {f:formula} and g(x) = {g:formula}, choose f for x < {t} or g for x >= {t}, and call the chosen one through its address with x = {x}",
    "<do>call a function through a pointer with x = {x}: it points to f(x) = {f:formula} when x is less than {t}, to g(x) = {g:formula} when it is not",
    "a game picks a handler for a score of x = {x}, the beginner's f(x) = {f:formula} below {t} and the expert's g(x) = {g:formula} from {t} on, and calls it through its address. What does it return?",
    "!p = f if x < {t}, else g; call p(x), x = {x}, f(x) = {f:formula}, g(x) = {g:formula}",
  ],
  cases: { "at the limit": ({ t, x }) => x === t, below: ({ t, x }) => x < t, above: ({ t, x }) => x > t },
  answer: ({ f, g, t, x }) => (x < t ? f : g).apply(x),
  asFunction: {
    inputs: ["x"],
    names: { x: "u" },
    domains: {
      x: edged(int(0, 150), [
        ({ t }: { t: number }) => t,
        ({ t }: { t: number }) => t - 1,
        ({ t }: { t: number }) => t + 1,
      ]),
    },
    prompt: [
      "a function pointer p is set to f if {x} is less than {t} and to g otherwise, with f(x) = {f:formula} and g(x) = {g:formula}; [return|compute|call] p({x})",
      "!Functions f(x) = {f:formula} and g(x) = {g:formula}: for x = {x}, put the address of f in a register if x is below {t}, else that of g, and call through [it|that register]",
      "<please>write f(x) = {f:formula} and g(x) = {g:formula}, choose f for x < {t} or g for x >= {t}, and call the chosen one through its address with x = {x}",
      "<do>call a function through a pointer with x = {x}: it points to f(x) = {f:formula} when x is less than {t}, to g(x) = {g:formula} when it is not",
      "a game picks a handler for a score of {x}, the beginner's f(x) = {f:formula} below {t} and the expert's g(x) = {g:formula} from {t} on, and calls it through its address. What does it return for the score?",
      "!p = f if x < {t}, else g; call p(x), x = {x}, f(x) = {f:formula}, g(x) = {g:formula}",
    ],
    programs: [
      ({ f, g, t, x }) => asm`
        b    main
    f:
        ${f.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret
    main:
        mov  %x, ${x}
        mov  %t, ${t}
        mov  %p, f
        blt  %x, %t, chosen
        mov  %p, g
    chosen:
        call %p
        mov  r0, %x
        halt`,
      ({ f, g, t, x }) => asm`
        b    main
    f:
        ${f.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret
    main:
        mov  %x, ${x}
        mov  %y, ${t}
        call choose
        call %p
        mov  r0, %x
        halt
    choose:
        mov  %p, g
        bge  %x, %y, chosen
        mov  %p, f
    chosen:
        ret`,
      ({ f, g, t, x }) => asm`
        b    main
    large:
        mov  %p, g
        call %p
        mov  r0, %x
        halt
    g:
        ${g.code("%x")}
        ret
    f:
        ${f.code("%x")}
        ret
    main:
        mov  %x, ${x}
        mov  %limit, ${t}
        bge  %x, %limit, large
        mov  %p, f
        call %p
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    ({ f, g, t, x }) => asm`
        b    main
    f:
        ${f.code("r0")}
        ret
    g:
        ${g.code("r0")}
        ret
    main:
        mov  r0, ${x}
        mov  %t, ${t}
        mov  %p, f
        blt  r0, %t, chosen
        mov  %p, g
    chosen:
        call %p
        halt`,
    ({ f, g, t, x }) => asm`
        b    main
    f:
        ${f.code("%x")}
        ret
    g:
        ${g.code("%x")}
        ret
    main:
        mov  %x, ${x}
        mov  r1, ${t}
        call choose
        call %p
        mov  r0, %x
        halt
    choose:
        mov  %p, g
        bge  %x, r1, chosen
        mov  %p, f
    chosen:
        ret`,
    ({ f, g, t, x }) => asm`
        b    main
    large:
        mov  %p, g
        call %p
        halt
    g:
        ${g.code("r0")}
        ret
    f:
        ${f.code("r0")}
        ret
    main:
        mov  r0, ${x}
        mov  %limit, ${t}
        bge  r0, %limit, large
        mov  %p, f
        call %p
        halt`,
  ],
})
