import { isAsm } from "../../tasks/dsl/program/Layout.js"

type Plain = Readonly<Record<string, unknown>>

/** A copy without functions, templates and what consists of these alone; `undefined` if nothing is left. */
const plain = (value: unknown, around: ReadonlyArray<unknown>): unknown => {
  if (typeof value === "function" || typeof value === "symbol" || isAsm(value) || around.includes(value))
    return undefined
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value
  const within = [...around, value]
  if (Array.isArray(value)) {
    const elements = value.map((element) => plain(element, within)).filter((element) => element !== undefined)
    return elements.length === 0 && value.length > 0 ? undefined : elements
  }
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = plain(inner, within)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/**
 * A family's parameters as data: what tells one sample from another. Functions and templates, which a family may have in
 * its values for its own use, are left out.
 */
export const plainParameters = (parameters: unknown): Plain => (plain(parameters, []) ?? {}) as Plain
