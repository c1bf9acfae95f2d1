import { asm, by, edged, family, int } from "../../dsl/index.js"

export const sumOfCeilings = family({
  id: "math/sum_of_ceilings",
  level: 2,
  parameters: { a: int(2, 199), b: int(3, 60), n: int(3, 20) },
  cases: {
    whole: ({ a, b, n }) => Array.from({ length: n }, (_, k) => a * (k + 1)).some((x) => x % b === 0),
    broken: ({ a, b }) => a % b > 0,
  },
  prompt: [
    by("upwards", "<what>the sum of ceil({a}*k / {b}) for k from 1 to {n}"),
    by("upwards", "<do>add up {a}*k/{b}, each time rounded up, for k from 1 up to and including {n}"),
    "<do>[total|sum] the first {n} multiples of {a}, starting with {a} itself, each divided by {b} and rounded up",
    "order k needs {a} times k parts that come in packs of {b}: how many packs do orders 1 to {n} need, each order opening its own packs?",
    by("downwards", "<do>add up {a}*k/{b}, each time rounded up, with k counting from {n} down to 1"),
    "!sum(ceil({a}*k/{b})), 1 <= k <= {n}",
  ],
  answer: ({ a, b, n }) => {
    let sum = 0
    for (let k = 1; k <= n; k++) sum += (a * k - ((a * k) % b)) / b + ((a * k) % b === 0 ? 0 : 1)
    return sum
  },
  asFunction: {
    inputs: ["a", "b", "n"],
    domains: {
      a: edged(int(1, 199), [1, 2]),
      b: edged(int(1, 60), [1, 2, ({ a }: { a: number }) => a]),
      n: edged(int(1, 40), [1, 2]),
    },
    programs: [
      {
        follows: "upwards",
        program: ({ a, b, n }) => asm`
        mov  %n, ${n}
        mov  %k, 1
        mov  %sum, 0
    for:
        bgt  %k, %n, done
        mul  %x, %k, ${a}
        add  %x, %x, ${b}
        subi %x, %x, 1
        div  %x, %x, ${b}
        add  %sum, %sum, %x
        addi %k, %k, 1
        b    for
    done:
        mov  r0, %sum
        halt`,
      },
      // One more wherever the division leaves a remainder.
      {
        follows: "downwards",
        program: ({ a, b, n }) => asm`
        mov  %k, ${n}
        mov  %sum, 0
    down:
        mul  %x, %k, ${a}
        div  %quotient, %x, ${b}
        mod  %rest, %x, ${b}
        add  %sum, %sum, %quotient
        snei %rest, %rest, 0
        add  %sum, %sum, %rest
        subi %k, %k, 1
        bgtz %k, down
        mov  r0, %sum
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "upwards",
      program: ({ a, b, n }) => asm`
        mov  %k, 1
        mov  %n, ${n}
        mov  %b, ${b}
        fpu.fromint %divisor, %b
        mov  %sum, 0
    loop:
        muli %x, %k, ${a}
        fpu.fromint %x, %x
        fpu.div %x, %x, %divisor
        fpu.ceil %x, %x
        fpu.add %sum, %sum, %x
        addi %k, %k, 1
        ble  %k, %n, loop
        fpu.toint r0, %sum
        halt`,
    },
    {
      follows: "upwards",
      program: ({ a, b, n }) => asm`
        mov  %k, 1
        mov  %n, ${n}
        mov  %sum, 0
    for:
        bgt  %k, %n, done
        muli %x, %k, ${a}
        addi %x, %x, ${b - 1}
        divi %x, %x, ${b}
        add  %sum, %sum, %x
        addi %k, %k, 1
        b    for
    done:
        mov  r0, %sum
        halt`,
    },
    // From one multiple to the next; b − 1 more than it, divided, is rounded up.
    ({ a, b, n }) => asm`
        mov  %n, ${n}
        mov  %x, ${b - 1}
        mov  %sum, 0
    next:
        addi %x, %x, ${a}
        divi %packs, %x, ${b}
        add  %sum, %sum, %packs
        subi %n, %n, 1
        bnez %n, next
        mov  r0, %sum
        halt`,
    // One more wherever the division leaves a remainder.
    {
      follows: "downwards",
      program: ({ a, b, n }) => asm`
        mov  %k, ${n}
        mov  %b, ${b}
        mov  %sum, 0
    down:
        muli %x, %k, ${a}
        div  %quotient, %x, %b
        mod  %rest, %x, %b
        add  %sum, %sum, %quotient
        snei %rest, %rest, 0
        add  %sum, %sum, %rest
        subi %k, %k, 1
        bgtz %k, down
        mov  r0, %sum
        halt`,
    },
  ],
})
