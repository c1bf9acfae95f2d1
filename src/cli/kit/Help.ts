import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import {
  type DocumentedCommand,
  type DocumentedGroup,
  type DocumentedMember,
  describe,
  type Description,
  type Entries,
  type Entry,
  fallback,
  type Rows,
  typed,
} from "./entries.js"
import { BUILT_IN } from "./grammar.js"

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

const spelled = ({ alias, name, value }: Description): string =>
  `${alias === undefined ? "   " : `-${alias},`} --${name}${value === undefined ? "" : ` <${value}>`}`

/** Commands that the program answers itself. */
export const ANSWERED: Rows = [
  ["help", "Show this help, or that of a command: nl help COMMAND"],
  ["version", "Show the version"],
]

/** The argument in a line of usage: `<FILE>`, `[PATHS]...`. */
const usage = (argument: Args.Args<unknown>): string => {
  const { name, repeatable } = describe(argument)
  return `${Args.getMinSize(argument) > 0 ? `<${name}>` : `[${name}]`}${repeatable ? "..." : ""}`
}

/** An option or argument in a table, with its default. */
const row = (entry: Entry): Effect.Effect<Rows[number]> =>
  Effect.map(fallback(entry), (value) => {
    const description = describe(entry)
    const isOption = Options.isOptions(entry)
    const more = isOption && description.repeatable ? "; may be repeated" : ""
    return [
      isOption ? spelled(description) : description.name,
      `${description.text}${value === undefined ? more : ` (default: ${value})`}`,
    ]
  })

const optionTable = (entries: Entries) =>
  Effect.map(Effect.forEach(Object.values(entries).filter(Options.isOptions), row), (rows) =>
    table([...rows, ...BUILT_IN.map((each) => [spelled(each), each.text] as const)]),
  )

/** The help of one command. */
export const commandHelp = ({ entries, examples, name, summary, tables }: DocumentedCommand): Effect.Effect<string> =>
  Effect.gen(function* () {
    const operands = Object.values(entries).filter(Args.isArgs)
    return [
      ...wrap(summary, WIDTH),
      "",
      `Usage: ${[`nl ${name} [OPTIONS]`, ...operands.map(usage)].join(" ")}`,
      ...section("Arguments", table(yield* Effect.forEach(operands, row))),
      ...section("Options", yield* optionTable(entries)),
      ...tables.flatMap(({ title, rows }) => section(title, table(rows))),
      ...section(
        "Examples",
        examples.flatMap(({ what, words }) => [`  # ${what}`, `  ${words}`]),
      ),
      "",
    ].join("\n")
  })

/** The help of a group: its commands and options. That of the program goes on with the help of its first command. */
const groupHelp = ({ commands, entries, name, summary }: DocumentedGroup): Effect.Effect<string> =>
  Effect.gen(function* () {
    const isProgram = name === ""
    const rows = [...commands.map(({ name, summary }) => [name, summary] as const), ...(isProgram ? ANSWERED : [])]
    const more = `"${typed("nl help", name, "COMMAND")}", or "${typed("nl", name, "COMMAND --help")}", tells more.`
    return [
      ...wrap(summary, WIDTH),
      "",
      `Usage: ${typed("nl", name, "<COMMAND> [OPTIONS]")}`,
      ...section("Commands", table(rows)),
      ...section("Options", yield* optionTable(entries)),
      "",
      ...(isProgram ? [`${more} The main command:`, "", yield* help(commands[0])] : [more, ""]),
    ].join("\n")
  })

/** The help of a command or a group, which has its full name. */
export const help = (member: DocumentedMember): Effect.Effect<string> =>
  "commands" in member ? groupHelp(member) : commandHelp(member)
