import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import { InvalidConfig } from "./errors.js"
import { Level } from "./Level.js"
import { shown } from "./shown.js"

type Range = readonly [least: number, most: number]

const MOST = Number.MAX_SAFE_INTEGER

/** The whole numbers that a run's settings may be, ends included. */
export const RANGES = {
  numExamples: [1, MOST],
  level: [1, Level.literals.length],
  seed: [0, MOST],
  /** Together with `numExamples` at most 2^53 − 1. */
  from: [0, MOST - 1],
  /** More threads than any machine has: beyond it is a slip of the finger. */
  workers: [1, 1024],
} as const satisfies Readonly<Record<string, Range>>

const wholeNumber = ([least, most]: Range) => Schema.Int.pipe(Schema.between(least, most))

const settings = {
  /** Records to make, 1 … 2^53 − 1. */
  numExamples: wholeNumber(RANGES.numExamples),
  /** The highest level: record i has level i mod `level` + 1. */
  level: Level,
  /** 0 … 2^53 − 1. */
  seed: wholeNumber(RANGES.seed),
  /** Index of the first record, 0 unless given: the run is the records from … from + numExamples − 1 of one that begins at 0. */
  from: Schema.optionalWith(wholeNumber(RANGES.from), { default: () => 0 }),
}

/** The most that `from` may be: every index has to be a number that a double holds exactly. */
const mostFrom = (numExamples: unknown): number =>
  Schema.is(settings.numExamples)(numExamples) ? Math.min(MOST - numExamples, RANGES.from[1]) : RANGES.from[1]

const endsInRange = <A extends { readonly from: number; readonly numExamples: number }, I>(
  schema: Schema.Schema<A, I>,
) =>
  schema.pipe(
    Schema.filter(({ from, numExamples }) =>
      from <= mostFrom(numExamples) ? undefined : { path: ["from"], message: "from + numExamples is above 2^53 - 1" },
    ),
  )

/** What the records of a run depend on, beside the task families. */
export const Config = endsInRange(Schema.Struct(settings))
export type Config = typeof Config.Type

/** A run on threads. */
export const GenerationConfig = endsInRange(
  Schema.Struct({
    ...settings,
    /** Threads to work with. The records do not depend on it. */
    workers: wholeNumber(RANGES.workers),
  }),
)
export type GenerationConfig = typeof GenerationConfig.Type

/** What is wrong with a value that a Schema refuses as a configuration: with its first wrong setting. */
const invalid = (config: unknown, error: ParseResult.ParseError): InvalidConfig => {
  const field = ParseResult.ArrayFormatter.formatErrorSync(error)[0]?.path[0] as keyof typeof RANGES | undefined
  if (field === undefined)
    return new InvalidConfig({ field: "the configuration", value: shown(config), expected: "an object" })
  const given = config as Readonly<Record<string, unknown>>
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
