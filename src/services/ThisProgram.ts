import * as Context from "effect/Context"

/** This program, as a script that runs elsewhere calls it. */
export class ThisProgram extends Context.Tag("nl-datagen/ThisProgram")<
  ThisProgram,
  {
    /** The words that start it on this machine: Node and the program's file, both by their full paths. */
    readonly words: readonly [node: string, file: string]
    /** The version of the package. */
    readonly version: string
  }
>() {}
