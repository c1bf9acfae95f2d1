import { asm, family, int } from "../../dsl/index.js"

export const catalanNumber = family({
  id: "math/catalan_number",
  level: 2,
  parameters: { n: int(0, 30) },
  prompt: [
    "<what>the Catalan number C({n}), where C(0) = 1, C(1) = 1, C(2) = 2 and C(3) = 5",
    "<what>the Catalan number with index {n}, counting from C(0) = 1",
    "<find>the number of ways to arrange {n} {n?pair|pairs} of parentheses so that they match (the empty arrangement counts as one way)",
    "<do>compute C({n}), where C(0) = 1 and C(k+1) = C(k) * 2(2k+1) / (k+2)",
    "<do>use a loop to compute the Catalan number C({n}), with C(0) = 1 and C(1) = 1",
    "!catalan({n}), C(0)=1",
  ],
  answer: ({ n }) => {
    const terms = [1]
    for (let m = 1; m <= n; m++) {
      let sum = 0
      for (let k = 0; k < m; k++) sum += terms[k]! * terms[m - 1 - k]!
      terms.push(sum)
    }
    return terms[n]!
  },
  programs: [
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %c, 1
        mov  %k, 0
    test:
        bge  %k, %n, done
        shli %f, %k, 2
        addi %f, %f, 2
        mul  %c, %c, %f
        addi %k, %k, 1
        addi %f, %k, 1
        div  %c, %c, %f
        b    test
    done:
        mov  r0, %c
        halt`,
    // 2n choose n, divided by n + 1.
    ({ n }) => asm`
        mov  %n, ${n}
        mov  %c, 1
        mov  %j, 0
    while:
        beq  %j, %n, divide
        addi %j, %j, 1
        add  %f, %n, %j
        mul  %c, %c, %f
        div  %c, %c, %j
        b    while
    divide:
        addi %n, %n, 1
        div  r0, %c, %n
        halt`,
  ],
})
