import { asm, family, int } from "../../dsl/index.js"

export const recursiveFibonacci = family({
  id: "functions/recursive_fibonacci",
  level: 4,
  parameters: { n: int(0, 40) },
  prompt: [
    "<what>the [Fibonacci number|Fibonacci value|Fibonacci term] F({n}) [recursively|using recursion|by recursion|with a recursive function], where F(0) = 0 and F(1) = 1",
    "<please>write a recursive Fibonacci function with fib(0) = 0 and fib(1) = 1 and [call it with {n}|return fib({n})|compute fib({n})]",
    "!recursive fib({n})[, fib(0) = 0, fib(1) = 1| with fib(0) = 0 and fib(1) = 1]",
    "given fib(0) = 0, fib(1) = 1 and fib(n) = fib(n - 1) + fib(n - 2), [call|evaluate|return|compute] fib({n}) [recursively|with a function that calls itself]",
  ],
  answer: ({ n }) => {
    let a = 0
    let b = 1
    for (let k = 0; k < n; k++) [a, b] = [b, a + b]
    return a
  },
  programs: [
    ({ n }) =>
      n <= 9
        ? asm`
        mov  r0, ${n}
        call fib
        halt
    fib:
        mov  %one, 1
        ble  r0, %one, base
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
    base:
        ret`
        : asm`
        mov  r0, ${n}
        call fib
        halt
    fib:
        mov  %one, 1
        beq  r0, %one, base
        subi r0, r0, 1
        call fib
        add  %next, r0, %previous
        mov  %previous, r0
        mov  r0, %next
        ret
    base:
        mov  %previous, 0
        ret`,
    ({ n }) => asm`
        mov  r0, ${n}
        mov  %a, 0
        mov  %b, 1
        call fib
        mov  r0, %a
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
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
        call fib
        halt
    fib:
        beqz %n, done
        add  %a, %a, %b
        sub  %b, %a, %b
        subi %n, %n, 1
        call fib
        ret
    done:
        mov  r0, %a
        ret`,
  ],
})
