import { asm, edged, family, int } from "../../dsl/index.js"

export const fibonacciMatrix = family({
  id: "algorithms/fibonacci_matrix",
  level: 5,
  parameters: { n: int(2, 400), m: int(100, 99_999) },
  prompt: [
    "<what>the {n:th} Fibonacci number modulo {m} [by matrix exponentiation|with 2x2 matrix powers] (F(1) = F(2) = 1)",
    "<do>raise the matrix (1 1; 1 0) to a power to get F({n}) mod {m}, where F(0) = 0 and F(1) = 1",
    "!fib_matrix(n = {n}) mod {m}, [F(0) = 0 and F(1) = 1|F(1) = F(2) = 1]",
    "a pair of rabbits is born in month 1 and has offspring from the third month on, so that there are F({n}) pairs in month {n} (F(1) = F(2) = 1); <find>F({n}) mod {m} by powers of a 2x2 matrix",
    "<find>F({n}) modulo {m} [in logarithmic time|by repeated squaring of a matrix], F being the Fibonacci numbers with F(0) = 0, F(1) = 1",
    "with F(1) = F(2) = 1, what remainder does the Fibonacci number F({n}) leave on division by {m}? Use [matrix powers|powers of a matrix].",
  ],
  answer: ({ m, n }) => {
    let [a, b] = [0, 1]
    for (let k = 0; k < n; k++) [a, b] = [b, (a + b) % m]
    return a
  },
  programs: [
    // Powers of the matrix by two of their entries: (p, q) = (F(k), F(k + 1)) for the bits of n so far, (a, b) for the next bit.
    {
      general: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        mov  %p, 0
        mov  %q, 1
        mov  %a, 1
        mov  %b, 1
    bit:
        andi %t, %n, 1
        beqz %t, square
        sub  %t, %q, %p
        add  %t, %t, %m
        mul  %u, %p, %b
        mul  %t, %t, %a
        mul  %v, %p, %a
        mul  %q, %q, %b
        add  %p, %u, %t
        mod  %p, %p, %m
        add  %q, %q, %v
        mod  %q, %q, %m
    square:
        mul  %t, %a, %a
        mul  %u, %b, %b
        shli %b, %b, 1
        add  %b, %b, %m
        sub  %b, %b, %a
        mul  %a, %a, %b
        mod  %a, %a, %m
        add  %b, %t, %u
        mod  %b, %b, %m
        shri %n, %n, 1
        bnez %n, bit
        mov  r0, %p
        halt`,
    },
    // From the bit below the highest down: the matrix (a b; b d) becomes its square, or the square times (1 1; 1 0).
    {
      general: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %m, ${m}
        mov  %a, 1
        mov  %b, 1
        mov  %d, 0
        bits.clz %k, %n
        addi %k, %k, 1
        shl  %n, %n, %k
    bit:
        mul  %t, %b, %b
        add  %u, %a, %d
        mul  %b, %b, %u
        mul  %a, %a, %a
        mul  %d, %d, %d
        add  %a, %a, %t
        add  %d, %d, %t
        bgez %n, reduce
        mov  %t, %a
        add  %a, %a, %b
        mov  %d, %b
        mov  %b, %t
    reduce:
        mod  %a, %a, %m
        mod  %b, %b, %m
        mod  %d, %d, %m
        shli %n, %n, 1
        addi %k, %k, 1
        slti %t, %k, 64
        bnez %t, bit
        mov  r0, %b
        halt`,
    },
  ],
  asFunction: {
    inputs: ["n", "m"],
    domains: { n: edged(int(1, 2000), [1, 2, 3, 32, 63]), m: edged(int(2, 1_000_000), [2, 10, 1000]) },
    prompt: [
      "<find>F({n}) modulo {m} [by matrix exponentiation|with 2x2 matrix powers], F being the Fibonacci numbers (F(1) = F(2) = 1)",
      "<do>raise the matrix (1 1; 1 0) to a power to get F({n}) mod {m} (F(0) = 0 and F(1) = 1)",
      "!fib_matrix(n = {n}) mod {m}, [F(0) = 0 and F(1) = 1|F(1) = F(2) = 1]",
      "a pair of rabbits is born in month 1 and has offspring from the third month on, so that there are F({n}) pairs in month {n} (F(1) = F(2) = 1); <find>F({n}) mod {m} by powers of a 2x2 matrix",
      "<find>F({n}) modulo {m} [in logarithmic time|by repeated squaring of a matrix], F being the Fibonacci numbers with F(0) = 0, F(1) = 1",
      "with F(1) = F(2) = 1, what remainder does the Fibonacci number F({n}) leave on division by {m}? Use [matrix powers|powers of a matrix].",
    ],
  },
})
