import * as Args from "@effect/cli/Args"

/** An argument that is no option: how help names it, how often it may stand, and the typed argument that reads it. */
export interface Operand<out A> {
  /** What stands for it in help, in capitals: `FILE`. */
  readonly name: string
  readonly description: string
  /** How many the command line must have of it. */
  readonly least: number
  /** How many it may have; infinite if any number. */
  readonly most: number
  readonly args: Args.Args<A>
}

interface Spelling {
  readonly name: string
  readonly description: string
}

const text = ({ name, description }: Spelling): Args.Args<string> =>
  Args.text({ name }).pipe(Args.withDescription(description))

/** An operand that must be there. */
export const required = (spelling: Spelling): Operand<string> => ({
  ...spelling,
  least: 1,
  most: 1,
  args: text(spelling),
})

/** Any number of operands, which must be the last; these ones if there are none. */
export const variadic = (spelling: Spelling, fallback: ReadonlyArray<string>): Operand<ReadonlyArray<string>> => ({
  ...spelling,
  description: `${spelling.description} (default: ${fallback.join(" ")})`,
  least: 0,
  most: Number.POSITIVE_INFINITY,
  args: Args.repeated(text(spelling)).pipe(Args.map((given) => (given.length === 0 ? fallback : given))),
})

/** The operand in a line of usage: `<FILE>`, `[FILE]`, `[PATHS]...`. */
export const usage = ({ name, least, most }: Operand<unknown>): string =>
  `${least > 0 ? `<${name}>` : `[${name}]`}${most > 1 ? "..." : ""}`

/** One or more operands, which must be the last. */
export const several = (spelling: Spelling): Operand<ReadonlyArray<string>> => ({
  ...spelling,
  least: 1,
  most: Number.POSITIVE_INFINITY,
  args: Args.atLeast(text(spelling), 1),
})
