import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { InvalidConfig } from "./errors.js"
import { Level } from "./Level.js"
import { shown } from "./shown.js"

type Range = readonly [least: number, most: number]

/** The whole numbers that a run's settings may be, ends included. */
export const RANGES = {
  numExamples: [1, Number.MAX_SAFE_INTEGER],
  level: [1, Level.literals.length],
  seed: [0, Number.MAX_SAFE_INTEGER],
  /** More threads than any machine has: beyond it is a slip of the finger. */
  workers: [1, 1024],
} as const satisfies Readonly<Record<string, Range>>

const wholeNumber = ([least, most]: Range) => Schema.Int.pipe(Schema.between(least, most))

/** What the records of a run depend on, beside the task families. */
export const Config = Schema.Struct({
  /** Records to make, 1 … 2^53 − 1. */
  numExamples: wholeNumber(RANGES.numExamples),
  /** The highest level: records take levels 1 … level in turn. */
  level: Level,
  /** 0 … 2^53 − 1. */
  seed: wholeNumber(RANGES.seed),
})
export type Config = typeof Config.Type

/** A run on threads. */
export const GenerationConfig = Schema.Struct({
  ...Config.fields,
  /** Threads to work with. The records do not depend on it. */
  workers: wholeNumber(RANGES.workers),
})
export type GenerationConfig = typeof GenerationConfig.Type

type Fields = Readonly<Record<string, Schema.Schema.AnyNoContext>>

/** Reads a configuration from any value: the fields that the Schema has, or what is wrong with the first wrong one. */
const reader = <F extends Fields>({ fields }: Schema.Struct<F>) => {
  const checks = Object.entries<Schema.Schema.AnyNoContext>(fields).map(([field, schema]) => ({
    field: field as keyof typeof RANGES,
    isValid: Schema.is(schema),
  }))
  return (config: unknown): Either.Either<Schema.Schema.Type<Schema.Struct<F>>, InvalidConfig> => {
    if (typeof config !== "object" || config === null)
      return Either.left(new InvalidConfig({ field: "the configuration", value: shown(config), expected: "an object" }))
    const given = config as Readonly<Record<string, unknown>>
    const read: Record<string, unknown> = {}
    for (const { field, isValid } of checks) {
      const value = (read[field] = given[field])
      if (isValid(value)) continue
      const [least, most] = RANGES[field]
      return Either.left(
        new InvalidConfig({ field, value: shown(value), expected: `a whole number from ${least} to ${most}` }),
      )
    }
    return Either.right(read as Schema.Schema.Type<Schema.Struct<F>>)
  }
}

export const readConfig = reader(Config)
export const readGenerationConfig = reader(GenerationConfig)
