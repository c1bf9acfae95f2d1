import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Simplify } from "effect/Types"
import { cut } from "../domain/shown.js"
import { StandardStreams } from "../services/StandardStreams.js"
import { UsageError } from "./errors.js"
import {
  CONFIG,
  type Documentation,
  type DocumentedCommand,
  type DocumentedGroup,
  type Entries,
  paragraphs,
  typed,
  within,
} from "./kit/entries.js"
import { builtIn, commandHint, parse } from "./kit/grammar.js"
import { ANSWERED, help } from "./kit/Help.js"

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
interface Documented<C extends AnyCommand> extends DocumentedCommand {
  readonly command: C
}

/** A group of commands that `nl` can run. */
interface Group<C extends AnyCommand> extends Program {
  readonly command: C
}

/** The program itself: a group that is in no other. */
interface Program extends DocumentedGroup {
  readonly commands: Members<AnyCommand>
}

/** What `nl` can run: a command or a group, whose R and E are those of `C`. */
export type Member<C extends AnyCommand> = Documented<C> | Group<C>

type Members<C extends AnyCommand> = Arr.NonEmptyReadonlyArray<Member<C>>

/** What `@effect/cli` has of the members. */
const commandsOf = <C extends AnyCommand>(members: Members<C>) => Arr.map(members, ({ command }) => command)

/** Puts commands, or groups of them, below one name. */
export const group = <const Name extends string, const All extends Members<AnyCommand>>(about: {
  readonly name: Name
  readonly summary: string
  readonly commands: All
}) => {
  const commands: Members<All[number]["command"]> = about.commands
  const command = Command.make(about.name).pipe(
    Command.withDescription(about.summary),
    Command.withSubcommands(commandsOf(commands)),
  )
  return { ...about, entries: {}, command }
}

/** Where words lead: to a command or a group, under its full name, past these commands of `@effect/cli`. */
interface Place<M = Program | Documented<AnyCommand>> {
  readonly member: M
  readonly tags: ReadonlyArray<AnyCommand["tag"]>
}

/** Goes from a place as far as the words are names, and has the other words left. */
const follow = ({ member, tags }: Place, words: ReadonlyArray<string>): readonly [Place, ReadonlyArray<string>] => {
  if (!("commands" in member)) return [{ member, tags }, words]
  const next = member.commands.find(({ name }) => name === words[0])
  if (next === undefined) return [{ member, tags }, words]
  return follow({ member: within(member.name, next), tags: [...tags, next.command.tag] }, words.slice(1))
}

const print = (text: string) => Effect.flatMap(StandardStreams, ({ stdout }) => Effect.asVoid(stdout.write(text)))

/** What every group answers itself. */
const WORDS: ReadonlyArray<string> = ANSWERED.map(([word]) => word)

const list = ({ commands }: Program): string => `the commands are ${commands.map(({ name }) => name).join(", ")}`

const refuse = ({ name }: Place["member"], problem: string) => new UsageError({ command: typed("nl", name), problem })

const unknown = (group: Program, name: string) => {
  if (name === "") return refuse(group, `the command is empty, ${list(group)}`)
  const near = commandHint(name, [...group.commands.map(({ name }) => name), ...WORDS])
  return refuse(group, `unknown command ${cut(name)}${near || `, ${list(group)}`}`)
}

/** Prints the help of what the words name from this place on. */
const printHelp = (from: Place, about: ReadonlyArray<string> = []) =>
  Effect.gen(function* () {
    const words = about.filter((word) => !word.startsWith("-"))
    const [{ member }, [first, second]] = follow(from, words)
    const isGroup = "commands" in member
    const surplus = isGroup ? second : first
    if (surplus !== undefined)
      return yield* refuse(from.member, `unexpected argument "${cut(surplus)}", help is of one command`)
    if (isGroup && first !== undefined && !WORDS.includes(first)) return yield* unknown(member, first)
    yield* print(yield* help(member))
  })

/** What `nl` takes where no command is. */
const entries = {
  completions: Options.choice("completions", ["bash", "zsh", "fish"]).pipe(
    Options.withDescription("Print a script by which the shell completes commands, options and paths"),
    Options.optional,
  ),
} as const

/** The program: finds the command that the words after `nl` name and runs it, or answers help, version and completions. */
export const nl = <const All extends Members<AnyCommand>>(about: {
  readonly version: string
  readonly summary: string
  readonly commands: All
}) => {
  const commands: Members<All[number]["command"]> = about.commands
  const program: Program = { name: "", summary: about.summary, entries, commands }
  const printVersion = print(`${about.version}\n`)

  const root = Command.make("nl", entries, ({ completions }) =>
    Effect.gen(function* () {
      if (Option.isNone(completions)) return
      const { script } = yield* Effect.promise(() => import("./kit/completions.js"))
      yield* print(script(completions.value, program))
    }),
  ).pipe(Command.withSubcommands(commandsOf(commands)))

  /** Runs the command of the place on the words that give values for what it takes. */
  const run = ({ member, tags }: Place, words: ReadonlyArray<string>, otherwise = "") =>
    Effect.gen(function* () {
      const values = yield* parse({ command: typed("nl", member.name), entries: member.entries, otherwise }, words)
      const nested = tags.reduceRight<object>((inner, tag) => ({ subcommand: Option.some([tag, inner]) }), values)
      const parsed = { completions: Option.none(), subcommand: Option.none(), ...nested } as never
      return yield* root.transform(root.handler(parsed), parsed)
    })

  return (words: ReadonlyArray<string>) =>
    Effect.gen(function* () {
      const [place, rest] = follow({ member: program, tags: [] }, words)
      const { member } = place
      if (!("commands" in member)) {
        const asked = builtIn(rest)
        if (asked === "help") return yield* printHelp(place)
        if (asked === "version") return yield* printVersion
        return yield* run(place, rest)
      }
      const [first, ...after] = rest
      if (first === undefined || (first === "--" && after.length === 0))
        return yield* refuse(member, `no command given, ${list(member)}`)
      const asked = builtIn([first])
      if (first === "help" || asked === "help") return yield* printHelp(place, after)
      if (/^(version|--completions)\b/.test(first) && builtIn(after) === "help") return yield* printHelp(place)
      if (first === "version" || first === "-v" || asked === "version") return yield* printVersion
      if (!first.startsWith("-") || first === "-") return yield* unknown(member, first)
      return yield* run(place, rest, `, ${list(member)}`)
    })
}
