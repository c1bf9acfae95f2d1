import * as CliConfig from "@effect/cli/CliConfig"
import type * as Command from "@effect/cli/Command"
import * as CommandDescriptor from "@effect/cli/CommandDescriptor"
import * as HelpDoc from "@effect/cli/HelpDoc"
import type { ValidationError } from "@effect/cli/ValidationError"
import * as Terminal from "@effect/platform/Terminal"
import * as Effect from "effect/Effect"
import { cut } from "../domain/shown.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { UsageError } from "./errors.js"
import type { Flag } from "./kit/Flag.js"
import { builtIn, canonical, commandHint, optionHint } from "./kit/grammar.js"
import { commandHelp, type Manual, programHelp } from "./kit/Help.js"
import { type Operand, usage } from "./kit/Operand.js"

/** What a command's help and its command line need to know besides its typed options. */
export interface Documentation {
  readonly name: string
  readonly flags: ReadonlyArray<Flag<unknown>>
  /** The arguments that are not options, in order; empty if there are none. */
  readonly operands: ReadonlyArray<Operand<unknown>>
  readonly manual: Manual
}

/** What `nl` can run, whatever its options are. */
export interface Runnable<R, E> {
  readonly name: string
  readonly summary: string
  readonly help: string
  readonly run: (words: ReadonlyArray<string>) => Effect.Effect<void, E | UsageError, R>
}

const config = CliConfig.make({ isCaseSensitive: true, finalCheckBuiltIn: false })

/** No command asks questions. */
const noTerminal = Terminal.Terminal.of({
  columns: Effect.succeed(0),
  rows: Effect.succeed(0),
  isTTY: Effect.succeed(false),
  readInput: Effect.dieMessage("no terminal"),
  readLine: Effect.dieMessage("no terminal"),
  display: () => Effect.dieMessage("no terminal"),
})

const sentence = ({ error }: ValidationError): string =>
  error._tag === "Paragraph" && error.value._tag === "Text" ? error.value.value : HelpDoc.toAnsiText(error).trim()

/** Makes a command one that `nl` can run. */
export const runnable = <Name extends string, R, E, A>(
  command: Command.Command<Name, R, E, A>,
  { name, flags, manual, operands }: Documentation,
) => {
  const typed = `nl ${name}`
  const line = [typed, "[OPTIONS]", ...operands.map(usage)].join(" ")
  return {
    name,
    summary: manual.summary,
    help: commandHelp(line, manual, flags, operands),
    run: (words: ReadonlyArray<string>) =>
      Effect.gen(function* () {
        const args = yield* canonical({ command: typed, flags, operands }, words)
        const directive = yield* CommandDescriptor.parse(command.descriptor, [name, ...args], config).pipe(
          Effect.provideService(Terminal.Terminal, noTerminal),
          Effect.mapError((error) => new UsageError({ command: typed, problem: sentence(error) })),
        )
        if (directive._tag === "BuiltIn") return yield* Effect.dieMessage("built-in options are answered before")
        yield* command.transform(command.handler(directive.value), directive.value)
      }),
  }
}

type AnyRunnable = Runnable<unknown, unknown>

type ErrorOf<C> = C extends Runnable<unknown, infer E> ? E : never
type ContextOf<C> = C extends Runnable<infer R, unknown> ? R : never

const print = (text: string) => Effect.flatMap(StandardStreams, ({ stdout }) => stdout.write(text))

/** Commands that the program answers itself. */
const WORDS: ReadonlyArray<string> = ["help", "version"]

/** The program: finds the command that `words` name (those after `nl`) and runs it, or answers help and version. */
export const nl =
  <Commands extends readonly [main: AnyRunnable, ...others: ReadonlyArray<AnyRunnable>]>(program: {
    readonly version: string
    readonly summary: string
    readonly commands: Commands
  }) =>
  (words: ReadonlyArray<string>) => {
    const { commands, version, summary } = program
    const names = commands.map(({ name }) => name)
    const list = `${names.length === 1 ? "the command is" : "the commands are"} ${names.join(", ")}`
    const refuse = (problem: string) => new UsageError({ command: "nl", problem })
    const unknown = (name: string) => {
      if (name === "") return refuse(`the command is empty, ${list}`)
      return refuse(`unknown command ${cut(name)}${commandHint(name, [...names, ...WORDS]) || `, ${list}`}`)
    }

    /** `nl help`, `nl help COMMAND`. */
    const help = (about: ReadonlyArray<string>) => {
      const [name, surplus] = about.filter((word) => !word.startsWith("-"))
      if (surplus !== undefined) return refuse(`unexpected argument "${cut(surplus)}", help is of one command`)
      if (name === undefined || WORDS.includes(name)) {
        const table = commands.map(({ name, summary }) => [name, summary] as const)
        return print(programHelp(summary, table, commands[0].help))
      }
      const command = commands.find((each) => each.name === name)
      return command === undefined ? unknown(name) : print(command.help)
    }

    const [first, ...rest] = words
    return Effect.gen(function* () {
      if (first === undefined) return yield* refuse(`no command given, ${list}`)
      const command = commands.find(({ name }) => name === first)
      if (command !== undefined) {
        const asked = builtIn(rest)
        if (asked === "help") return void (yield* print(command.help))
        if (asked === "version") return void (yield* print(`${version}\n`))
        return yield* command.run(rest) as Effect.Effect<
          void,
          ErrorOf<Commands[number]> | UsageError,
          ContextOf<Commands[number]>
        >
      }
      const asked = builtIn([first])
      if (first === "help" || asked === "help") return void (yield* help(rest))
      if (first === "version" && builtIn(rest) === "help") return void (yield* help([]))
      if (first === "version" || first === "-v" || asked === "version") return void (yield* print(`${version}\n`))
      if (!first.startsWith("-")) return yield* unknown(first)
      return yield* refuse(`unknown option ${cut(first)}${optionHint(first) || `, ${list}`}`)
    })
  }
