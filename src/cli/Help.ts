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

const table = (rows: Rows): ReadonlyArray<string> => {
  const width = Math.max(...rows.map(([term]) => term.length))
  return rows.map(([term, meaning]) => `  ${term.padEnd(width)}  ${meaning}`)
}

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", `${title}:`, ...lines]

const spelled = (flag: Flag<unknown>): string =>
  `${flag.alias === undefined ? "   " : `-${flag.alias},`} --${flag.name}${flag.value === undefined ? "" : ` <${flag.value}>`}`

const EVERYWHERE: Rows = [
  ["-h, --help", "Show this help"],
  ["    --version", "Show the version"],
]

/** The help of one command; `usage` is all that one types. */
export const commandHelp = (
  usage: string,
  manual: Manual,
  flags: ReadonlyArray<Flag<unknown>>,
  operands: ReadonlyArray<Operand<unknown>>,
): string =>
  [
    manual.summary,
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
    ...section("Commands", table(commands)),
    "",
    `"nl <COMMAND> --help" tells more. The main command:`,
    "",
    main,
  ].join("\n")
