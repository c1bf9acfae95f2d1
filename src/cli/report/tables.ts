import { html, type Html } from "./html.js"
import { percent, whole } from "../../domain/quantity.js"

type Cell = string | number | Html

/** Cells of numbers stand to the right. */
const isNumeric = (cell: Cell): boolean =>
  typeof cell === "number" || (typeof cell === "string" && /^[-−]?[\d,.]+( %)?$/.test(cell))

/** A table that can be scrolled where it is wider than the page; the first cell of a row names it. */
export const dataTable = (
  title: string,
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  /** Class of a cell by its row and column, where it has one. */
  classOf: (row: number, column: number) => string = () => "",
): Html => {
  const cell = (given: Cell, row: number, column: number) => {
    const value = typeof given === "number" ? whole(given) : given
    const classes = [isNumeric(value) ? "number" : "", classOf(row, column)].filter((name) => name !== "").join(" ")
    return column === 0
      ? html`<th scope="row" class="${classes}">${value}</th>`
      : html`<td class="${classes}">${value}</td>`
  }
  return html`<div class="table" role="region" aria-label="${title}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, r) =>
            html`<tr>
              ${row.map((value, c) => cell(value, r, c))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** Steps of shading, from none to the darkest. */
const SHADES = 5

/** The class of a cell with such a share of its row's or column's largest: h0 … h5. */
export const shade = (value: number, largest: number): string =>
  `h${value === 0 || largest === 0 ? 0 : Math.max(1, Math.ceil((SHADES * value) / largest))}`

/** A share as text, which is not that of nothing where there is something. */
export const shareText = (share: number): string => (share > 0 && share < 0.001 ? "< 0.1 %" : percent(share))

/** The same with a bar behind it. */
export const shareBar = (share: number): Html =>
  html`<span class="share" style="--share: ${(100 * share).toFixed(2)}%">${shareText(share)}</span>`

/** Characters of a prompt, and of other texts, that a table has room for. */
const PROMPT = 160

/** A text in a cell, cut where it is long. */
export const textCell = (kind: "prompt" | "shape", text: string, most = PROMPT): Html =>
  html`<span class="${kind}">${text.length > most ? `${text.slice(0, most)} …` : text}</span>`
