import type { Flag } from "./Flag.js"
import type { Operand } from "./Operand.js"

/** What help says of a command, its options aside. */
export interface Manual {
  readonly summary: string
  /** Tables between the options and the examples: a title, and rows of a term and its meaning. */
  readonly tables: ReadonlyArray<{
    readonly title: string
    readonly rows: ReadonlyArray<readonly [term: string, meaning: string]>
  }>
  readonly examples: ReadonlyArray<{ readonly what: string; readonly words: string }>
}

type Rows = ReadonlyArray<readonly [term: string, meaning: string]>

/** Characters of the longest line. */
const WIDTH = 100

/** The text in lines of at most `width` characters, broken at blanks. */
const wrap = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const table = (rows: Rows): ReadonlyArray<string> => {
  const width = Math.max(...rows.map(([term]) => term.length))
  return rows.flatMap(([term, meaning]) =>
    wrap(meaning, WIDTH - width - 4).map((line, n) => `  ${(n === 0 ? term : "").padEnd(width)}  ${line}`),
  )
}

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", `${title}:`, ...lines]

const spelled = (flag: Flag<unknown>): string =>
  `${flag.alias === undefined ? "   " : `-${flag.alias},`} --${flag.name}${flag.value === undefined ? "" : ` <${flag.value}>`}`

const EVERYWHERE: Rows = [
  ["-h, --help", "Show this help"],
  ["-V, --version", "Show the version"],
]

const ANSWERED: Rows = [
  ["help", "Show this help, or that of a command: nl help COMMAND"],
  ["version", "Show the version"],
]

/** The help of one command; `usage` is all that one types. */
export const commandHelp = (
  usage: string,
  manual: Manual,
  flags: ReadonlyArray<Flag<unknown>>,
  operands: ReadonlyArray<Operand<unknown>>,
): string =>
  [
    ...wrap(manual.summary, WIDTH),
    "",
    `Usage: ${usage}`,
    ...section("Arguments", table(operands.map(({ name, description }) => [name, description] as const))),
    ...section("Options", table([...flags.map((flag) => [spelled(flag), flag.description] as const), ...EVERYWHERE])),
    ...manual.tables.flatMap(({ title, rows }) => section(title, table(rows))),
    ...section(
      "Examples",
      manual.examples.flatMap(({ what, words }) => [`  # ${what}`, `  ${words}`]),
    ),
    "",
  ].join("\n")

/** The help of the program: its commands, then what the help of its main command says. */
export const programHelp = (summary: string, commands: Rows, main: string): string =>
  [
    summary,
    "",
    "Usage: nl <COMMAND> [OPTIONS]",
    ...section("Commands", table([...commands, ...ANSWERED])),
    "",
    `"nl help COMMAND", or "nl COMMAND --help", tells more. The main command:`,
    "",
    main,
  ].join("\n")
