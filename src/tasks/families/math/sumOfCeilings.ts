import { asm, family, int } from "../../dsl/index.js"

export const sumOfCeilings = family({
  id: "math/sum_of_ceilings",
  level: 2,
  parameters: { a: int(2, 199), b: int(3, 60), n: int(3, 20) },
  prompt: [
    "<what>the sum of ceil({a}*i / {b}) for i from 1 to {n}",
    "<do>add up {a}*i/{b}, each time rounded up, for i = 1 to {n} inclusive",
    "<do>[total|sum] the ceilings of i*{a}/{b} over all i from 1 to {n}",
    "order i needs {a} times i parts that come in packs of {b}: how many packs do orders 1 to {n} need, each order opening its own packs?",
    "!sum(ceil({a}*i/{b}) for i in 1 to {n} inclusive)",
  ],
  answer: ({ a, b, n }) => {
    let sum = 0
    for (let i = 1; i <= n; i++) sum += (a * i - ((a * i) % b)) / b + ((a * i) % b === 0 ? 0 : 1)
    return sum
  },
  programs: [
    ({ a, b, n }) => asm`
        mov  %i, 1
        mov  %n, ${n}
        mov  %b, ${b}
        fpu.fromint %divisor, %b
        mov  %sum, 0
    loop:
        muli %x, %i, ${a}
        fpu.fromint %x, %x
        fpu.div %x, %x, %divisor
        fpu.ceil %x, %x
        fpu.add %sum, %sum, %x
        addi %i, %i, 1
        ble  %i, %n, loop
        fpu.toint r0, %sum
        halt`,
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
    ({ a, b, n }) => asm`
        mov  %x, ${a * n}
        mov  %b, ${b}
        mov  %sum, 0
    down:
        div  %quotient, %x, %b
        mod  %rest, %x, %b
        add  %sum, %sum, %quotient
        snei %rest, %rest, 0
        add  %sum, %sum, %rest
        subi %x, %x, ${a}
        bgtz %x, down
        mov  r0, %sum
        halt`,
  ],
})
