import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const countMultiples = family({
  id: "loops/count_multiples",
  level: 2,
  parameters: { a: int(1, 2000), b: above("a", int(20, 60)), k: int(2, 9) },
  // Where an input is drawn anew, the last number is not below the first.
  adjust: ({ a, b, k }) => ({ a, b: Math.max(a, b), k }),
  prompt: [
    "how many [multiples of {k}|numbers divisible by {k}] are there from {a} to {b} inclusive",
    "<find>the number of [multiples of {k}|integers divisible by {k}] from {a} through {b}",
    by("upwards", "<do>loop over the integers from {a} to {b} inclusive and count those divisible by {k}"),
    "<do>count the numbers between {a} and {b}, ends included, that {k} divides [exactly|without remainder]",
    by("upwards", "!n = 0; for i = {a} to {b} inclusive: if i % {k} == 0: n += 1; at the end return n"),
    "raffle tickets {a} to {b} are sold, both included, and each ticket whose number is divisible by {k} wins a prize. How many prizes are needed?",
  ],
  cases: {
    "the first number is a multiple": ({ a, k }) => a % k === 0,
    "the last number is a multiple": ({ b, k }) => b % k === 0,
  },
  answer: ({ a, b, k }) => Math.floor(b / k) - Math.floor((a - 1) / k),
  asFunction: {
    inputs: ["a", "b", "k"],
    domains: {
      a: edged(int(1, 200), [1, 2]),
      b: above("a", edged(int(0, 60), [0, 1])),
      k: edged(int(1, 20), [1, 2, ({ a }: { a: number }) => a, ({ b }: { b: number }) => b]),
    },
    programs: [
      {
        follows: "upwards",
        program: ({ a, b, k }) => asm`
        mov  %i, ${a}
        mov  %last, ${b}
        mov  %count, 0
    next:
        mod  %rest, %i, ${k}
        bnez %rest, skip
        addi %count, %count, 1
    skip:
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %count
        halt`,
      },
      // From the last multiple on in steps of k.
      ({ a, b, k }) => asm`
        mov  %i, ${b}
        mov  %first, ${a}
        mov  %k, ${k}
        mov  %count, 0
        mod  %rest, %i, %k
        sub  %i, %i, %rest
    while:
        blt  %i, %first, done
        addi %count, %count, 1
        sub  %i, %i, %k
        b    while
    done:
        mov  r0, %count
        halt`,
    ],
  },
  programs: [
    {
      follows: "upwards",
      program: ({ a, b, k }) => asm`
        mov  %count, 0
        mov  %i, ${a}
        mov  %last, ${b}
    next:
        modi %rest, %i, ${k}
        bnez %rest, skip
        addi %count, %count, 1
    skip:
        addi %i, %i, 1
        ble  %i, %last, next
        mov  r0, %count
        halt`,
    },
    {
      follows: "upwards",
      program: ({ a, b, k }) => asm`
        mov  %i, ${a}
        mov  %k, ${k}
        mov  %count, 0
    while:
        slti %more, %i, ${b + 1}
        beqz %more, done
        mod  %rest, %i, %k
        addi %i, %i, 1
        bnez %rest, while
        addi %count, %count, 1
        b    while
    done:
        mov  r0, %count
        halt`,
    },
    ({ a, b, k }) => asm`
        mov  %count, 0
        mov  %i, ${b}
        mov  %first, ${a}
    down:
        modi %rest, %i, ${k}
        seqi %hit, %rest, 0
        add  %count, %count, %hit
        subi %i, %i, 1
        bge  %i, %first, down
        mov  r0, %count
        halt`,
    // From the last multiple on in steps of k.
    ({ a, b, k }) => asm`
        mov  %i, ${b}
        modi %rest, %i, ${k}
        sub  %i, %i, %rest
        mov  %first, ${a}
        mov  %count, 0
    while:
        blt  %i, %first, done
        addi %count, %count, 1
        subi %i, %i, ${k}
        b    while
    done:
        mov  r0, %count
        halt`,
  ],
})
