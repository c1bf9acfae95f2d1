import type { Draws } from "../dsl/Draws.js"
import { type Asm, asm } from "../dsl/program/template.js"

type Operator = "add" | "sub" | "mul" | "div" | "mod" | "and" | "or" | "xor" | "shl" | "shr"

/** An expression and its value; a leaf has no operator. */
export type Expression =
  | { readonly op: undefined; readonly value: number }
  | { readonly op: Operator; readonly left: Expression; readonly right: Expression; readonly value: number }

export const SYMBOLS: Readonly<Record<Operator, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  mod: "%",
  and: "&",
  or: "|",
  xor: "^",
  shl: "<<",
  shr: ">>",
}

const COMMUTATIVE: ReadonlySet<Operator> = new Set(["add", "mul", "and", "or", "xor"])

/** An arithmetic expression of drawn shape with these leaves from left to right. Only positive numbers are divided. */
export const grow = (leaves: ReadonlyArray<number>, draws: Draws): Expression => {
  if (leaves.length === 1) return { op: undefined, value: leaves[0]! }
  const middle = 1 + draws.below(leaves.length - 1)
  const left = grow(leaves.slice(0, middle), draws)
  const right = grow(leaves.slice(middle), draws)
  const a = left.value
  const b = right.value
  const divides = b > 1 && a >= b
  switch (draws.below(divides ? 10 : 8)) {
    case 0:
    case 1:
    case 2:
      return { op: "add", left, right, value: a + b }
    case 3:
    case 4:
      return { op: "sub", left, right, value: a - b }
    case 8:
      return { op: "div", left, right, value: Math.floor(a / b) }
    case 9:
      return { op: "mod", left, right, value: a % b }
    default:
      return { op: "mul", left, right, value: a * b }
  }
}

const strength = (e: Expression): number => (e.op === undefined ? 3 : e.op === "add" || e.op === "sub" ? 1 : 2)

/** `(12 + 3) * 4`, with the brackets that the usual precedence needs. */
export const infix = (e: Expression): string => {
  if (e.op === undefined) return `${e.value}`
  const left = infix(e.left)
  const right = infix(e.right)
  const own = strength(e)
  const tight = strength(e.right) > own || (e.op === "add" && strength(e.right) === own)
  return `${strength(e.left) < own ? `(${left})` : left} ${SYMBOLS[e.op]} ${tight ? right : `(${right})`}`
}

/** `mul(add(12, 3), 4)` */
export const calls = (e: Expression): string =>
  e.op === undefined ? `${e.value}` : `${e.op}(${calls(e.left)}, ${calls(e.right)})`

/** `(* (+ 12 3) 4)` */
export const lisp = (e: Expression): string =>
  e.op === undefined ? `${e.value}` : `(${SYMBOLS[e.op]} ${lisp(e.left)} ${lisp(e.right)})`

/** `12 3 + 4 *` */
export const postfix = (e: Expression): string =>
  e.op === undefined ? `${e.value}` : `${postfix(e.left)} ${postfix(e.right)} ${SYMBOLS[e.op]}`

const contains = (e: Expression, op: Operator): boolean =>
  e.op !== undefined && (e.op === op || contains(e.left, op) || contains(e.right, op))

/** What the operators mean that not everyone reads alike, for the end of a wording; may be empty. */
export const note = (e: Expression): string => {
  const divides = contains(e, "div")
  const remains = contains(e, "mod")
  if (divides && remains) return " (/ is integer division, % the remainder)"
  return divides ? " (/ is integer division)" : remains ? " (% is the remainder)" : ""
}

/** How many registers it takes at the least. */
const need = (e: Expression): number => {
  if (e.op === undefined) return 1
  const left = need(e.left)
  const right = need(e.right)
  return left === right ? left + 1 : Math.max(left, right)
}

/** How numbers get into an operation: as immediates where that can be, or loaded where they are needed. */
type Operands = "immediates" | "registers"

/** Emits code for `e` on the registers from `%t<depth>` on; the result goes `into`. */
const compute = (e: Expression, operands: Operands, depth: number, into: string, out: Array<Asm>): void => {
  if (e.op === undefined) {
    out.push(asm`mov ${into}, ${e.value}`)
    return
  }
  const { op, left, right } = e
  const first = `%t${depth}`
  const second = `%t${depth + 1}`
  if (operands === "immediates" && right.op === undefined) {
    compute(left, operands, depth, first, out)
    out.push(asm`${op} ${into}, ${first}, ${right.value}`)
  } else if (operands === "immediates" && left.op === undefined && COMMUTATIVE.has(op)) {
    compute(right, operands, depth, first, out)
    out.push(asm`${op} ${into}, ${first}, ${left.value}`)
  } else if (need(right) > need(left)) {
    compute(right, operands, depth, first, out)
    compute(left, operands, depth + 1, second, out)
    out.push(asm`${op} ${into}, ${second}, ${first}`)
  } else {
    compute(left, operands, depth, first, out)
    compute(right, operands, depth + 1, second, out)
    out.push(asm`${op} ${into}, ${first}, ${second}`)
  }
}

/** A program that evaluates `e` from the leaves up. */
export const evaluation = (e: Expression, operands: Operands): Asm => {
  const code: Array<Asm> = []
  compute(e, operands, 0, "r0", code)
  return asm`
        ${code}
        halt`
}

const leaves = (e: Expression): number => (e.op === undefined ? 1 : leaves(e.left) + leaves(e.right))

/** All operands are loaded first, where there are registers for them. */
export const loadedFirst = (e: Expression): Asm => {
  if (leaves(e) > 14) return evaluation(e, "registers")
  const loads: Array<Asm> = []
  const code: Array<Asm> = []
  const visit = (node: Expression, isRoot: boolean): string => {
    if (node.op === undefined) {
      const register = `%v${loads.length}`
      loads.push(asm`mov ${register}, ${node.value}`)
      return register
    }
    const left = visit(node.left, false)
    const right = visit(node.right, false)
    code.push(asm`${node.op} ${isRoot ? "r0" : left}, ${left}, ${right}`)
    return left
  }
  visit(e, true)
  return asm`
        ${loads}
        ${code}
        halt`
}
