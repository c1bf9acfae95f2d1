import type { Draws } from "./Draws.js"
import type { Taken } from "./function/inputs.js"
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

/** A program that does it wherever the numbers come from: where they are inputs, it is given registers in their place. */
export interface General<Values, Inputs = keyof Values> {
  readonly follows?: string | ReadonlyArray<string>
  readonly general: ProgramOf<Taken<Values, Inputs>>
}

export type AnyProgram<Values, Inputs = never> = ProgramOf<Values> | Following<Values> | General<Values, Inputs>

/** A sentence that only programs which follow all these ways do. */
export const by = (ways: string | ReadonlyArray<string>, pattern: string): Naming => ({ by: ways, pattern })

export const patternOf = (sentence: string | Naming): string =>
  typeof sentence === "string" ? sentence : sentence?.pattern

export const isGeneral = <Values, Inputs>(program: AnyProgram<Values, Inputs>): program is General<Values, Inputs> =>
  typeof program === "object" && program !== null && "general" in program

export const programOf = <Values, Inputs>(program: AnyProgram<Values, Inputs>): ProgramOf<Values> =>
  typeof program === "function"
    ? program
    : isGeneral(program)
      ? (program.general as ProgramOf<unknown>)
      : program?.program

/** The ways that a sentence asks for. */
export const waysAsked = (sentence: string | Naming): ReadonlyArray<string> =>
  typeof sentence === "string" ? [] : listed(sentence.by)

/** The ways that a program follows. */
export const waysFollowed = (program: AnyProgram<never, never>): ReadonlyArray<string> =>
  typeof program === "function" ? [] : listed(program.follows ?? [])

/** Whether a program does it in all the ways that the sentence names. */
export const admits = (sentence: string | Naming, program: AnyProgram<never, never>): boolean =>
  waysAsked(sentence).every((way) => waysFollowed(program).includes(way))
