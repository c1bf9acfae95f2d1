import type { Draws } from "./Draws.js"
import type { Asm } from "./program/items.js"

/**
 * How a task is done, where its sentence says so: "divide again and again", "from the top down", "with a lock". A way is
 * a name that a family chooses; `by` marks the sentences that ask for it, `follows` the programs that do it. A sentence
 * comes only with programs that follow all its ways; one without any comes with every program.
 */

/** A sentence that says how. */
export interface Naming {
  readonly ways: ReadonlyArray<string>
  readonly pattern: string
}

/** A program of a family, from its parameters. */
export type ProgramOf<Values> = (values: Values, draws: Draws) => Asm

/** A program that does it in a way of which sentences speak. */
export interface Following<Values> {
  readonly ways: ReadonlyArray<string>
  readonly program: ProgramOf<Values>
}

const listed = (ways: string | ReadonlyArray<string>): ReadonlyArray<string> =>
  typeof ways === "string" ? [ways] : ways

/** A sentence that only programs with all these ways do. */
export const by = (ways: string | ReadonlyArray<string>, pattern: string): Naming => ({ ways: listed(ways), pattern })

/** A program that does it in these ways. */
export const follows = <Values>(
  ways: string | ReadonlyArray<string>,
  program: ProgramOf<Values>,
): Following<Values> => ({ ways: listed(ways), program })

export const patternOf = (sentence: string | Naming): string =>
  typeof sentence === "string" ? sentence : sentence?.pattern

export const programOf = <Values>(program: ProgramOf<Values> | Following<Values>): ProgramOf<Values> =>
  typeof program === "function" ? program : program?.program

export const waysOf = (marked: unknown): ReadonlyArray<string> =>
  typeof marked === "object" && marked !== null && "ways" in marked ? (marked.ways as ReadonlyArray<string>) : []
