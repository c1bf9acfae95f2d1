import { cut } from "../../domain/shown.js"

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

/** A piece of the source in a message. */
export const quote = (text: string): string => `\`${cut(text)}\``

/** Nobody reads more, and a large file that is not a program would fill the memory. */
const MOST_KEPT = 100

/** What is wrong with a source: the first findings by position, and the number of all. */
export class Problems {
  count = 0
  private kept: Array<Problem> = []

  add(problem: Problem): void {
    this.count++
    this.kept.push(problem)
    if (this.kept.length >= 2 * MOST_KEPT) this.kept = [...this.first()]
  }

  /** In order of position. */
  first(): ReadonlyArray<Problem> {
    return this.kept.sort((a, b) => a.start - b.start).slice(0, MOST_KEPT)
  }
}

/** Where the text begins: a byte order mark counts in no column. */
const textStart = (source: string): number => (source.charCodeAt(0) === 0xfeff ? 1 : 0)

/** The problems, which are in order of position, with lines and columns. */
export const locate = (source: string, problems: ReadonlyArray<Problem>): Array<Diagnostic> => {
  let line = 1
  let lineStart = textStart(source)
  return problems.map(({ start, end, message, hint }) => {
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

/** Gives lines by number: in ascending order it reads the source once. */
const lineReader = (source: string): ((number: number) => string) => {
  let line = 1
  let start = textStart(source)
  return (number) => {
    if (number < line) {
      line = 1
      start = textStart(source)
    }
    for (; line < number; line++) {
      const next = source.indexOf("\n", start)
      if (next < 0) return ""
      start = next + 1
    }
    const end = source.indexOf("\n", start)
    const text = source.slice(start, end < 0 ? source.length : end)
    return text.endsWith("\r") ? text.slice(0, -1) : text
  }
}

/** Characters that nobody sees, or that change how others are seen. */
const UNSEEN = /(?![\t ])[\p{C}\p{Z}]/gu

const format = ({ line, column, length, message, hint }: Diagnostic, whole: string, file: string): string => {
  const from = whole.length > MOST_SHOWN ? Math.max(0, column - 1 - SHOWN_BEFORE) : 0
  const text = whole.slice(from, from + MOST_SHOWN).replace(UNSEEN, (unseen) => "·".repeat(unseen.length))
  const at = column - 1 - from
  // Tabs stay tabs, so that the caret stands below its character however wide they are shown.
  const indent = text.slice(0, at).replace(/[^\t]/g, " ")
  const marker = "^" + "~".repeat(Math.max(0, Math.min(length, text.length - at) - 1))
  const gutter = `${line}`.padStart(5)
  const lines = [`${file}:${line}:${column}: error: ${message}`, `${gutter} | ${text}`, `      | ${indent}${marker}`]
  if (hint !== undefined) lines.push(`      = ${hint}`)
  return lines.join("\n")
}

/** `file:line:column: error: message`, the source line, a caret below the offending text, and the hint. */
export const formatDiagnostic = (diagnostic: Diagnostic, source: string, file: string): string =>
  format(diagnostic, lineReader(source)(diagnostic.line), file)

/** Each of the diagnostics, which are in order of position, as `formatDiagnostic` writes it. */
export const formatDiagnostics = (
  diagnostics: ReadonlyArray<Diagnostic>,
  source: string,
  file: string,
): ReadonlyArray<string> => {
  const lineOf = lineReader(source)
  return diagnostics.map((diagnostic) => format(diagnostic, lineOf(diagnostic.line), file))
}
