/** One thing wrong with a source text. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Diagnostic {
  readonly line: number
  readonly column: number
  /** Length of the offending text; 0 where something is missing. */
  readonly length: number
  /** The offending text. */
  readonly text: string
  readonly message: string
  /** What to write instead, where there is a good guess. */
  readonly hint: string | undefined
}

/** A finding before its line and column are known: offsets into the source. */
export interface Problem {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly hint: string | undefined
}

/** The problems in order of position, with lines and columns. */
export const locate = (source: string, problems: ReadonlyArray<Problem>): Array<Diagnostic> => {
  let line = 1
  let lineStart = 0
  return [...problems]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, message, hint }) => {
      for (let next = source.indexOf("\n", lineStart); next >= 0 && next < start;) {
        line++
        lineStart = next + 1
        next = source.indexOf("\n", lineStart)
      }
      const text = source.slice(start, end)
      return { line, column: start - lineStart + 1, length: end - start, text, message, hint }
    })
}

/** Longest part of a source line that is shown. */
const MOST_SHOWN = 120
/** Characters before the offending text that are shown of a longer line. */
const SHOWN_BEFORE = 40

/** `file:line:column: error: message`, the source line, a caret below the offending text, and the hint. */
export const formatDiagnostic = (diagnostic: Diagnostic, source: string, file: string): string => {
  const { line, column, length, message, hint } = diagnostic
  const whole = (source.split("\n", line)[line - 1] ?? "").replace(/\r$/, "")
  const from = whole.length > MOST_SHOWN ? Math.max(0, column - 1 - SHOWN_BEFORE) : 0
  const text = whole.slice(from, from + MOST_SHOWN)
  const at = column - 1 - from
  // Tabs stay tabs, so that the caret stands below its character however wide they are shown.
  const indent = text.slice(0, at).replace(/[^\t]/g, " ")
  const marker = "^" + "~".repeat(Math.max(0, Math.min(length, text.length - at) - 1))
  const gutter = `${line}`.padStart(5)
  const lines = [`${file}:${line}:${column}: error: ${message}`, `${gutter} | ${text}`, `      | ${indent}${marker}`]
  if (hint !== undefined) lines.push(`      = ${hint}`)
  return lines.join("\n")
}

/** The candidate nearest to `name` by edit distance, regardless of case; `undefined` if none is near. */
export const nearest = (name: string, candidates: Iterable<string>): string | undefined => {
  const wanted = name.toLowerCase()
  if (wanted.length > 40) return undefined
  let best: string | undefined
  // About a third of the letters may differ.
  let limit = Math.max(1, Math.floor(wanted.length / 3))
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance > limit || (best !== undefined && distance === limit)) continue
    best = candidate
    limit = distance
    if (distance === 0) break
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
const editDistance = (a: string, b: string): number => {
  let before: Array<number> = []
  let last = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
