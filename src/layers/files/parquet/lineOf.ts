import { DatasetRecord } from "../../../domain/DatasetRecord.js"

/** The keys of a record in their order; other columns come after them. */
const ORDER: ReadonlyArray<string> = Object.keys(DatasetRecord.fields)

/** A column by name. */
export interface Column {
  readonly name: string
  /** Whether its numbers are floats, and not integers. */
  readonly isFloat: boolean
}

/** Columns in the order in which a line has them. */
export const inOrder = <C extends Column>(columns: ReadonlyArray<C>): ReadonlyArray<C> => {
  const rank = ({ name }: Column) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  return columns.toSorted((a, b) => rank(a) - rank(b))
}

/** A number as its column has it: `18.0` in one of floats, which is not 18 to a reader that infers types. */
const numeral = (value: number, isFloat: boolean): string =>
  isFloat && Number.isInteger(value) && !String(value).includes("e") ? `${value}.0` : String(value)

/** A value as JSON; what JSON has no word for is as JavaScript writes it. */
const json = (value: unknown, isFloat: boolean): string => {
  if (typeof value === "number") return numeral(value, isFloat)
  if (typeof value === "bigint") return String(value)
  if (Array.isArray(value)) {
    let text = "["
    for (let n = 0; n < value.length; n++) text += n === 0 ? json(value[n], isFloat) : `,${json(value[n], isFloat)}`
    return `${text}]`
  }
  if (value === undefined || value === null) return "null"
  if (ArrayBuffer.isView(value)) return json(Array.from(value as Uint8Array), isFloat)
  if (typeof value !== "object" || value instanceof Date) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}:${json(each, isFloat)}`)
    .join(",")}}`
}

/** Row `n` of columns as a line of JSON, with its line break. What no record has stays in it, for the reader of lines to tell. */
export const lineOf = (columns: ReadonlyArray<Column & { readonly values: ArrayLike<unknown> }>, n: number): string =>
  `{${columns.map(({ isFloat, name, values }) => `${JSON.stringify(name)}:${json(values[n], isFloat)}`).join(",")}}\n`
