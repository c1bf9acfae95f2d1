import { asm, family, int } from "../../dsl/index.js"

export const lucasNumber = family({
  id: "math/lucas_number",
  level: 2,
  parameters: { n: int(0, 75) },
  prompt: [
    "<what>the Lucas number L({n}), where L(0) = 2, L(1) = 1 and L(k) = L(k - 1) + L(k - 2)",
    "<what>L({n}) of the Lucas [sequence|numbers] with L(0) = 2 and L(1) = 1",
    "<do>compute lucas({n}) [with a loop|iteratively], where lucas(0) = 2 and lucas(1) = 1",
    "which number stands at index {n} of the Lucas sequence 2, 1, 3, 4, 7, 11 and so on (the 2 has index 0)",
    "!lucas({n}), L(0)=2, L(1)=1",
    "the Lucas numbers start with L(0) = 2, L(1) = 1; [what is L({n})?|find L({n})|give me L({n})]",
  ],
  answer: ({ n }) => {
    const terms = [2, 1]
    for (let k = 2; k <= n; k++) terms.push(terms[k - 1]! + terms[k - 2]!)
    return terms[n]!
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %a, 2
        mov  %b, 1
    while:
        beqz %n, done
        add  %next, %a, %b
        mov  %a, %b
        mov  %b, %next
        subi %n, %n, 1
        b    while
    done:
        mov  r0, %a
        halt`,
    ({ n }) => asm`
        mov  %a, 2
        mov  %b, 1
        mov  %k, 0
        mov  %n, ${n}
    next:
        bge  %k, %n, done
        add  %b, %b, %a
        sub  %a, %b, %a
        addi %k, %k, 1
        b    next
    done:
        mov  r0, %a
        halt`,
    // From the Fibonacci numbers: L(n) = 2F(n+1) − F(n).
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %f, 0
        mov  %g, 1
    step:
        beqz %n, found
        add  %g, %f, %g
        sub  %f, %g, %f
        subi %n, %n, 1
        b    step
    found:
        shli %g, %g, 1
        sub  r0, %g, %f
        halt`,
  ],
})
