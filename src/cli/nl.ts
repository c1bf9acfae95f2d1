import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Simplify } from "effect/Types"
import { cut } from "../domain/shown.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { UsageError } from "./errors.js"
import { CONFIG, type Documentation, type DocumentedCommand, type Entries, paragraphs } from "./kit/entries.js"
import { builtIn, commandHint, parse } from "./kit/grammar.js"
import { ANSWERED, commandHelp, programHelp } from "./kit/Help.js"

/** Puts a command together with the documentation of what it takes. */
export const documented = <Name extends string, R, E, const Takes extends Entries>(
  command: Command.Command<Name, R, E, Simplify<Command.Command.ParseConfig<Takes>>>,
  documentation: Documentation<Takes>,
) => {
  const [name] = Command.getNames(command)
  const [summary] = paragraphs(Command.getHelp(command, CONFIG))
  return { ...documentation, command, name: name!, summary: summary! }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Command.withSubcommands takes it
type AnyCommand = Command.Command<any, any, any, any>

/** A command that `nl` can run. */
export interface Documented<C extends AnyCommand> extends DocumentedCommand {
  readonly command: C
}

const print = (text: string) => Effect.flatMap(StandardStreams, ({ stdout }) => Effect.asVoid(stdout.write(text)))

const WORDS: ReadonlyArray<string> = ANSWERED.map(([word]) => word)

/** What `nl` takes where no command is. */
const entries = {
  completions: Options.choice("completions", ["bash", "zsh", "fish"]).pipe(
    Options.withDescription("Print a script by which the shell completes commands, options and paths"),
    Options.optional,
  ),
} as const

/** The program: finds the command that the words after `nl` name and runs it, or answers help, version and completions. */
export const nl = <const All extends Arr.NonEmptyReadonlyArray<Documented<AnyCommand>>>(program: {
  readonly version: string
  readonly summary: string
  readonly commands: All
}) => {
  const { summary, version } = program
  const commands: Arr.NonEmptyReadonlyArray<Documented<All[number]["command"]>> = program.commands
  const list = `the commands are ${commands.map(({ name }) => name).join(", ")}`
  const refuse = (problem: string) => new UsageError({ command: "nl", problem })
  const unknown = (name: string) => {
    if (name === "") return refuse(`the command is empty, ${list}`)
    const near = commandHint(name, [...commands.map(({ name }) => name), ...WORDS])
    return refuse(`unknown command ${cut(name)}${near || `, ${list}`}`)
  }

  const root = Command.make("nl", entries, ({ completions }) =>
    Effect.gen(function* () {
      if (Option.isNone(completions)) return yield* refuse(`no command given, ${list}`)
      const { script } = yield* Effect.promise(() => import("./kit/completions.js"))
      yield* print(script(completions.value, commands, entries))
    }),
  ).pipe(Command.withSubcommands(Arr.map(commands, ({ command }) => command)))

  /** `nl help`, `nl help COMMAND`. */
  const help = (about: ReadonlyArray<string>) =>
    Effect.gen(function* () {
      const [name, surplus] = about.filter((word) => !word.startsWith("-"))
      if (surplus !== undefined) return yield* refuse(`unexpected argument "${cut(surplus)}", help is of one command`)
      if (name === undefined || WORDS.includes(name))
        return yield* print(yield* programHelp(summary, commands, entries))
      const command = commands.find((each) => each.name === name)
      return yield* command === undefined ? unknown(name) : Effect.flatMap(commandHelp(command), print)
    })

  /** Runs what the words give values for: `nl` itself, or one of its commands. */
  const run = (values: object, subcommand: Option.Option<readonly [id: unknown, values: object]> = Option.none()) => {
    const parsed = { completions: Option.none(), ...values, subcommand } as never
    return root.transform(root.handler(parsed), parsed)
  }

  return (words: ReadonlyArray<string>) =>
    Effect.gen(function* () {
      const [first, ...rest] = words
      if (first === undefined) return yield* run({})
      const named = commands.find(({ name }) => name === first)
      if (named !== undefined) {
        const asked = builtIn(rest)
        if (asked === "help") return yield* help([first])
        if (asked === "version") return yield* print(`${version}\n`)
        const values = yield* parse({ command: `nl ${first}`, entries: named.entries }, rest)
        return yield* run({}, Option.some([named.command.tag, values]))
      }
      const asked = builtIn([first])
      if (first === "help" || asked === "help") return yield* help(rest)
      if (/^(version|--completions)\b/.test(first) && builtIn(rest) === "help") return yield* help([])
      if (first === "version" || first === "-v" || asked === "version") return yield* print(`${version}\n`)
      if (!first.startsWith("-") || first === "-") return yield* unknown(first)
      return yield* run(yield* parse({ command: "nl", entries, otherwise: `, ${list}` }, words))
    })
}
