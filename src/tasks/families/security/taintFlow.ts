import { addressOf, asm, family, int, oneOf } from "../../dsl/index.js"

const MNEMONICS = { "+": "add", "-": "sub", "*": "mul", "^": "xor" } as const

const NAMES = ["p", "q", "r", "s"] as const

export const taintFlow = family({
  id: "security/taint_flow",
  level: 5,
  parameters: {
    p: int(1, 99),
    q: int(1, 99),
    r: int(1, 99),
    s: int(1, 99),
    tainted: oneOf(NAMES),
    /** Operands of the value that is asked for; one of them alone is combined with 3. */
    operands: oneOf(["pq", "qr", "rs", "ps", "p", "q", "r", "s"]),
    op: oneOf(["+", "-", "*", "^"]),
    refusal: int(-999, -100),
  },
  formats: {
    sign: (op: string) => (op === "^" ? "xor" : op),
    left: (operands: string) => operands[0]!,
    right: (operands: string) => operands[1] ?? "3",
  },
  cases: {
    tainted: ({ operands, tainted }) => operands.includes(tainted),
    clean: ({ operands, tainted }) => !operands.includes(tainted),
  },
  prompt: [
    "let p = {p}, q = {q}, r = {r} and s = {s}, of which only {tainted:bare} is tainted. A value computed from a tainted value is tainted; <do>return {operands:left} {op:sign} {operands:right} if it is clean and {refusal} if it is tainted",
    "of the inputs p = {p}, q = {q}, r = {r} and s = {s}, only {tainted:bare} comes from an untrusted source. Taint spreads to every result that uses it. [Give|Return] {operands:left} {op:sign} {operands:right}, but {refusal} in its place if the result is tainted",
    "<do>load p = {p}, q = {q}, r = {r} and s = {s}, of which only {tainted:bare} is marked as tainted, compute {operands:left} {op:sign} {operands:right} and query its taint bit (results inherit the taint of their operands); return the result, or {refusal} if it is tainted",
    "taint tracking: p = {p}, q = {q}, r = {r}, s = {s}, and only {tainted:bare} is untrusted. The result of {operands:left} {op:sign} {operands:right} is released unless it depends on untrusted data; then it is {refusal}. [Which number is it?|What is given out?]",
    "four springs give p = {p}, q = {q}, r = {r} and s = {s} litres, and only {tainted:bare} is poisoned. The miller wants {operands:left} {op:sign} {operands:right} litres, but whatever is made with a poisoned spring is refused, which the book notes as {refusal}. [What does the book say?|Which number is in the book?]",
  ],
  answer: ({ op, operands, p, q, r, refusal, s, tainted }) => {
    if (operands.includes(tainted)) return refusal
    const values: Readonly<Record<string, number>> = { p, q, r, s }
    const left = values[operands[0]!]!
    const right = operands.length === 1 ? 3 : values[operands[1]!]!
    return op === "+" ? left + right : op === "-" ? left - right : op === "*" ? left * right : left ^ right
  },
  programs: [
    ({ op, operands, p, q, r, refusal, s, tainted }) => {
      const right = operands.length === 1 ? 3 : `%${operands[1]!}`
      return asm`
        mov  %p, ${p}
        mov  %q, ${q}
        mov  %r, ${r}
        mov  %s, ${s}
        taint ${`%${tainted}`}
        ${MNEMONICS[op]} r0, ${`%${operands[0]!}`}, ${right}
        taint.query %bad, r0
        beqz %bad, clean
        mov  r0, ${refusal}
    clean:
        halt`
    },
    // The operands go through memory, which keeps their marks; a function asks for the mark.
    ({ op, operands, p, q, r, refusal, s, tainted }) => {
      const place = (name: string) => addressOf("inputs", 8 * "pqrs".indexOf(name))
      return asm`
        ${NAMES.map(
          (name, n) => asm`
        mov  %x, ${[p, q, r, s][n]}
        ${name === tainted ? asm`taint %x` : undefined}
        store.d %x, [zero + ${place(name)}]`,
        )}
        load.d %x, [zero + ${place(operands[0]!)}]
        ${
          operands.length === 1
            ? asm`${MNEMONICS[op]} r1, %x, 3`
            : asm`
        load.d %y, [zero + ${place(operands[1]!)}]
        ${MNEMONICS[op]} r1, %x, %y`
        }
        call is_tainted
        bnez r0, refuse
        mov  r0, r1
        halt
    refuse:
        mov  r0, ${refusal}
        halt
    is_tainted:
        taint.query r0, r1
        ret
    .data
    inputs: .space 32`
    },
  ],
})
