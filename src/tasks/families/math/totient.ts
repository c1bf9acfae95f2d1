import { asm, family, int } from "../../dsl/index.js"
import { primeFactors } from "./_shared/numbers.js"
import { anyOf, nearSquares, primesAndOthers } from "./_shared/domains.js"

export const totient = family({
  id: "math/totient",
  level: 2,
  parameters: { n: int(3, 2999) },
  prompt: [
    "<what>Euler's totient [|function phi ]of {n}",
    "<what>phi({n}), Euler's totient",
    "<do>count the integers from 1 to {n} that are [coprime|relatively prime] to {n}",
    "how many of the numbers 1 to {n} [have no common factor above 1 with|are coprime to] {n}",
    "how many of the fractions 1/{n}, 2/{n}, 3/{n} and so on below 1 are in lowest terms?",
    "!totient({n})",
  ],
  answer: ({ n }) => {
    let phi = 1
    let before = 0
    for (const factor of primeFactors(n)) {
      phi *= factor === before ? factor : factor - 1
      before = factor
    }
    return phi
  },
  asFunction: { inputs: ["n"], domains: { n: anyOf(int(1, 12), nearSquares, primesAndOthers(99_999)) } },
  programs: [
    // Takes away one p-th for every prime factor p.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %phi, %n
        mov  %d, 2
    try:
        mul  %square, %d, %d
        bgt  %square, %n, last
        mod  %rest, %n, %d
        bnez %rest, next
        div  %part, %phi, %d
        sub  %phi, %phi, %part
    divide:
        div  %n, %n, %d
        mod  %rest, %n, %d
        beqz %rest, divide
    next:
        addi %d, %d, 1
        b    try
    last:
        slti %rest, %n, 2
        bnez %rest, done
        div  %part, %phi, %n
        sub  %phi, %phi, %part
    done:
        mov  r0, %phi
        halt`,
    },
    // The product of p − 1 for every prime factor, of p for every further occurrence of it.
    {
      general: ({ n }) => asm`
        mov  %n, ${n}
        mov  %phi, 1
        mov  %d, 2
    try:
        mod  %rest, %n, %d
        bnez %rest, next
        subi %factor, %d, 1
    divide:
        mul  %phi, %phi, %factor
        mov  %factor, %d
        div  %n, %n, %d
        mod  %rest, %n, %d
        beqz %rest, divide
    next:
        addi %d, %d, 1
        mul  %square, %d, %d
        ble  %square, %n, try
        subi %n, %n, 1
        blez %n, done
        mul  %phi, %phi, %n
    done:
        mov  r0, %phi
        halt`,
    },
  ],
})
