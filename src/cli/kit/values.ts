import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Options from "@effect/cli/Options"
import * as ValidationError from "@effect/cli/ValidationError"
import * as Effect from "effect/Effect"
import { cut } from "../../domain/shown.js"

/** Types of values that `Options` lacks, or is too generous with: its integers are also 1e3, 0x10 and " 5". */

const refuse = (name: string, problem: string, text: string) =>
  Effect.fail(
    ValidationError.invalidValue(HelpDoc.p(`--${name} ${problem}, not ${text === "" ? "empty" : `"${cut(text)}"`}`)),
  )

/** A whole number, lo ≤ x ≤ hi ≤ 2^53 − 1, written in decimal digits. */
export const integer = <N extends number = number>(name: string, lo: number, hi: number): Options.Options<N> =>
  Options.text(name).pipe(
    Options.withPseudoName("N"),
    Options.mapEffect((text) => {
      const number = /^[0-9]{1,16}$/.test(text) ? Number(text) : NaN
      return number >= lo && number <= hi
        ? Effect.succeed(number as N)
        : refuse(name, `must be a whole number from ${lo} to ${hi}, in plain digits`, text)
    }),
  )

/** A number, lo ≤ x ≤ hi, written in decimal digits, with a point or without. */
export const decimal = (name: string, lo: number, hi: number): Options.Options<number> =>
  Options.text(name).pipe(
    Options.withPseudoName("X"),
    Options.mapEffect((text) => {
      const number = /^[0-9]{1,9}(\.[0-9]{1,9})?$/.test(text) ? Number(text) : NaN
      return number >= lo && number <= hi
        ? Effect.succeed(number)
        : refuse(name, `must be a number from ${lo} to ${hi}, such as 0.7`, text)
    }),
  )

/** The name of a file or a directory. `Options.file` would look whether it is there, and die where it may not look. */
export const path = (name: string, kind: "FILE" | "DIR"): Options.Options<string> =>
  Options.text(name).pipe(
    Options.withPseudoName(kind),
    Options.mapEffect((text) => (text === "" ? refuse(name, "must be a path", text) : Effect.succeed(text))),
  )

/** A text that is not empty, which help calls `what`. */
export const someText = (name: string, what: string): Options.Options<string> =>
  Options.text(name).pipe(
    Options.withPseudoName(what),
    Options.mapEffect((text) => (text === "" ? refuse(name, "needs a value", "") : Effect.succeed(text))),
  )

/** One of a few words, which help calls `what`: `Options.choice` would put all of them in its narrow column. */
export const word = <const Words extends ReadonlyArray<string>>(
  name: string,
  what: string,
  words: Words,
): Options.Options<Words[number]> =>
  Options.text(name).pipe(
    Options.withPseudoName(what),
    Options.mapEffect((text) =>
      words.includes(text)
        ? Effect.succeed(text as Words[number])
        : refuse(name, `must be ${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`, text),
    ),
  )

/** Any number of texts, in order, none of them empty. */
export const texts = (name: string): Options.Options<ReadonlyArray<string>> =>
  Options.text(name).pipe(
    Options.repeated,
    Options.mapEffect((texts) => (texts.includes("") ? refuse(name, "needs a value", "") : Effect.succeed(texts))),
  )

/** Some of a few words, with commas between them. */
export const list = <const Words extends ReadonlyArray<string>>(
  name: string,
  what: string,
  words: Words,
): Options.Options<ReadonlyArray<Words[number]>> =>
  Options.text(name).pipe(
    Options.withPseudoName(what),
    Options.mapEffect((text) => {
      const some = text.split(",")
      return some.every((one) => words.includes(one)) && new Set(some).size === some.length
        ? Effect.succeed(some)
        : refuse(name, `must be of ${words.join(", ")}, each at most once, with commas between them`, text)
    }),
  )

/** Whole numbers, lo ≤ x ≤ hi, in decimal digits, with commas between them: in order, each once. */
export const integers = (name: string, what: string, lo: number, hi: number): Options.Options<ReadonlyArray<number>> =>
  Options.text(name).pipe(
    Options.withPseudoName(what),
    Options.mapEffect((text) => {
      const numbers = text.split(",").map((word) => (/^[0-9]{1,16}$/.test(word) ? Number(word) : NaN))
      return numbers.every((number) => number >= lo && number <= hi)
        ? Effect.succeed([...new Set(numbers)].sort((a, b) => a - b))
        : refuse(name, `must be whole numbers from ${lo} to ${hi}, with commas between them`, text)
    }),
  )
