const WORD = 16
const DIGITS = 8

/** The name of a problem, 16 hexadecimal digits, as two words. */
export const problemWords = (problem: string): readonly [high: number, low: number] => [
  parseInt(problem.slice(0, DIGITS), WORD),
  parseInt(problem.slice(DIGITS), WORD),
]
