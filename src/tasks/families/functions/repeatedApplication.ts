import { asm, edged, family, int } from "../../dsl/index.js"
import { formats, growing } from "./_shared/formula.js"
import { input, withInputs } from "./_shared/inputs.js"

export const repeatedApplication = family({
  id: "functions/repeated_application",
  level: 4,
  parameters: { f: growing, n: int(2, 7), x: int(1, 99) },
  // A function does not begin where its calls change nothing.
  adjust: (values) =>
    withInputs(values, ["x", "n"], (value, name) =>
      name === "x" && values.f.apply(value) === value ? value + 100 : value,
    ),
  formats,
  prompt: [
    "<do>call the function f {n} times[ from|, starting from|, beginning with] x = {x}, each time on its last result, where f(x) = {f:formula}",
    "<what>the result of calling a function f {n} times in a row, first on {x}, where f(x) = {f:formula}",
    "[starting from|starting at|beginning with] {x}, [call|apply|use] the function f {n:words} times in a row, where f(x) = {f:formula}; [return|give|report] the last value",
    "<what>the value of f^{n}({x}), that is the function f applied {n} times to {x}, for f(x) = {f:formula}",
    "<do>call the function f(x) = {f:formula} in a chain of {n} calls, the first on {x} and every other on the [previous result|last result]",
    "a filter is a function that makes {f:formula} of a sample x. A sample of {x} passes {n} such filters one after the other; what does the last call return?",
    "!x = {x}; call x = f(x) {n} times, with f(x) = {f:formula}[|; return x]",
  ],
  answer: ({ f, n, x }) => {
    let y = x
    for (let k = 0; k < n; k++) y = f.apply(y)
    return y
  },
  asFunction: {
    inputs: ["x", "n"],
    names: { x: "u" },
    domains: { x: input(edged(int(0, 500), [0, 1])), n: input(edged(int(1, 7), [1, 2])) },
    prompt: [
      "<do>call the function f {n} times from {x} on, each time on its last result, where f(x) = {f:formula}",
      "<what>the result of calling a function f {n} times in a row, first on {x}, where f(x) = {f:formula}",
      "[starting from|starting at|beginning with] {x}, [call|apply|use] the function f {n} times in a row, where f(x) = {f:formula}; [return|give|report] the last value",
      "<do>call the function f(x) = {f:formula} in a chain of {n} calls, the first on {x} and every other on the [previous result|last result]",
      "a filter is a function that makes {f:formula} of a sample x. A sample of {x} passes {n} such filters one after the other; what does the last call return?",
      "!x = {x}; call x = f(x) {n} times, with f(x) = {f:formula}[|; return x]",
    ],
    programs: [
      ({ f, n, x }) => asm`
        mov  %x, ${x}
        mov  %n, ${n}
    loop:
        call f
        subi %n, %n, 1
        bnez %n, loop
        mov  r0, %x
        halt
    f:
        ${f.code("%x")}
        ret`,
      ({ f, n, x }) => asm`
        mov  %x, ${x}
        mov  %n_in, ${n}
        mov  %i, 0
        mov  %n, %n_in
    again:
        bge  %i, %n, done
        call f
        addi %i, %i, 1
        b    again
    done:
        mov  r0, %x
        halt
    f:
        ${f.code("%x")}
        ret`,
      ({ f, n, x }) => asm`
        mov  %x, ${x}
        mov  %y, ${n}
        call iterate
        mov  r0, %x
        halt
    iterate:
        beqz %y, finished
        call f
        subi %y, %y, 1
        call iterate
    finished:
        ret
    f:
        ${f.code("%x")}
        ret`,
    ],
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
