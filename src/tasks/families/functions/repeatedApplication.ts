import { asm, family, int } from "../../dsl/index.js"
import { formats, growing } from "./_shared/formula.js"

export const repeatedApplication = family({
  id: "functions/repeated_application",
  level: 4,
  parameters: { f: growing, n: int(2, 7), x: int(0, 99) },
  formats,
  prompt: [
    "<do>apply f {n} times[ to|, starting from|, beginning with] x = {x}, where f(x) = {f:formula}",
    "<what>the result of applying f {n} times to {x}, where f(x) = {f:formula}",
    "[starting from|starting at|beginning with] {x}, [call|apply|use] f {n:words} times in a row, where f(x) = {f:formula}; [return|give|report] the last value",
    "<what>the value of f^{n}({x}), that is f applied {n} times to {x}, for f(x) = {f:formula}",
    "<do>call the function f(x) = {f:formula} in a chain of {n} calls, the first on {x} and every other on the [previous result|last result]",
    "!x = {x}; repeat {n} times: x = f(x), with f(x) = {f:formula}[|; return x]",
  ],
  answer: ({ f, n, x }) => {
    let y = x
    for (let k = 0; k < n; k++) y = f.apply(y)
    return y
  },
  programs: [
    ({ f, n, x }) => asm`
        mov  r0, ${x}
        mov  %n, ${n}
    loop:
        call f
        subi %n, %n, 1
        bnez %n, loop
        halt
    f:
        ${f.code("r0")}
        ret`,
    ({ f, n, x }) => asm`
        mov  r0, ${x}
        mov  %i, 0
        mov  %n, ${n}
    again:
        bge  %i, %n, done
        call f
        addi %i, %i, 1
        b    again
    done:
        halt
    f:
        ${f.code("r0")}
        ret`,
    ({ f, n, x }) => asm`
        mov  r0, ${x}
        mov  r1, ${n}
        call iterate
        halt
    iterate:
        beqz r1, finished
        call f
        subi r1, r1, 1
        call iterate
    finished:
        ret
    f:
        ${f.code("r0")}
        ret`,
    ({ f, n, x }) => asm`
        mov  %x, ${x}
        ${Array.from({ length: n }, () => asm`call f`)}
        mov  r0, %x
        halt
    f:
        ${f.code("%x")}
        ret`,
  ],
})
