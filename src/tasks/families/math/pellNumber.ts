import { asm, by, edged, family, int } from "../../dsl/index.js"
import { moduloFormats, reduced } from "./_shared/modulo.js"

export const pellNumber = family({
  id: "math/pell_number",
  level: 2,
  // P(8) is 408.
  parameters: { n: int(8, 41), m: edged(int(1, 407), [1]) },
  formats: moduloFormats,
  prompt: [
    "<what>the Pell number P({n}){m:mod}, where P(0) = 0, P(1) = 1 and P(k) = 2*P(k - 1) + P(k - 2)",
    "<what>P({n}){m:mod} if P(0) = 0, P(1) = 1 and P(k) = 2*P(k - 1) + P(k - 2) [for k > 1|from k = 2 on]",
    by(
      "loop",
      "<do>compute pell({n}){m:mod} [with a loop|iteratively], where pell(0) = 0, pell(1) = 1 and each later term is twice the one before plus the one before that",
    ),
    "a quilt has 1 stitch in row 1 and 2 in row 2, and every later row has twice as many as the row before it and in addition as many as the row before that. How many stitches is that in row {n}{m:mod}?",
    "<find>the number with index {n} in the Pell sequence 0, 1, 2, 5, 12, 29 and so on (the 0 has index 0){m:mod}",
    "!pell({n}){m:percent} with P(0)=0, P(1)=1, P(k)=2P(k-1)+P(k-2)",
  ],
  answer: ({ m, n }) => {
    const terms = [0, 1]
    for (let k = 2; k <= n; k++) {
      const term = 2 * terms[k - 1]! + terms[k - 2]!
      terms.push(m === 1 ? term : term % m)
    }
    return terms[n]!
  },
  asFunction: { inputs: ["n"], domains: { n: edged(int(1, 41), [1, 2, 3, 4, 41]) } },
  programs: [
    {
      follows: "loop",
      general: ({ m, n }) => asm`
        mov  %n, ${n}
        mov  %a, 0
        mov  %b, 1
    loop:
        muli %next, %b, 2
        add  %next, %next, %a
        mov  %a, %b
        mov  %b, %next
        subi %n, %n, 1
        bnez %n, loop
        ${reduced(m)}
        halt`,
    },
    // Reduced at once.
    {
      follows: "loop",
      general: ({ m, n }) => asm`
        mov  %a, 0
        mov  %b, 1
        mov  %k, 0
        mov  %n, ${n}
    next:
        bge  %k, %n, done
        add  %half, %a, %b
        add  %next, %half, %b
        mov  %a, %b
        ${m === 1 ? asm`mov %b, %next` : asm`modi %b, %next, ${m}`}
        addi %k, %k, 1
        b    next
    done:
        mov  r0, %a
        halt`,
    },
    // Two terms a round.
    {
      follows: "loop",
      general: ({ m, n }) => asm`
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
        mov  %a, %b
    even:
        ${reduced(m)}
        halt`,
    },
  ],
})
