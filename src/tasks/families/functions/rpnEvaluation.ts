import { addressOf, asm, drawn, family, int } from "../../dsl/index.js"

/** A number, or the sign of an operator. */
type Token = number | string

/** An expression over the numbers in their order; `choices` says what comes where. All have two digits: they read apart. */
const expression = (numbers: ReadonlyArray<number>, choices: ReadonlyArray<number>): ReadonlyArray<Token> => {
  const tokens: Array<Token> = []
  let depth = 0
  let next = 0
  for (const choice of choices) {
    if (depth >= 2 && (next === numbers.length || choice < 3)) {
      tokens.push("+-*"[choice % 3]!)
      depth--
    } else if (next < numbers.length) {
      tokens.push(numbers[next++]!)
      depth++
    }
  }
  return tokens
}

export const rpnEvaluation = family({
  id: "functions/rpn_evaluation",
  level: 4,
  parameters: {
    a: int(10, 99),
    b: int(10, 99),
    c: int(10, 99),
    more: drawn((draws) => Array.from({ length: draws.below(3) }, () => 10 + draws.below(90))),
    tokens: drawn((draws): ReadonlyArray<Token> => Array.from({ length: 12 }, () => draws.below(6))),
  },
  adjust: ({ a, b, c, more, tokens }) => ({
    a,
    b,
    c,
    more,
    tokens: expression([a, b, c, ...more], tokens as ReadonlyArray<number>),
  }),
  formats: { rpn: (tokens: ReadonlyArray<Token>) => tokens.join(" ") },
  prompt: [
    "<do>evaluate the RPN expression {tokens:rpn} with a stack and push and pop functions",
    "<do>evaluate {tokens:rpn} in [reverse Polish|postfix] notation [with|on] a stack",
    "<find>the value of the postfix expression {tokens:rpn} when push and pop functions work through it",
    "<please>write push and pop functions and use them to evaluate the RPN expression {tokens:rpn}",
    "on a pocket calculator with a stack I enter {tokens:rpn}, and what I see then is the top of the stack. Which number is it?",
    "!rpn on a stack: {tokens:rpn}",
  ],
  answer: ({ tokens }) => {
    const stack: Array<number> = []
    for (const token of tokens) {
      if (typeof token === "number") stack.push(token)
      else {
        const right = stack.pop()!
        const left = stack.pop()!
        stack.push(token === "+" ? left + right : token === "-" ? left - right : left * right)
      }
    }
    return stack[0]!
  },
  programs: [
    ({ tokens }) => asm`
        ${tokens.map((token) =>
          typeof token === "number"
            ? asm`
        mov  %x, ${token}
        call push`
            : asm`
        call pop
        mov  %right, %x
        call pop
        ${token === "+" ? "add" : token === "-" ? "sub" : "mul"} %x, %x, %right
        call push`,
        )}
        load.d r0, [sp]
        halt
    push:
        subi sp, sp, 8
        store.d %x, [sp]
        ret
    pop:
        load.d %x, [sp]
        addi sp, sp, 8
        ret`,
    ({ tokens }) => asm`
        ${tokens.map((token) =>
          typeof token === "number"
            ? asm`
        mov  %x, ${token}
        call push`
            : asm`
        call pop_two
        ${token === "+" ? "add" : token === "-" ? "sub" : "mul"} %x, %left, %right
        call push`,
        )}
        mov  r0, %x
        halt
    push:
        subi sp, sp, 8
        store.d %x, [sp]
        ret
    pop_two:
        load.d %right, [sp]
        load.d %left, [sp + 8]
        addi sp, sp, 16
        ret`,
    // The top of the stack stays in r0.
    ({ tokens }) => asm`
        mov  r0, ${tokens[0] as number}
        ${tokens.slice(1).map((token) =>
          typeof token === "number"
            ? asm`
        call push
        mov  r0, ${token}`
            : asm`
        call pop
        ${token === "+" ? "add" : token === "-" ? "sub" : "mul"} r0, %left, r0`,
        )}
        halt
    push:
        subi sp, sp, 8
        store.d r0, [sp]
        ret
    pop:
        load.d %left, [sp]
        addi sp, sp, 8
        ret`,
    // Reads the expression from memory; the signs are negative numbers there.
    ({ tokens }) => asm`
        b    main
    push:
        subi sp, sp, 8
        store.d r0, [sp]
        ret
    pop:
        load.d r0, [sp]
        addi sp, sp, 8
        ret
    main:
        mov  %p, expression
    next:
        load.d r0, [%p]
        bltz r0, operator
        call push
        b    advance
    operator:
        mov  %code, r0
        call pop
        mov  %right, r0
        call pop
        addi %code, %code, 1
        beqz %code, plus
        addi %code, %code, 1
        beqz %code, minus
        mul  r0, r0, %right
        b    computed
    plus:
        add  r0, r0, %right
        b    computed
    minus:
        sub  r0, r0, %right
    computed:
        call push
    advance:
        addi %p, %p, 8
        mov  %end, ${addressOf("expression", 8 * tokens.length)}
        bne  %p, %end, next
        halt
    .data
    expression: .dword ${tokens.map((token) => (typeof token === "number" ? token : -1 - "+-*".indexOf(token)))}`,
  ],
})
