import { asm, edged, family, int } from "../../dsl/index.js"

export const recursiveFibonacci = family({
  id: "functions/recursive_fibonacci",
  level: 4,
  parameters: { n: edged(int(0, 45), [0, 1, 2]), m: int(2, 300) },
  prompt: [
    "<what>the remainder of the [Fibonacci number|Fibonacci term] F({n}) divided by {m} [recursively|using recursion|by recursion|with a recursive function], where F(0) = 0 and F(1) = 1",
    "<please>write a recursive Fibonacci function with fib(0) = 0 and fib(1) = 1 and return fib({n}) modulo {m}",
    "given fib(0) = 0, fib(1) = 1 and fib(n) = fib(n - 1) + fib(n - 2), call fib({n}) [recursively|as a function that calls itself] and reduce [it|the result] modulo {m}",
    "a staircase of n steps can be climbed, one or two steps at a time, in fib(n + 1) ways, where fib(0) = 0 and fib(1) = 1. Call a recursive fib({n}) and divide what it returns by {m}: which remainder is left?",
    "!recursive fib({n}) % {m}, fib(0) = 0, fib(1) = 1",
  ],
  cases: { "0 or 1": ({ n }) => n < 2 },
  answer: ({ m, n }) => {
    let a = 0
    let b = 1
    for (let k = 0; k < n; k++) [a, b] = [b, a + b]
    return a % m
  },
  asFunction: {
    inputs: ["n"],
    domains: { n: edged(int(0, 77), [0, 1, 2, 3]) },
    prompt: [
      "<what>the remainder of the [Fibonacci number|Fibonacci term] F({n}) divided by {m} [recursively|using recursion|by recursion|with a recursive function], where F(0) = 0 and F(1) = 1",
      "<please>write a recursive Fibonacci function with fib(0) = 0 and fib(1) = 1 and return fib({n}) modulo {m}",
      "given fib(0) = 0, fib(1) = 1 and fib(k) = fib(k - 1) + fib(k - 2), call fib({n}) [recursively|as a function that calls itself] and reduce [it|the result] modulo {m}",
      "a staircase of k steps can be climbed, one or two steps at a time, in fib(k + 1) ways, where fib(0) = 0 and fib(1) = 1. Call a recursive fib({n}) and divide what it returns by {m}: which remainder is left?",
      "!recursive fib({n}) % {m}, fib(0) = 0, fib(1) = 1",
    ],
    programs: [
      ({ m, n }) => asm`
        mov  %x, ${n}
        call fib
        modi r0, %x, ${m}
        halt
    fib:
        beqz %x, start
        subi %x, %x, 1
        call fib
        add  %next, %x, %previous
        mov  %previous, %x
        mov  %x, %next
        ret
    start:
        mov  %previous, 1
        ret`,
      ({ m, n }) => asm`
        mov  %x, ${n}
        mov  %a, 0
        mov  %b, 1
        call fib
        modi r0, %a, ${m}
        halt
    fib:
        beqz %x, done
        add  %next, %a, %b
        mov  %a, %b
        mov  %b, %next
        subi %x, %x, 1
        call fib
    done:
        ret`,
      ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
        call fib
        mov  %m, ${m}
        mod  r0, %a, %m
        halt
    fib:
        beqz %n, done
        add  %a, %a, %b
        sub  %b, %a, %b
        subi %n, %n, 1
        call fib
    done:
        ret`,
    ],
  },
  programs: [
    ({ m, n }) => asm`
        mov  r0, ${n}
        call fib
        modi r0, r0, ${m}
        halt
    fib:
        beqz r0, start
        subi r0, r0, 1
        call fib
        add  %next, r0, %previous
        mov  %previous, r0
        mov  r0, %next
        ret
    start:
        mov  %previous, 1
        ret`,
    ({ m, n }) => asm`
        mov  r0, ${n}
        mov  %a, 0
        mov  %b, 1
        call fib
        modi r0, %a, ${m}
        halt
    fib:
        beqz r0, done
        add  %next, %a, %b
        mov  %a, %b
        mov  %b, %next
        subi r0, r0, 1
        call fib
    done:
        ret`,
    ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
        call fib
        mov  %m, ${m}
        mod  r0, %a, %m
        halt
    fib:
        beqz %n, done
        add  %a, %a, %b
        sub  %b, %a, %b
        subi %n, %n, 1
        call fib
    done:
        ret`,
    // Where it is short, as it is defined; else with the value before it.
    ({ m, n }) => asm`
        b    main
    fib:
        ${
          n <= 10
            ? asm`
        slti %base, r0, 2
        bnez %base, known
        subi sp, sp, 16
        store.d r0, [sp]
        subi r0, r0, 1
        call fib
        store.d r0, [sp + 8]
        load.d r0, [sp]
        subi r0, r0, 2
        call fib
        load.d %left, [sp + 8]
        add  r0, r0, %left
        addi sp, sp, 16
    known:
        ret`
            : asm`
        slti %base, r0, 2
        bnez %base, first
        subi r0, r0, 1
        call fib
        add  r0, r0, %before
        sub  %before, r0, %before
        ret
    first:
        mov  %before, 0
        ret`
        }
    main:
        mov  r0, ${n}
        call fib
        mov  %m, ${m}
        mod  r0, r0, %m
        halt`,
  ],
})
