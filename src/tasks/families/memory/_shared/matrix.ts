import { between, type Domain, type Draws, list, mapped } from "../../../dsl/index.js"
import { grid } from "./grid.js"

/** Row by row. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: ReadonlyArray<number>
}

/** Matrices of two to five rows and columns. What is counted is the row of digits that one begins with. */
export const matrix = ({ square = false } = {}): Domain<Matrix> =>
  mapped(list({ length: [4, 4], signed: true }), (begin, draws) => {
    for (;;) {
      const rows = between(draws, 2, 5)
      const columns = square ? rows : between(draws, 2, 5)
      const more = rows * columns - begin.length
      if (more >= 0) {
        const rest = Array.from({ length: more }, () => between(draws, -20, 99))
        return { rows, columns, values: [...begin, ...rest] }
      }
    }
  })

/** `[[1, 2], [3, 4]]` or `[1 2; 3 4]` */
export const asGrid = ({ columns, values }: Matrix, draws: Draws): string => grid(columns)(values, draws)

/** `2x3` */
export const shape = ({ columns, rows }: Matrix): string => `${rows}x${columns}`
