import { asm, edged, family, int } from "../../dsl/index.js"

export const additiveSequence = family({
  id: "math/additive_sequence",
  level: 2,
  parameters: { a: int(0, 99), b: int(1, 99), n: int(3, 40) },
  prompt: [
    "<what>term {n} of the sequence that starts {a}, then {b}, and goes on with the sum of the last two terms (the first term is term 1)",
    "a sequence begins with {a} and {b}, and every later [term|number] is the sum of the two before it; [what is its {n:th} term?|give me its {n:th} term|find the {n:th} one]",
    "<do>start with {a} and {b}, keep [adding the last two numbers|appending the sum of the last two], and <report> the {n:th} number (the {a} at the start is the 1st)",
    "!s(1)={a}, s(2)={b}, s(k)=s(k-1)+s(k-2); s({n})",
    "a plan puts {a} {a?coin|coins} aside in week 1 and {b} in week 2, and from then on each week as many as in the two weeks before together: how many are put aside in week {n}?",
    "<what>the {n:th} term of the Fibonacci-like sequence whose 1st term is {a} and whose 2nd term is {b}",
    "let s be the sequence with s(1) = {a} and s(2) = {b} in which each further term adds the previous two; [what is s({n})?|compute s({n})]",
  ],
  answer: ({ a, b, n }) => {
    const terms = [a, b]
    while (terms.length < n) terms.push(terms[terms.length - 1]! + terms[terms.length - 2]!)
    return terms[n - 1]!
  },
  asFunction: {
    inputs: ["a", "b", "n"],
    domains: {
      a: edged(int(0, 999), [0, 1]),
      b: edged(int(0, 999), [0, 1, ({ a }: { a: number }) => a]),
      n: edged(int(1, 50), [1, 2, 3, 4]),
    },
    prompt: [
      "<what>term {n} of the sequence that starts {a}, then {b}, and goes on with the sum of the last two terms (the first term is term 1)",
      "a sequence begins with {a} and {b}, and every later [term|number] is the sum of the two before it; [what is term number {n}, counted from 1?|give me term number {n}, counted from 1]",
      "<do>start with {a} and {b}, keep [adding the last two numbers|appending the sum of the last two], and <report> number {n} of the sequence ({a} is number 1 and {b} is number 2)",
      "!s(1)={a}, s(2)={b}, s(k)=s(k-1)+s(k-2); s({n})",
      "<what>term number {n} of the Fibonacci-like sequence whose 1st term is {a} and whose 2nd term is {b}",
      "let s be the sequence with s(1) = {a} and s(2) = {b} in which each further term adds the previous two; [what is s({n})?|compute s({n})]",
    ],
    programs: [
      ({ a, b, n }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %n, ${n}
    loop:
        subi %n, %n, 1
        beqz %n, done
        add  %sum, %a, %b
        mov  %a, %b
        mov  %b, %sum
        b    loop
    done:
        mov  r0, %a
        halt`,
      // Without a third register.
      ({ a, b, n }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %k, 1
        mov  %n, ${n}
    test:
        bge  %k, %n, done
        add  %b, %a, %b
        sub  %a, %b, %a
        addi %k, %k, 1
        b    test
    done:
        mov  r0, %a
        halt`,
    ],
  },
  programs: [
    ({ a, b, n }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %left, ${n - 2}
    loop:
        add  %sum, %a, %b
        mov  %a, %b
        mov  %b, %sum
        subi %left, %left, 1
        bnez %left, loop
        mov  r0, %b
        halt`,
    ({ a, b, n }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %k, 2
        mov  %n, ${n}
    next:
        add  %b, %a, %b
        sub  %a, %b, %a
        addi %k, %k, 1
        blt  %k, %n, next
        mov  r0, %b
        halt`,
    // Two terms a round; the parity of n says which of them is asked for.
    ({ a, b, n }) => asm`
        mov  %a, ${a}
        mov  %b, ${b}
        mov  %rounds, ${(n - 1) >> 1}
    pair:
        add  %a, %a, %b
        add  %b, %b, %a
        subi %rounds, %rounds, 1
        bgtz %rounds, pair
        mov  r0, ${n % 2 === 1 ? "%a" : "%b"}
        halt`,
  ],
})
