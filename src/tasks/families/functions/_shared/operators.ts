/** A binary operator that every reader computes alike on signed integers. */
export interface Operator {
  readonly sign: string
  readonly mnemonic: string
  readonly apply: (a: number, b: number) => number
}

export const PLUS: Operator = { sign: "+", mnemonic: "add", apply: (a, b) => a + b }
export const MINUS: Operator = { sign: "-", mnemonic: "sub", apply: (a, b) => a - b }
export const TIMES: Operator = { sign: "*", mnemonic: "mul", apply: (a, b) => a * b }
export const OPERATORS = [PLUS, MINUS, TIMES] as const

/** For `{op:sign}`. */
export const sign = (operator: Operator): string => operator.sign
