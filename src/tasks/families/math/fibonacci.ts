import { asm, family, int } from "../../dsl/index.js"

export const fibonacci = family({
  id: "math/fibonacci",
  level: 2,
  parameters: { n: int(0, 78) },
  prompt: [
    "<what>the Fibonacci number F({n}), where F(0) = 0 and F(1) = 1",
    "<what>F({n}) of the Fibonacci [sequence|numbers] with F(0) = 0 and F(1) = 1[|, iteratively|, using a loop]",
    "<what>the {n:th} Fibonacci number, counting from F(0) = 0 and F(1) = 1",
    "<do>compute fib({n}) [with a loop|iteratively], where fib(0) = 0 and fib(1) = 1",
    "which number stands at index {n} of the Fibonacci sequence 0, 1, 1, 2, 3, 5 and so on (the first 0 has index 0)",
    "!fib({n}) [with fib(0)=0 and fib(1)=1|where fib(0) is 0 and fib(1) is 1]",
    "!fibonacci n={n} (F(0)=0, F(1)=1)",
    "the Fibonacci numbers start with F(0) = 0 and F(1) = 1: [what is F({n})?|give me F({n})]",
  ],
  answer: ({ n }) => {
    let [now, next] = [0, 1]
    for (let k = 0; k < n; k++) [now, next] = [next, now + next]
    return now
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
    while:
        beqz %n, done
        add  %next, %a, %b
        mov  %a, %b
        mov  %b, %next
        subi %n, %n, 1
        b    while
    done:
        mov  r0, %a
        halt`,
    // Without a third register.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
    next:
        blez %n, done
        add  %b, %a, %b
        sub  %a, %b, %a
        subi %n, %n, 1
        b    next
    done:
        mov  r0, %a
        halt`,
    // Two terms a round.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
    pair:
        slti %last, %n, 2
        bnez %last, end
        add  %a, %a, %b
        add  %b, %b, %a
        subi %n, %n, 2
        b    pair
    end:
        beqz %n, even
        mov  r0, %b
        halt
    even:
        mov  r0, %a
        halt`,
    // Fast doubling, from the highest bit of n: F(2k) = F(k)(2F(k+1) − F(k)), F(2k+1) = F(k)² + F(k+1)².
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
        bits.clz %bit, %n
        mov  %t, 63
        sub  %bit, %t, %bit
    double:
        bltz %bit, done
        shli %t, %b, 1
        sub  %t, %t, %a
        mul  %t, %t, %a
        mul  %a, %a, %a
        mul  %b, %b, %b
        add  %b, %a, %b
        mov  %a, %t
        shr  %t, %n, %bit
        andi %t, %t, 1
        beqz %t, next
        add  %b, %a, %b
        sub  %a, %b, %a
    next:
        subi %bit, %bit, 1
        b    double
    done:
        mov  r0, %a
        halt`,
  ],
})
