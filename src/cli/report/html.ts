/** A piece of a page, as it stands there. */
export class Html {
  constructor(readonly text: string) {}
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c]!)

type Value = Html | ReadonlyArray<Html> | string | number | undefined

const textOf = (value: Value): string => {
  if (value === undefined) return ""
  if (value instanceof Html) return value.text
  return typeof value === "object" ? value.map(({ text }) => text).join("") : escaped(String(value))
}

/** A piece of a page. Texts and numbers in it are escaped, `undefined` is nothing. */
export const html = (strings: TemplateStringsArray, ...values: ReadonlyArray<Value>): Html =>
  new Html(strings.map((text, n) => text + (n < values.length ? textOf(values[n]) : "")).join(""))

/** A value as a script of the page may have it: nothing in it ends the script. */
export const inScript = (value: unknown): Html => new Html(JSON.stringify(value).replace(/</g, "\\u003c"))
