import { asm, family, int } from "../../dsl/index.js"

export const tribonacci = family({
  id: "math/tribonacci",
  level: 2,
  parameters: { n: int(0, 60) },
  prompt: [
    "<what>the tribonacci number T({n}), where T(0) = T(1) = 0, T(2) = 1 and every later one is the sum of the three before it",
    "<what>T({n}), with T(0) = 0, T(1) = 0, T(2) = 1 and T(k) = T(k - 1) + T(k - 2) + T(k - 3)",
    "<do>[use a loop|iterate] to find the tribonacci number at index {n} (T(0) = 0, T(1) = 0, T(2) = 1)",
    "which number stands at index {n} of the tribonacci sequence 0, 0, 1, 1, 2, 4, 7 and so on (the first 0 has index 0)",
    "!tribonacci({n}), T(0)=0, T(1)=0, T(2)=1",
  ],
  answer: ({ n }) => {
    const terms = [0, 0, 1]
    for (let k = 3; k <= n; k++) terms.push(terms[k - 1]! + terms[k - 2]! + terms[k - 3]!)
    return terms[n]!
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 0
        mov  %c, 1
    while:
        beqz %n, done
        add  %next, %a, %b
        add  %next, %next, %c
        mov  %a, %b
        mov  %b, %c
        mov  %c, %next
        subi %n, %n, 1
        b    while
    done:
        mov  r0, %a
        halt`,
    // Three terms a round.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 0
        mov  %c, 1
    three:
        slti %last, %n, 3
        bnez %last, rest
        add  %a, %a, %b
        add  %a, %a, %c
        add  %b, %b, %c
        add  %b, %b, %a
        add  %c, %c, %a
        add  %c, %c, %b
        subi %n, %n, 3
        b    three
    rest:
        beqz %n, first
        subi %n, %n, 1
        beqz %n, second
        mov  r0, %c
        halt
    second:
        mov  r0, %b
        halt
    first:
        mov  r0, %a
        halt`,
    // T(k+1) = 2T(k) − T(k−3), started at T(−1) = 1.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %z, 1
        mov  %a, 0
        mov  %b, 0
        mov  %c, 1
    next:
        beqz %n, done
        shli %t, %c, 1
        sub  %t, %t, %z
        mov  %z, %a
        mov  %a, %b
        mov  %b, %c
        mov  %c, %t
        subi %n, %n, 1
        b    next
    done:
        mov  r0, %a
        halt`,
  ],
})
