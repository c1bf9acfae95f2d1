/** The most characters of a value that a message shows. */
const MOST = 200

/** The text as a message shows it: of a long one, the beginning. */
export const cut = (text: string, most = MOST): string => {
  if (text.length <= most) return text
  // Half of a surrogate pair is not a character.
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…`
}

/** The text, or what stands around place `at` of a long one. */
export const excerpt = (text: string, at: number): string => {
  const from = text.length > MOST ? Math.max(0, Math.min(at - MOST / 2, text.length - MOST)) : 0
  return (from > 0 ? "…" : "") + cut(text.slice(from))
}

const json = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : inner))
  } catch {
    return undefined
  }
}

/** Any value as a message shows it: on one line, at most 200 characters. */
export const shown = (value: unknown): string => {
  switch (typeof value) {
    case "string":
      return cut(JSON.stringify(value.slice(0, MOST + 1)))
    case "bigint":
      return cut(`${value}n`)
    case "function":
      return "a function"
    case "object":
      return value === null ? "null" : cut(json(value) ?? "an object")
    default:
      return String(value)
  }
}

/** What a thrown value says, on one line. */
export const thrownReason = (error: unknown): string =>
  cut(error instanceof Error ? error.message || error.name : `it threw ${shown(error)}`)
