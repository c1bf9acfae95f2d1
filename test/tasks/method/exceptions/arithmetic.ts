import type { Exception } from "../exceptions.js"

const oneOperation = (family: string, about: string): Exception => ({
  family,
  check: "guess",
  about,
  reason: "the task is this one operation on its two operands: the guess is the task",
})

const given = (family: string): Exception => ({
  family,
  check: "guess",
  reason: "the task is to get a number that the prompt gives into a register: the guess is the task",
})

const ofUnits = (family: string): Exception => ({
  family,
  check: "worked out",
  reason: "how many of one unit make another is known (5280 feet a mile), not worked out; half of the sentences say it",
})

export const arithmetic: ReadonlyArray<Exception> = [
  oneOperation("arithmetic/add", "the sum"),
  oneOperation("arithmetic/sub", "the difference"),
  oneOperation("arithmetic/mul", "the product"),
  oneOperation("arithmetic/div", "the quotient"),
  given("arithmetic/load_binary"),
  given("arithmetic/load_decimal"),
  given("arithmetic/load_hex"),
  given("arithmetic/register_moves"),
  ofUnits("arithmetic/compound_units"),
  ofUnits("arithmetic/leftover_units"),
  ofUnits("arithmetic/unit_conversion"),
  ofUnits("arithmetic/whole_units"),
]
