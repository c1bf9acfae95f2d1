/** A binary operator that every reader computes alike on signed integers. */
export interface Operator {
  readonly sign: string
  /** As one says it. */
  readonly word: string
  readonly mnemonic: string
  readonly apply: (a: number, b: number) => number
}

export const PLUS: Operator = { sign: "+", word: "plus", mnemonic: "add", apply: (a, b) => a + b }
export const MINUS: Operator = { sign: "-", word: "minus", mnemonic: "sub", apply: (a, b) => a - b }
export const TIMES: Operator = { sign: "*", word: "times", mnemonic: "mul", apply: (a, b) => a * b }
export const OPERATORS = [PLUS, MINUS, TIMES] as const

/** For `{op:sign}` and `{op:word}`. */
export const sign = (operator: Operator): string => operator.sign
export const word = (operator: Operator): string => operator.word
