import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { parseArgs } from "node:util"
import { nearest } from "../../domain/nearest.js"
import { cut } from "../../domain/shown.js"
import { UsageError } from "../errors.js"
import { decode, describe, type Description, type Entries, type Entry, paragraphs } from "./entries.js"

/**
 * How the words of a command line are read. `@effect/cli` defines what there is (`Command`, `withSubcommands`, `Options`,
 * `Args`) and decodes the values. What comes before that is done here, because its own parser does less than a user needs:
 *
 * - An option that is unknown, given twice or without its value is an "unknown argument" to it, all the same, and it
 *   suggests nothing for an option that has a default.
 * - It takes `-o --seed` for a file named `--seed`, and `--json true` for one option; `-n5` it does not know, and an empty
 *   value it drops.
 * - It prints an error before it fails with it. Here an error is a `UsageError`, which the program prints once and ends with
 *   exit code 2.
 * - Its help does not show defaults (so `Help.ts`). Its completions offer options that we do not have, such as `--wizard`, and
 *   in bash the words of a choice as one word (so `completions.ts`).
 *
 * So Node's `parseArgs` splits the words as getopt does, each mistake gets a sentence of its own, and the values go straight to
 * `Options.parse` and `Args.validate`: each word is parsed once.
 */
export interface Grammar {
  /** The full command: `nl datagen`. */
  readonly command: string
  readonly entries: Entries
  /** What follows an unknown option that is near to none. */
  readonly otherwise?: string
}

type Spelled = Pick<Description, "name" | "alias" | "value">

/** What every command answers before it looks at anything else. */
export const BUILT_IN: ReadonlyArray<Description> = [
  Options.boolean("help").pipe(Options.withAlias("h"), Options.withDescription("Show this help")),
  Options.boolean("version").pipe(Options.withAlias("V"), Options.withDescription("Show the version")),
].map(describe)

const HELP = /^(--help|-V*h[hV]*)$/
const VERSION = /^(--version|-V+)$/

/** What is asked for instead of a run: anywhere before a `--`, whatever else is wrong. Help comes first. */
export const builtIn = (words: ReadonlyArray<string>): "help" | "version" | undefined => {
  const end = words.indexOf("--")
  const before = end < 0 ? words : words.slice(0, end)
  const asked = (spelled: RegExp) => before.some((word) => spelled.test(word))
  return asked(HELP) ? "help" : asked(VERSION) ? "version" : undefined
}

const hint = (right: string | undefined): string => (right === undefined ? "" : ` (did you mean ${right}?)`)

/** The valid word that begins as the typed one, which has at least `least` letters, or else the nearest. */
const near = (typed: string, valid: ReadonlyArray<string>, least: number): string | undefined =>
  (typed.length >= least ? valid.find((each) => each.startsWith(typed.toLowerCase())) : undefined) ??
  nearest(typed, valid)

/** ` (did you mean COMMAND?)`, or nothing if none is near. */
export const commandHint = (typed: string, commands: ReadonlyArray<string>): string => hint(near(typed, commands, 3))

const longHint = (name: string, known: ReadonlyArray<Spelled>): string => {
  const names = known.map(({ name }) => name)
  const right = near(name, names, 1)
  return hint(right === undefined ? undefined : `--${right}`)
}

/** A letter is near to nothing but itself in the other case, and the long names, two at most, that begin with it. */
const letterHint = (letter: string, known: ReadonlyArray<Spelled>): string => {
  if (letter === "?") return hint("-h")
  const alias = known.find(({ alias }) => alias?.toLowerCase() === letter.toLowerCase())?.alias
  if (alias !== undefined) return hint(`-${alias}`)
  const long = known.filter(({ name }) => name.startsWith(letter.toLowerCase())).map(({ name }) => `--${name}`)
  return hint(long.length === 0 || long.length > 2 ? undefined : long.join(" or "))
}

/** ` (did you mean OPTION?)` for an unknown option as it was typed, or nothing if none is near. */
export const optionHint = (word: string, known: ReadonlyArray<Spelled> = BUILT_IN): string => {
  const name = word.split("=")[0]!.replace(/^--?/, "")
  if (word.startsWith("--")) return longHint(name, known)
  // `-seed` is nearer to --seed than to a bundle of four letters.
  return (name.length > 1 ? longHint(name, known) : "") || letterHint(name.slice(0, 1), known)
}

