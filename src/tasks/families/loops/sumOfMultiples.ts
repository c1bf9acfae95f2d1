import { asm, by, edged, family, int } from "../../dsl/index.js"
import { above } from "./_shared/above.js"

export const sumOfMultiples = family({
  id: "loops/sum_of_multiples",
  level: 2,
  parameters: {
    k: int(3, 60),
    n: above(
      "k",
      edged(int(0, 1200), [
        0,
        ({ k }: { k: number }) => 3 * k,
        ({ k }: { k: number }) => 5 * k - 1,
        ({ k }: { k: number }) => 9 * k,
        ({ k }: { k: number }) => 14 * k,
      ]),
    ),
  },
  // Where an input is drawn anew, n is not below k.
  adjust: ({ k, n }) => ({ k, n: Math.max(k, n) }),
  prompt: [
    "<what>the sum of [all|the] positive multiples of {k} up to and including {n}",
    by("upwards", "<do>[add up|sum] every multiple of {k} in turn, from {k} to at most {n}"),
    by("upwards", "<do>count by {k}s starting at {k} without going past {n} and [add up|total] the numbers"),
    "!{k} + 2*{k} + 3*{k} and so on, terms up to and including {n}",
    "what do the positive multiples of {k} that do not exceed {n} add up to",
    "every {k} days, for the first time on day {k} and for the last time on day {n} at the latest, a shop gives as many dollars to charity as the number of the day. How much does it give in all?",
  ],
  cases: { "n is a multiple": ({ k, n }) => n % k === 0 },
  answer: ({ k, n }) => {
    const count = Math.floor(n / k)
    return (k * count * (count + 1)) / 2
  },
  asFunction: {
    inputs: ["k", "n"],
    domains: {
      k: edged(int(2, 100), [2, 3]),
      n: above(
        "k",
        edged(int(0, 2000), [
          0,
          1,
          ...[1, 4, 9].map(
            (more) =>
              ({ k }: { k: number }) =>
                more * k,
          ),
          ({ k }: { k: number }) => k - 1,
        ]),
      ),
    },
    programs: [
      {
        follows: "upwards",
        program: ({ k, n }) => asm`
        mov  %k, ${k}
        mov  %n, ${n}
        mov  %x, %k
        mov  %sum, 0
    next:
        add  %sum, %sum, %x
        add  %x, %x, %k
        ble  %x, %n, next
        mov  r0, %sum
        halt`,
      },
      ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        mov  %sum, 0
        div  %i, %n, %k
    down:
        mul  %x, %i, %k
        add  %sum, %sum, %x
        subi %i, %i, 1
        bnez %i, down
        mov  r0, %sum
        halt`,
    ],
  },
  programs: [
    {
      follows: "upwards",
      program: ({ k, n }) => asm`
        mov  %sum, 0
        mov  %x, ${k}
        mov  %n, ${n}
    next:
        add  %sum, %sum, %x
        addi %x, %x, ${k}
        ble  %x, %n, next
        mov  r0, %sum
        halt`,
    },
    {
      follows: "upwards",
      program: ({ k, n }) => asm`
        mov  %k, ${k}
        mov  %x, %k
        mov  %sum, 0
    while:
        slti %more, %x, ${n + 1}
        beqz %more, done
        add  %sum, %sum, %x
        add  %x, %x, %k
        b    while
    done:
        mov  r0, %sum
        halt`,
    },
    ({ k, n }) => asm`
        mov  %n, ${n}
        mov  %k, ${k}
        mov  %sum, 0
        div  %i, %n, %k
    down:
        mul  %x, %i, %k
        add  %sum, %sum, %x
        subi %i, %i, 1
        bnez %i, down
        mov  r0, %sum
        halt`,
    // Down from the last multiple.
    ({ k, n }) => asm`
        mov  %x, ${n}
        modi %over, %x, ${k}
        sub  %x, %x, %over
        mov  %sum, 0
    while:
        beqz %x, done
        add  %sum, %sum, %x
        subi %x, %x, ${k}
        b    while
    done:
        mov  r0, %sum
        halt`,
    // k times the sum of 1, 2, 3, …
    ({ k, n }) => asm`
        mov  %left, ${n}
        mov  %i, 0
        mov  %sum, 0
        mov  %k, ${k}
    take:
        addi %i, %i, 1
        add  %sum, %sum, %i
        sub  %left, %left, %k
        bge  %left, %k, take
        mul  r0, %sum, %k
        halt`,
  ],
})
