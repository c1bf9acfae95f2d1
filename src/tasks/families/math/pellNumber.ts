import { asm, family, int } from "../../dsl/index.js"

export const pellNumber = family({
  id: "math/pell_number",
  level: 2,
  parameters: { n: int(0, 41) },
  prompt: [
    "<what>the Pell number P({n}), where P(0) = 0, P(1) = 1 and P(k) = 2*P(k - 1) + P(k - 2)",
    "<what>P({n}) if P(0) = 0, P(1) = 1 and P(k) = 2*P(k - 1) + P(k - 2) [for k > 1|from k = 2 on]",
    "<do>compute pell({n}) [with a loop|iteratively], where pell(0) = 0, pell(1) = 1 and each later term is twice the one before plus the one before that",
    "which number stands at index {n} of the Pell sequence 0, 1, 2, 5, 12, 29 and so on (the 0 has index 0)",
    "!pell({n}), P(0)=0, P(1)=1, P(k)=2P(k-1)+P(k-2)",
  ],
  answer: ({ n }) => {
    const terms = [0, 1]
    for (let k = 2; k <= n; k++) terms.push(2 * terms[k - 1]! + terms[k - 2]!)
    return terms[n]!
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
    while:
        beqz %n, done
        muli %next, %b, 2
        add  %next, %next, %a
        mov  %a, %b
        mov  %b, %next
        subi %n, %n, 1
        b    while
    done:
        mov  r0, %a
        halt`,
    ({ n }) => asm`
        mov  %a, 0
        mov  %b, 1
        mov  %k, 0
        mov  %n, ${n}
    next:
        bge  %k, %n, done
        add  %half, %a, %b
        add  %b, %half, %b
        sub  %a, %b, %half
        addi %k, %k, 1
        b    next
    done:
        mov  r0, %a
        halt`,
    // Two terms a round.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
    pair:
        slti %last, %n, 2
        bnez %last, end
        shli %t, %b, 1
        add  %a, %a, %t
        shli %t, %a, 1
        add  %b, %b, %t
        subi %n, %n, 2
        b    pair
    end:
        beqz %n, even
        mov  r0, %b
        halt
    even:
        mov  r0, %a
        halt`,
  ],
})
