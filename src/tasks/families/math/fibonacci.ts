import { asm, by, edged, family, int } from "../../dsl/index.js"
import { moduloFormats, reduced } from "./_shared/modulo.js"

export const fibonacci = family({
  id: "math/fibonacci",
  level: 2,
  // F(15) is 610.
  parameters: { n: int(15, 78), m: edged(int(1, 609), [1]) },
  formats: moduloFormats,
  prompt: [
    "<what>the Fibonacci number F({n}){m:mod}, where F(0) = 0 and F(1) = 1",
    "<what>the Fibonacci number with index {n}{m:mod} (index 0 has 0, index 1 has 1)",
    by("loop", "<do>compute fib({n}){m:mod} [with a loop|iteratively], where fib(0) = 0 and fib(1) = 1"),
    "a farm has 1 pair of rabbits in month 1 and 1 pair in month 2, and in every later month as many pairs as in the two months before together. How many pairs is that in month {n}{m:mod}?",
    "the Fibonacci numbers start with F(0) = 0 and F(1) = 1: [what is F({n}){m:mod}?|give me F({n}){m:mod}]",
    by(
      "pair",
      "<do>start with the pair 0 and 1, replace it {n} times by its second number and the sum of both, and return the first number of the last pair{m:mod}",
    ),
    "!fib({n}){m:percent} where fib(0)=0 and fib(1)=1",
  ],
  answer: ({ m, n }) => {
    let [now, next] = [0, 1]
    for (let k = 0; k < n; k++) [now, next] = [next, m === 1 ? now + next : (now + next) % m]
    return now
  },
  asFunction: { inputs: ["n"], domains: { n: edged(int(1, 78), [1, 2, 3, 4, 63, 64, 78]) } },
  programs: [
    {
      follows: ["loop", "pair"],
      program: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
    loop:
        add  %next, %a, %b
        mov  %a, %b
        mov  %b, %next
        subi %n, %n, 1
        bnez %n, loop
        ${reduced(m)}
        halt`,
    },
    // Without a third register, and reduced at once.
    {
      follows: ["loop", "pair"],
      general: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
    next:
        blez %n, done
        add  %b, %a, %b
        sub  %a, %b, %a
        ${m === 1 ? [] : asm`modi %b, %b, ${m}`}
        subi %n, %n, 1
        b    next
    done:
        mov  r0, %a
        halt`,
    },
    // Two terms a round.
    {
      follows: "loop",
      general: ({ m, n }) => asm`
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
        mov  %a, %b
    even:
        ${reduced(m)}
        halt`,
    },
    // Fast doubling, from the highest bit of n: F(2k) = F(k)(2F(k+1) − F(k)), F(2k+1) = F(k)² + F(k+1)².
    {
      follows: "loop",
      general: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
        mov  %bit, 6
    double:
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
        bgez %bit, double
        ${reduced(m)}
        halt`,
    },
  ],
})
