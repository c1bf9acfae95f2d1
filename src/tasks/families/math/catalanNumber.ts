import { asm, by, edged, family, int } from "../../dsl/index.js"

export const catalanNumber = family({
  id: "math/catalan_number",
  level: 2,
  parameters: { n: int(8, 30), m: int(11, 999) },
  prompt: [
    "<what>the Catalan number C({n}) modulo {m}, where C(0) = 1, C(1) = 1, C(2) = 2 and C(3) = 5",
    "<find>the remainder when the Catalan number with index {n} is divided by {m} (C(0) = 1 has index 0)",
    "in how many ways can {n} pairs of parentheses be arranged so that they match? Give the number modulo {m}.",
    by(
      "recurrence",
      "<do>compute C({n}) with C(0) = 1 and C(k+1) = C(k) * 2(2k+1) / (k+2), and return its remainder modulo {m}",
    ),
    by("choose", "<do>divide 2n choose n by n + 1 for n = {n} (a Catalan number) and reduce the result modulo {m}"),
    "a walker takes {n} steps up and {n} steps down in some order and never gets below where the walk began: how many such walks are there, modulo {m}?",
    "!catalan({n}) % {m}, catalan(0)=1",
  ],
  answer: ({ m, n }) => {
    // Modulo m all along.
    const terms = [1]
    for (let k = 1; k <= n; k++) {
      let sum = 0
      for (let j = 0; j < k; j++) sum = (sum + terms[j]! * terms[k - 1 - j]!) % m
      terms.push(sum)
    }
    return terms[n]!
  },
  asFunction: {
    inputs: ["n", "m"],
    domains: { n: edged(int(0, 30), [0, 1, 2, 3, 30]), m: edged(int(2, 99_999), [2, 99_999]) },
    prompt: [
      "<what>the Catalan number C({n}) modulo {m}, where C(0) = 1, C(1) = 1, C(2) = 2 and C(3) = 5",
      "<find>the remainder when the Catalan number with index {n} is divided by {m} (C(0) = 1 has index 0)",
      "in how many ways can {n} pairs of parentheses be arranged so that they match (one way for no pair at all)? Give the number modulo {m}.",
      by(
        "recurrence",
        "<do>compute C({n}) with C(0) = 1 and C(k+1) = C(k) * 2(2k+1) / (k+2), and return its remainder modulo {m}",
      ),
      by(
        "choose",
        "<do>divide the binomial coefficient (2 * {n}) choose {n} by {n} + 1, which gives a Catalan number, and reduce the result modulo {m}",
      ),
      "!catalan({n}) % {m}, catalan(0)=1",
    ],
    programs: [
      {
        follows: "recurrence",
        program: ({ m, n }) => asm`
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
        mod  r0, %c, ${m}
        halt`,
      },
      {
        follows: "recurrence",
        program: ({ m, n }) => asm`
        mov  %left, ${n}
        mov  %c, 1
        mov  %up, 2
        mov  %down, 2
    next:
        beqz %left, reduce
        mul  %c, %c, %up
        divu %c, %c, %down
        addi %up, %up, 4
        addi %down, %down, 1
        subi %left, %left, 1
        b    next
    reduce:
        modu r0, %c, ${m}
        halt`,
      },
      {
        follows: "choose",
        program: ({ m, n }) => asm`
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
        div  %c, %c, %n
        mod  r0, %c, ${m}
        halt`,
      },
    ],
  },
  programs: [
    {
      follows: "recurrence",
      program: ({ m, n }) => asm`
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
        modi r0, %c, ${m}
        halt`,
    },
    {
      follows: "recurrence",
      program: ({ m, n }) => asm`
        mov  %left, ${n}
        mov  %c, 1
        mov  %up, 2
        mov  %down, 2
    next:
        mul  %c, %c, %up
        divu %c, %c, %down
        addi %up, %up, 4
        addi %down, %down, 1
        subi %left, %left, 1
        bnez %left, next
        modui r0, %c, ${m}
        halt`,
    },
    {
      follows: "choose",
      program: ({ m, n }) => asm`
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
        div  %c, %c, %n
        modi r0, %c, ${m}
        halt`,
    },
  ],
})
