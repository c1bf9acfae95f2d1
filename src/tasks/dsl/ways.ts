import type { Draws } from "./Draws.js"
import type { Asm } from "./program/items.js"

/**
 * How a task is done, where its sentence says so: "divide again and again", "from the top down", "with a lock". A way is
 * a name that a family chooses; `by` marks the sentences that ask for it, `follows` the programs that do it. A sentence
 * comes only with programs that follow all its ways; one without any comes with every program.
 */

const listed = (ways: string | ReadonlyArray<string>): ReadonlyArray<string> =>
  typeof ways === "string" ? [ways] : ways

/** A sentence that says how. */
export interface Naming {
  readonly by: string | ReadonlyArray<string>
  readonly pattern: string
}

/** A program of a family, from its parameters. */
export type ProgramOf<Values> = (values: Values, draws: Draws) => Asm

/** A program that does it in ways of which sentences speak. */
export interface Following<Values> {
  readonly follows: string | ReadonlyArray<string>
  readonly program: ProgramOf<Values>
}

/** A sentence that only programs which follow all these ways do. */
export const by = (ways: string | ReadonlyArray<string>, pattern: string): Naming => ({ by: ways, pattern })

export const patternOf = (sentence: string | Naming): string =>
  typeof sentence === "string" ? sentence : sentence?.pattern

export const programOf = <Values>(program: ProgramOf<Values> | Following<Values>): ProgramOf<Values> =>
  typeof program === "function" ? program : program?.program

/** The ways that a sentence asks for. */
export const waysAsked = (sentence: string | Naming): ReadonlyArray<string> =>
  typeof sentence === "string" ? [] : listed(sentence.by)

/** The ways that a program follows. */
export const waysFollowed = (program: ProgramOf<never> | Following<never>): ReadonlyArray<string> =>
  typeof program === "function" ? [] : listed(program.follows)
