import { asm, by, edged, family, int } from "../../dsl/index.js"
import { anyOf, ofAnyLength } from "./_shared/domains.js"

export const tribonacci = family({
  id: "math/tribonacci",
  level: 2,
  parameters: { x: ofAnyLength(2, 15) },
  prompt: [
    "<find>the smallest k with T(k) > {x}, where T is the tribonacci sequence: T(0) = T(1) = 0, T(2) = 1, and every later one is the sum of the three before it",
    "<find>the index of the first tribonacci number above {x} (T(0) = 0, T(1) = 0, T(2) = 1 and T(k) = T(k - 1) + T(k - 2) + T(k - 3))",
    by(
      "term by term",
      "<do>start with 0, 0 and 1 at the indices 0, 1 and 2, keep appending the sum of the last three numbers, and <report> the index of the first one that is greater than {x}",
    ),
    "a printer makes nothing on days 0 and 1, one page on day 2, and from then on each day as many pages as in the three days before together. On which day does it first make more than {x} pages?",
    "which is the first index in the tribonacci sequence 0, 0, 1, 1, 2, 4, 7 and so on (the first 0 has index 0) with a number above {x}",
    "!first k where tribonacci(k) > {x}, T(0)=0, T(1)=0, T(2)=1",
  ],
  answer: ({ x }) => {
    const terms = [0, 0, 1]
    while (terms[terms.length - 1]! <= x) terms.push(terms.slice(-3).reduce((sum, term) => sum + term, 0))
    return terms.length - 1
  },
  asFunction: {
    inputs: ["x"],
    domains: { x: anyOf(edged(int(0, 1000), [0, 1, 2, 3, 4, 6, 7, 13, 24, 927]), ofAnyLength(1, 15)) },
    programs: [
      {
        follows: "term by term",
        program: ({ x }) => asm`
        mov  %x, ${x}
        mov  %a, 0
        mov  %b, 0
        mov  %c, 1
        mov  %k, 2
    test:
        bgt  %c, %x, done
        add  %next, %a, %b
        add  %next, %next, %c
        mov  %a, %b
        mov  %b, %c
        mov  %c, %next
        addi %k, %k, 1
        b    test
    done:
        mov  r0, %k
        halt`,
      },
      // T(k+1) = 2T(k) - T(k-3), started at T(-1) = 1.
      ({ x }) => asm`
        mov  %x, ${x}
        mov  %z, 1
        mov  %a, 0
        mov  %b, 0
        mov  %c, 1
        mov  %k, 2
    while:
        blt  %x, %c, done
        shli %t, %c, 1
        sub  %t, %t, %z
        mov  %z, %a
        mov  %a, %b
        mov  %b, %c
        mov  %c, %t
        addi %k, %k, 1
        b    while
    done:
        mov  r0, %k
        halt`,
    ],
  },
  programs: [
    {
      follows: "term by term",
      program: ({ x }) => asm`
        mov  %x, ${x}
        mov  %a, 0
        mov  %b, 0
        mov  %c, 1
        mov  %k, 2
    loop:
        add  %next, %a, %b
        add  %next, %next, %c
        mov  %a, %b
        mov  %b, %c
        mov  %c, %next
        addi %k, %k, 1
        ble  %c, %x, loop
        mov  r0, %k
        halt`,
    },
    // Each takes the place of the one three terms before it.
    {
      follows: "term by term",
      program: ({ x }) => asm`
        mov  %x, ${x}
        mov  %a, 0
        mov  %b, 0
        mov  %c, 1
        mov  %k, 2
    next:
        addi %k, %k, 1
        add  %a, %a, %b
        add  %a, %a, %c
        bgt  %a, %x, done
        addi %k, %k, 1
        add  %b, %b, %c
        add  %b, %b, %a
        bgt  %b, %x, done
        addi %k, %k, 1
        add  %c, %c, %a
        add  %c, %c, %b
        ble  %c, %x, next
    done:
        mov  r0, %k
        halt`,
    },
    // T(k+1) = 2T(k) − T(k−3), started at T(−1) = 1.
    ({ x }) => asm`
        mov  %x, ${x}
        mov  %z, 1
        mov  %a, 0
        mov  %b, 0
        mov  %c, 1
        mov  %k, 2
    while:
        blt  %x, %c, done
        shli %t, %c, 1
        sub  %t, %t, %z
        mov  %z, %a
        mov  %a, %b
        mov  %b, %c
        mov  %c, %t
        addi %k, %k, 1
        b    while
    done:
        mov  r0, %k
        halt`,
  ],
})
