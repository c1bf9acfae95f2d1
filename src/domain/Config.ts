import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import { InvalidConfig } from "./errors.js"
import { Level } from "./Level.js"
import { shown } from "./shown.js"
import { Split } from "./Split.js"
import { MOST_TESTS } from "./TrainingExample.js"

type Range = readonly [least: number, most: number]

const MOST = Number.MAX_SAFE_INTEGER

/** The whole numbers that a run's settings may be, ends included. */
export const RANGES = {
  numExamples: [1, MOST],
  level: [1, Level.literals.length],
  seed: [0, MOST],
  /** Together with `numExamples` at most 2^53 − 1. */
  from: [0, MOST - 1],
  /** Tests of a record. */
  tests: [1, MOST_TESTS],
  /** More threads than any machine has: beyond it is a slip of the finger. */
  workers: [1, 1024],
} as const satisfies Readonly<Record<string, Range>>

const wholeNumber = ([least, most]: Range) => Schema.Int.pipe(Schema.between(least, most))

/** Which forms of records there are: functions that take inputs, programs with their values in them, or both in turn. */
export const Form = Schema.Literal("function", "value", "both")
export type Form = typeof Form.Type

const settings = {
  /** Records to make, 1 … 2^53 − 1. */
  numExamples: wholeNumber(RANGES.numExamples),
  /** The highest level: record i has level i mod `level` + 1. */
  level: Level,
  /** 0 … 2^53 − 1. */
  seed: wholeNumber(RANGES.seed),
  /** Index of the first record, 0 unless given: the run is the records from … from + numExamples − 1 of one that begins at 0. */
  from: Schema.optionalWith(wholeNumber(RANGES.from), { default: () => 0 }),
  /**
   * Tests of each record in function form, 1 … 64 (two at least are made): records then have the key `tests`. Without it,
   * they are all in value form, and have none.
   */
  tests: Schema.optionalWith(wholeNumber(RANGES.tests), { exact: true }),
  /** Forms of the records, where `tests` is given: `both` unless told otherwise, every other record of a level each. */
  form: Schema.optionalWith(Form, { exact: true }),
  /** The split that the records are of (docs/datasets.md): record i of a split. Without it, they are of all there is. */
  split: Schema.optionalWith(Split, { exact: true }),
}

/** The most that `from` may be: every index has to be a number that a double holds exactly. */
const mostFrom = (numExamples: unknown): number =>
  Schema.is(settings.numExamples)(numExamples) ? Math.min(MOST - numExamples, RANGES.from[1]) : RANGES.from[1]

const isPossible = <A extends { readonly from: number; readonly numExamples: number; form?: Form; tests?: number }, I>(
  schema: Schema.Schema<A, I>,
) =>
  schema.pipe(
    Schema.filter(({ form, from, numExamples, tests }) => {
      if (from > mostFrom(numExamples)) return { path: ["from"], message: "from + numExamples is above 2^53 - 1" }
      if (form !== undefined && tests === undefined) return { path: ["form"], message: "form is given without tests" }
      return undefined
    }),
  )

/** The forms of a run's records, in the order in which a level's records take turns. */
export const formsOf = ({ form, tests }: Pick<Config, "form" | "tests">): ReadonlyArray<"value" | "function"> =>
  tests === undefined || form === "value" ? ["value"] : form === "function" ? ["function"] : ["value", "function"]

/** What the records of a run depend on, beside the task families. */
export const Config = isPossible(Schema.Struct(settings))
export type Config = typeof Config.Type

/** A run on threads. */
export const GenerationConfig = isPossible(
  Schema.Struct({
    ...settings,
    /** Threads to work with. The records do not depend on it. */
    workers: wholeNumber(RANGES.workers),
  }),
)
export type GenerationConfig = typeof GenerationConfig.Type

const FORMS = Form.literals.join(", ")

/** What is wrong with a value that a Schema refuses as a configuration: with its first wrong setting. */
const invalid = (config: unknown, error: ParseResult.ParseError): InvalidConfig => {
  const field = ParseResult.ArrayFormatter.formatErrorSync(error)[0]?.path[0] as
    keyof typeof RANGES | "form" | "split" | undefined
  if (field === undefined)
    return new InvalidConfig({ field: "the configuration", value: shown(config), expected: "an object" })
  const given = config as Readonly<Record<string, unknown>>
  if (field === "form") {
    const expected = given["tests"] === undefined ? "left out, or tests given with it" : `one of ${FORMS}`
    return new InvalidConfig({ field, value: shown(given[field]), expected })
  }
  if (field === "split")
    return new InvalidConfig({ field, value: shown(given[field]), expected: `one of ${Split.literals.join(", ")}` })
  const [least, most] = field === "from" ? [RANGES.from[0], mostFrom(given["numExamples"])] : RANGES[field]
  return new InvalidConfig({ field, value: shown(given[field]), expected: `a whole number from ${least} to ${most}` })
}

/** Reads a configuration from any value: the settings that the Schema has, or what is wrong with the first wrong one. */
const reader = <A, I>(schema: Schema.Schema<A, I>) => {
  const decode = Schema.decodeUnknownEither(schema)
  return (config: unknown): Either.Either<A, InvalidConfig> =>
    Either.mapLeft(decode(config), (error) => invalid(config, error))
}

export const readConfig = reader(Config)
export const readGenerationConfig = reader(GenerationConfig)
