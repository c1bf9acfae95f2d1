import { addressOf, asm, family, int, oneOf } from "../../dsl/index.js"

const MNEMONICS = { "+": "add", "-": "sub", "*": "mul", "^": "xor" } as const

export const taintFlow = family({
  id: "security/taint_flow",
  level: 5,
  predicate: true,
  parameters: {
    a: int(1, 99),
    b: int(1, 99),
    c: int(1, 99),
    tainted: oneOf(["a", "b", "c"]),
    /** Operands of the value that is asked for; one of them alone is combined with 3. */
    operands: oneOf(["ab", "bc", "ac", "a", "b", "c"]),
    op: oneOf(["+", "-", "*", "^"]),
  },
  formats: {
    sign: (op: string) => (op === "^" ? "xor" : op),
    left: (operands: string) => operands[0]!,
    right: (operands: string) => operands[1] ?? "3",
  },
  prompt: [
    "let a = {a}, b = {b} and c = {c}, where only {tainted:bare} is tainted. A value computed from a tainted value is tainted; <whether>{operands:left} {op:sign} {operands:right} is tainted, <yesno>",
    "only {tainted:bare} of a = {a}, b = {b}, c = {c} comes from an untrusted source. Taint spreads to every result that uses it: is {operands:left} {op:sign} {operands:right} tainted? [1 yes, 0 no|answer 1 or 0]",
    "<do>load a = {a}, b = {b} and c = {c}, taint {tainted:bare} alone, compute {operands:left} {op:sign} {operands:right} and query its taint bit (results inherit the taint of their operands); [return it|1 means tainted, 0 clean]",
    "taint tracking: a={a}, b={b}, c={c}, tainted: {tainted:bare}. [Return 1 if|1 if] the result of {operands:left} {op:sign} {operands:right} depends on tainted data, else 0",
  ],
  answer: ({ operands, tainted }) => (operands.includes(tainted) ? 1 : 0),
  programs: [
    ({ a, b, c, op, operands, tainted }) => {
      const value = { a, b, c }
      const left = operands[0] as "a" | "b" | "c"
      const right = operands[1] as "a" | "b" | "c" | undefined
      return asm`
        mov  ${`%${left}`}, ${value[left]}
        ${right === undefined ? undefined : asm`mov ${`%${right}`}, ${value[right]}`}
        ${operands.includes(tainted) ? asm`taint ${`%${tainted}`}` : undefined}
        ${MNEMONICS[op]} %x, ${`%${left}`}, ${right === undefined ? 3 : `%${right}`}
        taint.query r0, %x
        halt`
    },
    // The operands go through memory, which keeps their marks.
    ({ a, b, c, op, operands, tainted }) => {
      const left = operands[0] as "a" | "b" | "c"
      const right = operands[1] as "a" | "b" | "c" | undefined
      return asm`
        load.d %x, [zero + ${addressOf("abc", 8 * "abc".indexOf(tainted))}]
        taint %x
        store.d %x, [zero + ${addressOf("abc", 8 * "abc".indexOf(tainted))}]
        load.d %x, [zero + ${addressOf("abc", 8 * "abc".indexOf(left))}]
        ${
          right === undefined
            ? asm`${MNEMONICS[op]} %x, %x, 3`
            : asm`
        load.d %y, [zero + ${addressOf("abc", 8 * "abc".indexOf(right))}]
        ${MNEMONICS[op]} %x, %x, %y`
        }
        taint.query r0, %x
        halt
    .data
    abc: .dword ${[a, b, c]}`
    },
  ],
})
