import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { Category } from "../../domain/Category.js"
import { InvalidConfig, InvalidFamily } from "../../domain/errors.js"
import { Level } from "../../domain/Level.js"
import { cut, shown, thrownReason } from "../../domain/shown.js"
import type { Family } from "../../tasks/dsl/Family.js"

const isCategory = Schema.is(Category)
const isLevel = Schema.is(Level)
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1

/** What a value must have in order to be a task family: programs without types, or by hand, may give anything. */
const PROPERTIES: ReadonlyArray<
  readonly [name: keyof Family, expected: string, isValid: (value: unknown, family: Family) => boolean]
> = [
  ["id", 'a category and a name, as in "math/gcd"', (id) => typeof id === "string" && /^\w+\/\S+$/.test(id)],
  [
    "category",
    "the category that its id begins with",
    (category, { id }) => isCategory(category) && id.startsWith(`${category}/`),
  ],
  ["level", "a whole number from 1 to 5", (level) => isLevel(level)],
  ["weight", "a whole number from 1 on", isCount],
  ["size", "a whole number from 1 on", isCount],
  ["parts", "a list of sizes and weights", (parts) => Array.isArray(parts) && parts.length > 0],
  ["write", "a function", (write) => typeof write === "function"],
]

const invalid = (field: string, value: string, expected: string) =>
  Either.left(new InvalidConfig({ field, value: cut(value), expected }))

const sizeOf = (family: Family): unknown => {
  try {
    return family.size
  } catch (error) {
    return error instanceof InvalidFamily
      ? error
      : new InvalidFamily({ family: family.id, description: thrownReason(error) })
  }
}

/** The task families of a configuration, or why a run over levels 1 … `top` cannot have them. */
export const readFamilies = (
  given: unknown,
  top: Level,
): Either.Either<ReadonlyArray<Family>, InvalidConfig | InvalidFamily> => {
  if (!Array.isArray(given)) return invalid("families", shown(given), "a list of task families")
  const families: ReadonlyArray<Family> = Array.from<Family>(given)
  const ids = new Set<string>()
  for (const [n, family] of families.entries()) {
    if (typeof family !== "object" || family === null)
      return invalid(`families[${n}]`, shown(family), "a task family, as `family` makes it")
    for (const [name, expected, isValid] of PROPERTIES) {
      // The size of a family is known as soon as its wordings have been read.
      const value = name === "size" ? sizeOf(family) : family[name]
      if (value instanceof InvalidFamily) return Either.left(value)
      if (!isValid(value, family)) return invalid(`families[${n}].${name}`, shown(value), expected)
    }
    if (ids.has(family.id))
      return invalid("families", `one with ${shown(family.id)} twice`, "a list without repeated ids")
    ids.add(family.id)
  }
  const missing = Level.literals.slice(0, top).filter((level) => !families.some((family) => family.level === level))
  if (missing.length === 0) return Either.right(families)
  const levels = top === 1 ? "level 1" : `each level from 1 to ${top}`
  return invalid("families", `one with none of level ${missing.join(", ")}`, `a list with a task family for ${levels}`)
}
