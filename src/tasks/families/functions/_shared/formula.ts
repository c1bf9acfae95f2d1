import type { Draws } from "../../../dsl/Draws.js"
import type { Domain } from "../../../dsl/parameters.js"
import { type Asm, asm } from "../../../dsl/program/template.js"

/** A small function of one non-negative integer, that gives one. */
export interface Formula {
  /** As the prompt writes it, of `x`. */
  readonly text: string
  readonly apply: (x: number) => number
  /** Replaces the value of the register by the function's. */
  readonly code: (register: string) => Asm
}

/** Each kind of function has as many members. */
const MEMBERS = 60
const MASK = 128

const times = (r: string, a: number): Asm => {
  const shift = Math.log2(a)
  return a === 2
    ? asm`add ${r}, ${r}, ${r}`
    : Number.isInteger(shift)
      ? asm`shli ${r}, ${r}, ${shift}`
      : asm`muli ${r}, ${r}, ${a}`
}

type Kind = (member: number) => Formula

const linear: Kind = (member) => {
  const a = 2 + (member % 6)
  const b = 1 + Math.floor(member / 6)
  return {
    text: `${a}*x + ${b}`,
    apply: (x) => a * x + b,
    code: (r) => asm`
        ${times(r, a)}
        addi ${r}, ${r}, ${b}`,
  }
}
/** As `linear`, with other factors. */
const offset: Kind = (member) => {
  const a = 8 + (member % 5)
  const b = 3 + Math.floor(member / 5)
  return {
    text: `${b} + ${a}*x`,
    apply: (x) => a * x + b,
    code: (r) => asm`
        ${times(r, a)}
        addi ${r}, ${r}, ${b}`,
  }
}
const multiple: Kind = (member) => {
  const a = 2 + member
  return { text: `${a}*x`, apply: (x) => a * x, code: (r) => times(r, a) }
}
const shifted: Kind = (member) => {
  const a = 1 + member
  return { text: `x + ${a}`, apply: (x) => x + a, code: (r) => asm`addi ${r}, ${r}, ${a}` }
}
const scaledShift: Kind = (member) => {
  const a = 1 + (member % 10)
  const b = 2 + Math.floor(member / 10)
  return {
    text: `(x + ${a})*${b}`,
    apply: (x) => b * (x + a),
    code: (r) => asm`
        addi ${r}, ${r}, ${a}
        ${times(r, b)}`,
  }
}
const distance: Kind = (member) => {
  const a = 2 + member
  return {
    text: `|x - ${a}|`,
    apply: (x) => Math.abs(x - a),
    code: (r) => asm`
        subi ${r}, ${r}, ${a}
        bgez ${r}, positive
        sub  ${r}, zero, ${r}
    positive:`,
  }
}
const atLeast: Kind = (member) => {
  const a = 20 + member
  return {
    text: `max(x, ${a})`,
    apply: (x) => Math.max(x, a),
    code: (r) => asm`
        mov  %bound, ${a}
        bge  ${r}, %bound, enough
        mov  ${r}, %bound
    enough:`,
  }
}
const atMost: Kind = (member) => {
  const a = 20 + member
  return {
    text: `min(x, ${a})`,
    apply: (x) => Math.min(x, a),
    code: (r) => asm`
        mov  %bound, ${a}
        ble  ${r}, %bound, within
        mov  ${r}, %bound
    within:`,
  }
}
const remainder: Kind = (member) => {
  const a = 7 + member
  return { text: `x mod ${a}`, apply: (x) => x % a, code: (r) => asm`modi ${r}, ${r}, ${a}` }
}
const quotient: Kind = (member) => {
  const a = 2 + member
  return { text: `floor(x / ${a})`, apply: (x) => Math.floor(x / a), code: (r) => asm`divi ${r}, ${r}, ${a}` }
}
/** A bitwise operation with a mask below `MASK`, also of numbers beyond 32 bits. */
const bitwise =
  (sign: string, mnemonic: string, keep: boolean, f: (x: number, mask: number) => number): Kind =>
  (member) => {
    const a = 3 + 2 * member
    return {
      text: `(x ${sign} ${a})`,
      apply: (x) => (keep ? x - (x % MASK) : 0) + f(x % MASK, a),
      code: (r) => asm`${mnemonic} ${r}, ${r}, ${a}`,
    }
  }
const toggled = bitwise("xor", "xori", true, (x, mask) => x ^ mask)
const united = bitwise("bitwise-or", "ori", true, (x, mask) => x | mask)
const masked = bitwise("bitwise-and", "andi", false, (x, mask) => x & mask)
/** Neither a fixed point nor a way back for most arguments. */
const wrapped: Kind = (member) => {
  const a = 2 + (member % 6)
  const b = 1 + Math.floor(member / 6)
  const m = 71 + 9 * (member % 10)
  return {
    text: `(${a}*x + ${b}) mod ${m}`,
    apply: (x) => (a * x + b) % m,
    code: (r) => asm`
        ${times(r, a)}
        addi ${r}, ${r}, ${b}
        modi ${r}, ${r}, ${m}`,
  }
}
const square: Kind = (member) => {
  const a = 1 + member
  return {
    text: `x^2 + ${a}`,
    apply: (x) => x * x + a,
    code: (r) => asm`
        mul  ${r}, ${r}, ${r}
        addi ${r}, ${r}, ${a}`,
  }
}
const product: Kind = (member) => {
  const a = 1 + member
  return {
    text: `x*(x + ${a})`,
    apply: (x) => x * (x + a),
    code: (r) => asm`
        addi %factor, ${r}, ${a}
        mul  ${r}, ${r}, %factor`,
  }
}

const domain = (kinds: ReadonlyArray<Kind>): Domain<Formula> => ({
  size: kinds.length * MEMBERS,
  at: (index) => kinds[index % kinds.length]!(Math.floor(index / kinds.length)),
})

const LINEAR = [linear, multiple, shifted, scaledShift]
const TAME = [...LINEAR, distance, atLeast, atMost, remainder, quotient, toggled, united, masked]

/** At most 61 times its argument, or 61 more. */
export const tame = domain(TAME)
/** Any, squares too. */
export const formula = domain([...TAME, square, product])
/** Functions that change most arguments to something new each time they are applied again. */
export const growing = domain([linear, scaledShift, shifted, offset, wrapped, multiple])
/** What is worth summing over a range. */
export const summable = domain([linear, scaledShift, square, product, remainder, quotient, toggled, distance, masked])

/** For `{f:formula}`. */
export const formats = {
  formula: (f: Formula, draws: Draws): string => {
    const spaced = draws.below(3) > 0
    const text = /^\d+\*/.test(f.text) && draws.below(2) === 0 ? f.text.replace("*", "") : f.text
    return spaced ? text : text.replace(/ ([+*/-]) /g, "$1")
  },
}