/** The words as getopt reads them: `-n5` and `-n 5`, `--level=5` and `--level 5`. */
const tokenise = (known: ReadonlyArray<Spelled>, words: ReadonlyArray<string>) =>
  parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      known.map(({ alias, name, value }) => [
        name,
        { type: value === undefined ? "boolean" : "string", ...(alias === undefined ? {} : { short: alias }) },
      ]),
    ),
  }).tokens

/** The values of each option, by its long name, and the operands; or what is wrong with the first word that is neither. */
const sort = (options: ReadonlyArray<Description>, words: ReadonlyArray<string>, otherwise: string) => {
  const known: ReadonlyArray<Spelled> = [...options, ...BUILT_IN]
  const values = new Map<string, Array<string>>()
  const operands: Array<string> = []

  for (const token of tokenise(known, words)) {
    if (token.kind === "positional") operands.push(token.value)
    if (token.kind !== "option") continue
    const { inlineValue, rawName, value } = token
    const spelled = ({ alias, name }: Spelled): boolean => rawName === `--${name}` || rawName === `-${alias}`
    const whole = words[token.index]!
    const word = cut(whole)
    const isLong = rawName.startsWith("--")
    const option = options.find(spelled)
    if (option === undefined) {
      const answered = isLong ? BUILT_IN.find(spelled) : undefined
      if (answered !== undefined) return Either.left(`option --${answered.name} takes no value`)
      return Either.left(`unknown option ${word}${optionHint(word, known) || otherwise}`)
    }
    const given = values.get(option.name)
    if (given !== undefined && !option.repeatable) return Either.left(`option --${option.name} is given twice`)
    if (option.value === undefined) {
      if (inlineValue === true) return Either.left(`option --${option.name} takes no value`)
      values.set(option.name, [])
      continue
    }
    if (value === undefined) return Either.left(`option ${rawName} needs a value, ${rawName} ${option.value}`)
    if (inlineValue && !isLong) {
      // getopt would take the values "=5" and "utput": hardly what is meant.
      if (value.startsWith("="))
        return Either.left(`unknown option ${word}${hint(cut(`${rawName} ${value.slice(1)}`.trimEnd()))}`)
      const name = whole.slice(1).split("=")[0]!
      if (name.length > 2 && option.name.startsWith(name))
        return Either.left(`unknown option ${word}${hint(`--${option.name}`)}`)
    }
    if (!inlineValue && value !== "-" && value.startsWith("-") && !/^-[0-9.]/.test(value))
      return Either.left(
        `option ${rawName} needs a value, ${rawName} ${option.value}, but ${cut(value)} follows ` +
          `(write --${option.name}=${cut(value)} if that is the value)`,
      )
    values.set(option.name, [...(given ?? []), value])
  }
  return Either.right({ values, operands })
}

/** The values of a command's entries, by their keys. */
export const parse = ({ command, entries, otherwise = "" }: Grammar, words: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const refuse = (problem: string) => new UsageError({ command, problem })
    const described = Object.entries(entries).map(([key, entry]) => ({ key, entry, ...describe(entry) }))
    const options = described.filter(({ entry }) => Options.isOptions(entry))
    const { operands, values } = yield* Either.mapLeft(sort(options, words, otherwise), refuse)
    const given = new Map<Entry, ReadonlyArray<string> | undefined>()
    for (const { entry, name, text } of described) {
      if (Args.isArgs(entry)) {
        const own = operands.splice(0, Args.getMaxSize(entry))
        if (own.length < Args.getMinSize(entry)) return yield* refuse(`no ${name} given (${text})`)
        if (own.includes("")) return yield* refuse("an argument is empty")
        given.set(entry, own)
      } else given.set(entry, values.get(name))
    }
    const [surplus] = operands
    if (surplus !== undefined) {
      const meant = surplus.startsWith("-") ? "" : longHint(surplus, [...options, ...BUILT_IN])
      return yield* refuse(`unexpected argument "${cut(surplus)}"${meant}`)
    }
    const parsed: Record<string, unknown> = {}
    for (const { choices, entry, key, name, text, value } of described) {
      const words = given.get(entry)
      parsed[key] = yield* Effect.mapError(decode(entry, words), ({ error }) => {
        // What may be left out has a value then.
        if (words === undefined) return refuse(`no --${name} given, --${name} ${value} (${text})`)
        return refuse(
          choices.length > 0
            ? `--${name} must be ${choices.join(" or ")}, not ${words[0] ? `"${cut(words[0])}"` : "empty"}`
            : paragraphs(error).join(" "),
        )
      })
    }
    return parsed
  })
