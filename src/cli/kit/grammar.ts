import * as Either from "effect/Either"
import { parseArgs } from "node:util"
import { cut } from "../../domain/shown.js"
import { nearest } from "../../vm/text/diagnostic.js"
import { UsageError } from "../errors.js"
import { type Flag, marked } from "./Flag.js"
import type { Operand } from "./Operand.js"

/** A command as the words on a command line see it. */
export interface Grammar {
  /** The full command: `nl datagen`. */
  readonly command: string
  readonly flags: ReadonlyArray<Flag<unknown>>
  /** The arguments that are not options, in order. */
  readonly operands: ReadonlyArray<Operand<unknown>>
}

type Spelled = Pick<Flag<unknown>, "name" | "alias" | "value">

/** What every command answers before it looks at anything else. */
const BUILT_IN: ReadonlyArray<Spelled> = [
  { name: "help", alias: "h", value: undefined },
  { name: "version", alias: "V", value: undefined },
]

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

/** A letter is near to nothing but itself in the other case, and the one long name that begins with it. */
const letterHint = (letter: string, known: ReadonlyArray<Spelled>): string => {
  if (letter === "?") return hint("-h")
  const alias = known.find(({ alias }) => alias?.toLowerCase() === letter.toLowerCase())?.alias
  if (alias !== undefined) return hint(`-${alias}`)
  const [long, ...more] = known.filter(({ name }) => name.startsWith(letter.toLowerCase()))
  return hint(long === undefined || more.length > 0 ? undefined : `--${long.name}`)
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

/**
 * The words in the one form that leaves nothing to guess: every option by its long name, its value apart, operands after
 * `--`. An unknown, repeated or incomplete option, or an operand too many or too few, is an error that says what would be
 * right: `@effect/cli`, which reads the result, has one message for all of these, and takes `-o --seed` for a file name.
 */
export const canonical = (
  { command, flags, operands: places }: Grammar,
  words: ReadonlyArray<string>,
): Either.Either<ReadonlyArray<string>, UsageError> => {
  const refuse = (problem: string) => Either.left(new UsageError({ command, problem }))
  const known: ReadonlyArray<Spelled> = [...flags, ...BUILT_IN]
  const options: Array<string> = []
  const operands: Array<string> = []
  const seen = new Set<string>()

  for (const token of tokenise(known, words)) {
    if (token.kind === "positional") operands.push(token.value)
    if (token.kind !== "option") continue
    const { inlineValue, rawName, value } = token
    const spelled = ({ alias, name }: Spelled): boolean => rawName === `--${name}` || rawName === `-${alias}`
    const whole = words[token.index]!
    const word = cut(whole)
    const isLong = rawName.startsWith("--")
    const flag = flags.find(spelled)
    if (flag === undefined) {
      const answered = isLong ? BUILT_IN.find(spelled) : undefined
      if (answered !== undefined) return refuse(`option --${answered.name} takes no value`)
      return refuse(`unknown option ${word}${optionHint(word, known)}`)
    }
    if (seen.has(flag.name) && !flag.repeatable) return refuse(`option --${flag.name} is given twice`)
    seen.add(flag.name)
    options.push(`--${flag.name}`)
    if (flag.value === undefined) {
      if (inlineValue === true) return refuse(`option --${flag.name} takes no value`)
      continue
    }
    if (value === undefined) return refuse(`option ${rawName} needs a value, ${rawName} ${flag.value}`)
    if (inlineValue && !isLong) {
      // getopt would take the values "=5" and "utput": hardly what is meant.
      if (value.startsWith("="))
        return refuse(`unknown option ${word}${hint(cut(`${rawName} ${value.slice(1)}`.trimEnd()))}`)
      const name = whole.slice(1).split("=")[0]!
      if (name.length > 2 && flag.name.startsWith(name))
        return refuse(`unknown option ${word}${hint(`--${flag.name}`)}`)
    }
    if (!inlineValue && value !== "-" && value.startsWith("-") && !/^-[0-9.]/.test(value))
      return refuse(
        `option ${rawName} needs a value, ${rawName} ${flag.value}, but ${cut(value)} follows ` +
          `(write --${flag.name}=${cut(value)} if that is the value)`,
      )
    options.push(marked(value))
  }
  const least = places.reduce((sum, operand) => sum + operand.least, 0)
  const surplus = operands[places.reduce((sum, operand) => sum + operand.most, 0)]
  if (surplus !== undefined) {
    const meant = surplus.startsWith("-") ? "" : longHint(surplus, known)
    return refuse(`unexpected argument "${cut(surplus)}"${meant}`)
  }
  const missing = operands.length < least ? places[operands.length] : undefined
  if (missing !== undefined) return refuse(`no ${missing.name} given (${missing.description})`)
  if (operands.includes("")) return refuse("an argument is empty")
  return Either.right(operands.length === 0 ? options : [...options, "--", ...operands])
}
