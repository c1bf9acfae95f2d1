import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Options from "@effect/cli/Options"
import * as ValidationError from "@effect/cli/ValidationError"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as Option from "effect/Option"
import { cut } from "../../domain/shown.js"

/** An option of a command: how it is written, what help says of it, and the typed option that reads it. */
export interface Flag<out A> {
  /** Without the dashes. */
  readonly name: string
  /** One letter. */
  readonly alias: string | undefined
  /** What stands for the value in help (`FILE`); `undefined` for a switch. */
  readonly value: string | undefined
  readonly description: string
  /** Whether it may be given more than once. */
  readonly repeatable: boolean
  readonly options: Options.Options<A>
}

type Value<F> = F extends Flag<infer A> ? A : never

/** The typed options of a record of flags, as `Command.make` takes them. */
export const options = <F extends Readonly<Record<string, Flag<unknown>>>>(flags: F) =>
  Object.fromEntries(Object.entries(flags).map(([key, flag]) => [key, flag.options])) as {
    readonly [K in keyof F]: Options.Options<Value<F[K]>>
  }

interface Spelling {
  readonly name: string
  readonly alias?: string
  readonly value: string
  readonly description: string
}

/** Reads a value, or says what it must be: `must be a whole number from 1 to 5`. */
type Read<A> = (text: string) => Either.Either<A, string>

/** A value as `@effect/cli` is given it: with a sign before it, since it drops a word that is empty. */
export const marked = (value: string): string => `=${value}`
const unmarked = (value: string): string => value.slice(1)

const named = (spelling: Spelling): Options.Options<string> => {
  const text = Options.text(spelling.name).pipe(Options.withDescription(spelling.description))
  return spelling.alias === undefined ? text : Options.withAlias(text, spelling.alias)
}

const reading =
  <A>(name: string, read: Read<A>) =>
  (text: string): Effect.Effect<A, ValidationError.ValidationError> =>
    Either.match(read(text), {
      onRight: Effect.succeed,
      onLeft: (problem) =>
        Effect.fail(
          ValidationError.invalidValue(
            HelpDoc.p(`--${name} ${problem}, not ${text === "" ? "empty" : `"${cut(text)}"`}`),
          ),
        ),
    })

/** A flag with a value and a default, which is written as the user would write it. */
export const withDefault = <A>(spelling: Spelling, fallback: string, read: Read<A>): Flag<A> => ({
  name: spelling.name,
  alias: spelling.alias,
  value: spelling.value,
  description: `${spelling.description} (default: ${fallback})`,
  repeatable: false,
  options: named(spelling).pipe(
    Options.map(unmarked),
    Options.withDefault(fallback),
    Options.mapEffect(reading(spelling.name, read)),
  ),
})

/** A flag with a value that may be left out. */
export const optional = <A>(spelling: Spelling, read: Read<A>): Flag<Option.Option<A>> => ({
  name: spelling.name,
  alias: spelling.alias,
  value: spelling.value,
  description: spelling.description,
  repeatable: false,
  options: named(spelling).pipe(
    Options.map(unmarked),
    Options.mapEffect(reading(spelling.name, read)),
    Options.optional,
  ),
})

/** A flag with a value that may be given any number of times; the values come in order. */
export const repeated = <A>(spelling: Spelling, read: Read<A>): Flag<ReadonlyArray<A>> => ({
  name: spelling.name,
  alias: spelling.alias,
  value: spelling.value,
  description: `${spelling.description}; may be repeated`,
  repeatable: true,
  options: named(spelling).pipe(
    Options.repeated,
    Options.mapEffect((texts) => Effect.forEach(texts.map(unmarked), reading(spelling.name, read))),
  ),
})

/** A flag without a value: there or not. */
export const toggle = (spelling: { readonly name: string; readonly description: string }): Flag<boolean> => ({
  name: spelling.name,
  alias: undefined,
  value: undefined,
  description: spelling.description,
  repeatable: false,
  options: Options.boolean(spelling.name).pipe(Options.withDescription(spelling.description)),
})

/** Reads a whole number, lo ≤ x ≤ hi ≤ 2^53 − 1, written in decimal digits. */
export const integer =
  <N extends number = number>(lo: number, hi: number): Read<N> =>
  (text) => {
    const number = /^[0-9]{1,16}$/.test(text) ? Number(text) : NaN
    return number >= lo && number <= hi
      ? Either.right(number as N)
      : Either.left(`must be a whole number from ${lo} to ${hi}, in plain digits`)
  }

/** Reads the name of a file or directory. */
export const path: Read<string> = (text) => (text === "" ? Either.left("must be a path") : Either.right(text))

/** Reads one of a few words. */
export const oneOf =
  <A extends string>(...words: ReadonlyArray<A>): Read<A> =>
  (text) => {
    const word = words.find((each) => each === text)
    return word === undefined ? Either.left(`must be ${words.join(" or ")}`) : Either.right(word)
  }

/** Reads any text, also an empty one. */
export const anyText: Read<string> = Either.right

/** Reads any text that has a character. */
export const text: Read<string> = (text) => (text === "" ? Either.left("needs a value") : Either.right(text))
