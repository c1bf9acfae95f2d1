import * as Shown from "../../domain/shown.js"

/** Characters of a value that a message shows. */
const LONGEST = 200

/** The text, if it is short enough for a message; else its beginning. */
export const cut = (text: string): string => (text.length <= LONGEST ? text : Shown.cut(text, LONGEST - 1))

/** The text in quotes, each control character escaped, and cut. */
export const quoted = (text: string): string => {
  const whole = JSON.stringify(text.slice(0, LONGEST))
  const inside = whole.slice(1, -1)
  return text.length <= LONGEST && inside.length <= LONGEST ? whole : `"${inside.slice(0, LONGEST - 1)}…"`
}
