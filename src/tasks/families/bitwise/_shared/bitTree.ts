import type { Draws } from "../../../dsl/Draws.js"
import { type Expression, SYMBOLS } from "../../../idioms/expressionTree.js"

const leaf = (value: number): Expression => ({ op: undefined, value })

/** Now and then shifts a result; it stays below 2^28. */
const shifted = (e: Expression, draws: Draws): Expression => {
  const k = 1 + draws.below(7)
  switch (draws.below(7)) {
    case 0:
      return e.value < 2 ** 20 ? { op: "shl", left: e, right: leaf(k), value: e.value * 2 ** k } : e
    case 1:
      return e.value >= 2 ** k ? { op: "shr", left: e, right: leaf(k), value: Math.floor(e.value / 2 ** k) } : e
    default:
      return e
  }
}

/** An expression of bitwise operations, of drawn shape, with these leaves from left to right. */
export const growBits = (leaves: ReadonlyArray<number>, draws: Draws): Expression => {
  if (leaves.length === 1) return shifted(leaf(leaves[0]!), draws)
  const middle = 1 + draws.below(leaves.length - 1)
  const left = growBits(leaves.slice(0, middle), draws)
  const right = growBits(leaves.slice(middle), draws)
  const a = left.value
  const b = right.value
  switch (draws.below(3)) {
    case 0:
      return shifted({ op: "and", left, right, value: a & b }, draws)
    case 1:
      return shifted({ op: "or", left, right, value: a | b }, draws)
    default:
      return shifted({ op: "xor", left, right, value: a ^ b }, draws)
  }
}

/** Operands have two hexadecimal digits, shift counts one decimal digit: so they read apart. */
const number = (value: number): string => (value < 16 ? `${value}` : `0x${value.toString(16)}`)

/** `(0x1f & 0x2c) << 3`, with all brackets. */
export const bracketed = (e: Expression, inner = false): string => {
  if (e.op === undefined) return number(e.value)
  const text = `${bracketed(e.left, true)} ${SYMBOLS[e.op]} ${bracketed(e.right, true)}`
  return inner ? `(${text})` : text
}

/** `shl(and(0x1f, 0x2c), 3)` */
export const bitCalls = (e: Expression): string =>
  e.op === undefined ? number(e.value) : `${e.op}(${bitCalls(e.left)}, ${bitCalls(e.right)})`
