import type { Draws } from "../../../dsl/Draws.js"

/** A format that shows a list as the rows of a matrix: `[[1, 2], [3, 4]]` or `[1 2; 3 4]`. */
export const grid =
  (columns: number) =>
  (values: ReadonlyArray<number>, draws: Draws): string => {
    const nested = draws.below(3) > 0
    let text = ""
    for (let n = 0; n < values.length; n += columns) {
      const row = values.slice(n, n + columns)
      if (n > 0) text += nested ? ", " : "; "
      text += nested ? `[${row.join(", ")}]` : row.join(" ")
    }
    return `[${text}]`
  }
