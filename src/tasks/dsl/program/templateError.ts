import { excerpt } from "../../../domain/shown.js"
import { quote } from "../../../vm/text/diagnostic.js"
import { TemplateError } from "./items.js"

/** An error that shows the place in a template's text. */
export const templateError = (source: string, at: number, reason: string): TemplateError => {
  const lineStart = source.lastIndexOf("\n", at - 1) + 1
  const lineEnd = source.indexOf("\n", at)
  const whole = source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd)
  const line = source.slice(0, lineStart).split("\n").length
  const text = excerpt(whole, at - lineStart).trim()
  return new TemplateError(`${reason} (line ${line}, column ${at - lineStart + 1} of the template: ${text})`)
}

export const isNoTarget = (label: string): string => `${quote(label)} is data, not a place in the code`
