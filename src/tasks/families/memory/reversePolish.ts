import { asm, by, drawn, family, int, oneOf } from "../../dsl/index.js"

/** Where numbers (n) and operators (o) stand. */
const SHAPES = ["nnonono", "nnnoono", "nnonnoo", "nnnnooo", "nnnonoo"]

const OPERATION: Readonly<Record<string, string>> = { "+": "add", "-": "sub", "*": "mul" }

interface Expression {
  readonly shape: string
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly first: string
  readonly second: string
  readonly third: string
}

const tokens = ({ a, b, c, d, first, second, shape, third }: Expression): ReadonlyArray<number | string> => {
  const numbers = [a, b, c, d]
  const operators = [first, second, third]
  return Array.from(shape, (kind) => (kind === "n" ? numbers.shift()! : operators.shift()!))
}

export const reversePolish = family({
  id: "memory/reverse_polish",
  level: 3,
  parameters: {
    shape: oneOf(SHAPES),
    a: int(10, 99),
    b: int(10, 99),
    c: int(10, 99),
    d: int(10, 99),
    first: oneOf(["+", "-", "*"]),
    second: oneOf(["+", "-", "*"]),
    third: oneOf(["+", "-", "*"]),
    text: drawn(() => ""),
  },
  adjust: (values) => ({ ...values, text: tokens(values).join(" ") }),
  prompt: [
    by("pushing", "<do>evaluate the [RPN|postfix|reverse Polish] expression {text:bare} with a stack in memory"),
    "<what>the value of {text:bare} in [reverse Polish|postfix] notation, with [a stack|the help of a stack] in memory",
    "!rpn({text}), stack in memory",
    by(
      "pushing",
      "<do>push and pop your way through the [RPN|postfix] expression {text:bare} on a stack in memory. [What is left on the stack|Which value remains]",
    ),
    "a pocket calculator works in reverse Polish notation and has a stack in memory; [what does it show|which number is on its display] after the keys {text:bare}",
  ],
  answer: (values) => {
    const stack: Array<number> = []
    for (const token of tokens(values)) {
      if (typeof token === "number") stack.push(token)
      else {
        const y = stack.pop()!
        const x = stack.pop()!
        stack.push(token === "+" ? x + y : token === "-" ? x - y : x * y)
      }
    }
    return stack[0]!
  },
  programs: [
    {
      follows: "pushing",
      program: (values) => asm`
        ${tokens(values).map((token) =>
          typeof token === "number"
            ? asm`
        mov  %x, ${token}
        subi sp, sp, 8
        store.d %x, [sp]`
            : asm`
        load.d %y, [sp]
        load.d %x, [sp + 8]
        addi sp, sp, 8
        ${OPERATION[token]} %x, %x, %y
        store.d %x, [sp]`,
        )}
        load.d r0, [sp]
        halt`,
    },
    {
      follows: "pushing",
      // Upwards, from the beginning of a buffer.
      program: (values) => asm`
        mov  %top, stack
        ${tokens(values).map((token) =>
          typeof token === "number"
            ? asm`
        mov  %x, ${token}
        store.d %x, [%top]
        addi %top, %top, 8`
            : asm`
        subi %top, %top, 8
        load.d %y, [%top]
        load.d %x, [%top - 8]
        ${OPERATION[token]} %x, %x, %y
        store.d %x, [%top - 8]`,
        )}
        load.d r0, [%top - 8]
        halt
    .data
    stack: .space 32`,
    },
    (values) => {
      // The top of the stack stays in a register.
      let depth = 0
      return asm`
        mov  %stack, stack
        ${tokens(values).map((token) => {
          if (typeof token === "string") {
            depth--
            return asm`
        load.d %x, [%stack + ${8 * depth - 8}]
        ${OPERATION[token]} %top, %x, %top`
          }
          depth++
          return asm`
        ${depth > 1 ? asm`store.d %top, [%stack + ${8 * depth - 16}]` : undefined}
        mov  %top, ${token}`
        })}
        mov  r0, %top
        halt
    .data
    stack: .space 24`
    },
  ],
})
