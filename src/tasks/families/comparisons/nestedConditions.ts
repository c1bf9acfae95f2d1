import { asm, between, edged, family, int } from "../../dsl/index.js"
import { depending } from "./_shared/near.js"

export const nestedConditions = family({
  id: "comparisons/nested_conditions",
  level: 2,
  parameters: {
    t: int(60, 300),
    k: int(2, 12),
    m: int(1, 99),
    x: edged(int(1, 400), [({ t }: { t: number }) => t]),
  },
  prompt: [
    "take {x}. If it is more than {t}: halve it if it is even, else subtract {m}. If it is at most {t}: multiply it by {k}",
    "if {x} exceeds {t}, then halve it when it is even and take {m} off when it is odd; if it does not, multiply it by {k}",
    "<do>start from {x} and apply these rules: above {t}, an even number is halved and an odd one loses {m}; otherwise it is multiplied by {k}",
    "<what>f({x}), where f(x) is x / 2 for even x above {t}, x - {m} for odd x above {t}, and {k} times x for all others",
    "a game turns {x} points into others: more than {t} points are halved if they are even and cost {m} if they are odd; {t} points or fewer are multiplied by {k}. How many points does the player have then?",
    "!x = {x}: over {t} and even -> x / 2, over {t} and odd -> x - {m}, else x * {k}",
  ],
  cases: { "just at the limit": ({ t, x }) => x === t },
  answer: ({ k, m, t, x }) => (x <= t ? x * k : x % 2 === 0 ? x / 2 : x - m),
  asFunction: {
    inputs: ["x", "t", "k", "m"],
    names: { x: "v" },
    domains: {
      t: int(0, 2000),
      k: edged(int(-50, 50), [0, 1]),
      m: int(-999, 999),
      x: depending(({ t }: { t: number }, draws) => {
        const kind = draws.below(10)
        return kind < 4 ? t + (kind % 2) : kind < 6 ? between(draws, t - 500, t) : between(draws, t + 1, t + 2000)
      }),
    },
    programs: [
      ({ k, m, t, x }) => asm`
        mov  %x, ${x}
        mov  %t, ${t}
        mov  %k, ${k}
        mov  %m, ${m}
        bgt  %x, %t, above
        mul  r0, %x, %k
        halt
    above:
        andi %odd, %x, 1
        bnez %odd, odd
        shri r0, %x, 1
        halt
    odd:
        sub  r0, %x, %m
        halt`,
      ({ k, m, t, x }) => asm`
        mov  %x, ${x}
        mov  %t, ${t}
        slt  %over, %t, %x
        bnez %over, over
        mul  %x, %x, ${k}
        b    done
    over:
        modi %odd, %x, 2
        beqz %odd, even
        sub  %x, %x, ${m}
        b    done
    even:
        divi %x, %x, 2
    done:
        mov  r0, %x
        halt`,
    ],
  },
  programs: [
    ({ k, m, t, x }) => asm`
        mov  %x, ${x}
        mov  %t, ${t}
        bgt  %x, %t, above
        muli r0, %x, ${k}
        halt
    above:
        andi %odd, %x, 1
        bnez %odd, odd
        shri r0, %x, 1
        halt
    odd:
        subi r0, %x, ${m}
        halt`,
    ({ k, m, t, x }) => asm`
        mov  %x, ${x}
        slti %low, %x, ${t + 1}
        bnez %low, times
        modi %odd, %x, 2
        beqz %odd, even
        subi r0, %x, ${m}
        halt
    even:
        divi r0, %x, 2
        halt
    times:
        muli r0, %x, ${k}
        halt`,
    ({ k, m, t, x }) => asm`
        mov  %x, ${x}
        mov  %t, ${t}
        ble  %x, %t, times
        sari %half, %x, 1
        add  %even, %half, %half
        beq  %even, %x, even
        mov  %m, ${m}
        sub  r0, %x, %m
        halt
    even:
        mov  r0, %half
        halt
    times:
        mov  %k, ${k}
        mul  r0, %x, %k
        halt`,
  ],
})
