import * as Either from "effect/Either"
import { UsageError } from "./errors.js"
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

/** Insertions, deletions, substitutions and swaps of neighbours between two words. */
const distance = (a: string, b: string): number => {
  const rows: Array<Array<number>> = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const substituted = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, substituted)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** The valid word that is nearest to what was typed, if one is near (case aside). */
export const nearest = (typed: string, valid: ReadonlyArray<string>): string | undefined => {
  const near = (word: string): boolean => word.length > 2 && typed.length > 2 && word.startsWith(typed)
  const ranked = valid
    .map((word) => [word, near(word) ? 0 : distance(typed.toLowerCase(), word.toLowerCase())] as const)
    .filter(([word, edits]) => edits <= Math.max(1, Math.floor(word.length / 3)))
    .sort(([, a], [, b]) => a - b)
  return ranked[0]?.[0]
}

const suggestion = (typed: string, valid: ReadonlyArray<string>): string => {
  const word = nearest(typed, valid)
  return word === undefined ? "" : ` (did you mean ${word}?)`
}

const spellings = (flag: Flag<unknown>): ReadonlyArray<string> =>
  flag.alias === undefined ? [`--${flag.name}`] : [`--${flag.name}`, `-${flag.alias}`]

/** Whether help or the version was asked for: before a `--`, anywhere. */
export const asksFor = (words: ReadonlyArray<string>, ...spelled: ReadonlyArray<string>): boolean => {
  const end = words.indexOf("--")
  return (end < 0 ? words : words.slice(0, end)).some((word) => spelled.includes(word))
}

/**
 * The words in the one form that leaves nothing to guess: every option by its long name, its value apart, operands after
 * `--`. An unknown, repeated or incomplete option, or an operand too many or too few, is an error that says what would be
 * right.
 */
export const canonical = (
  { command, flags, operands: places }: Grammar,
  words: ReadonlyArray<string>,
): Either.Either<ReadonlyArray<string>, UsageError> => {
  const refuse = (problem: string) => Either.left(new UsageError({ command, problem }))
  const known = new Map(flags.flatMap((flag) => spellings(flag).map((spelled) => [spelled, flag] as const)))
  const options: Array<string> = []
  const operands: Array<string> = []
  const seen = new Set<string>()

  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === "--") {
      operands.push(...words.slice(at + 1))
      break
    }
    if (word === "-" || !word.startsWith("-")) {
      operands.push(word)
      continue
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1
    const spelled = equals < 0 ? word : word.slice(0, equals)
    const flag = known.get(spelled)
    if (flag === undefined) {
      const joined = known.get(spelled.slice(0, 2))
      if (joined?.value !== undefined && !spelled.startsWith("--") && /^-.=?[0-9]+$/.test(spelled))
        return refuse(`unknown option ${word} (did you mean -${joined.alias} ${spelled.slice(2).replace("=", "")}?)`)
      return refuse(`unknown option ${word}${suggestion(spelled, [...known.keys(), "--help", "--version"])}`)
    }
    if (seen.has(flag.name) && !flag.repeatable) return refuse(`option --${flag.name} is given twice`)
    seen.add(flag.name)
    options.push(`--${flag.name}`)
    if (flag.value === undefined) {
      if (equals >= 0) return refuse(`option --${flag.name} takes no value`)
      continue
    }
    if (equals >= 0) {
      options.push(marked(word.slice(equals + 1)))
      continue
    }
    const value = words[at + 1]
    if (value === undefined) return refuse(`option ${word} needs a value, ${word} ${flag.value}`)
    if (value !== "-" && value.startsWith("-") && !/^-[0-9.]/.test(value))
      return refuse(
        `option ${word} needs a value, ${word} ${flag.value}, but ${value} follows ` +
          `(write --${flag.name}=${value} if that is the value)`,
      )
    options.push(marked(value))
    at++
  }
  const least = places.reduce((sum, operand) => sum + operand.least, 0)
  const surplus = operands[places.reduce((sum, operand) => sum + operand.most, 0)]
  if (surplus !== undefined) return refuse(`unexpected argument "${surplus}"`)
  const missing = operands.length < least ? places[operands.length] : undefined
  if (missing !== undefined) return refuse(`no ${missing.name} given (${missing.description})`)
  if (operands.includes("")) return refuse("an argument is empty")
  return Either.right(operands.length === 0 ? options : [...options, "--", ...operands])
}
