import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const sumOfQuotients = family({
  id: "loops/sum_of_quotients",
  level: 2,
  parameters: { n: int(20, 5000), a: int(1, 20), b: above("a", int(2, 25)) },
  // Where an input is drawn anew, the last number is not below the first.
  adjust: ({ a, b, n }) => ({ n, a, b: Math.max(a, b) }),
  prompt: [
    "<what>the sum of {n} / k for every integer k, {a} <= k <= {b}, each division truncated",
    "<do>divide {n} by every integer from {a} through {b}, drop the remainders, and add up the quotients",
    by("upwards", "<do>loop k from {a} to {b} inclusive and total the integer quotients of {n} by k"),
    by("upwards", "!s = 0; for k = {a} to {b} inclusive: s += {n} / k (integer division); at the end return s"),
    "what do the whole parts of {n} over {a}, of {n} over the next integer and so on up to {n} over {b} add up to",
    "{n} sweets can be shared by any number of children from {a} to {b}, each child getting the same whole number of sweets. For each number of children, write down how many sweets one child gets. What do these numbers add up to?",
  ],
  cases: { "remainders to drop": ({ a, n }) => n % a !== 0 },
  answer: ({ a, b, n }) => {
    let sum = 0
    for (let k = b; k >= a; k--) sum += Math.floor(n / k)
    return sum
  },
  asFunction: {
    inputs: ["n", "a", "b"],
    domains: {
      n: edged(int(0, 100_000), [0, 1, 60]),
      a: edged(int(1, 60), [1, 2]),
      b: above("a", edged(int(0, 40), [0, 1])),
    },
    programs: [
      {
        follows: "upwards",
        program: ({ a, b, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${a}
        mov  %last, ${b}
        mov  %sum, 0
    next:
        div  %q, %n, %k
        add  %sum, %sum, %q
        addi %k, %k, 1
        ble  %k, %last, next
        mov  r0, %sum
        halt`,
      },
      ({ a, b, n }) => asm`
        mov  %first, ${a}
        mov  %k, ${b}
        mov  %n, ${n}
        mov  %sum, 0
    while:
        blt  %k, %first, done
        divu %q, %n, %k
        add  %sum, %sum, %q
        subi %k, %k, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    {
      follows: "upwards",
      program: ({ a, b, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${a}
        mov  %last, ${b}
        mov  %sum, 0
    next:
        div  %q, %n, %k
        add  %sum, %sum, %q
        addi %k, %k, 1
        ble  %k, %last, next
        mov  r0, %sum
        halt`,
    },
    ({ a, b, n }) => asm`
        mov  %sum, 0
        mov  %n, ${n}
        mov  %k, ${b}
    down:
        divu %q, %n, %k
        add  %sum, %sum, %q
        subi %k, %k, 1
        slti %stop, %k, ${a}
        beqz %stop, down
        mov  r0, %sum
        halt`,
    {
      follows: "upwards",
      program: ({ a, b, n }) => asm`
        mov  %sum, 0
        mov  %k, ${a}
        mov  %end, ${b + 1}
    while:
        beq  %k, %end, done
        mov  %q, ${n}
        div  %q, %q, %k
        add  %sum, %sum, %q
        addi %k, %k, 1
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
  ],
})
