import * as Context from "effect/Context"
import type { ByteWriter } from "../tasks/dsl/ByteWriter.js"
import type { AssemblyProgram } from "../tasks/dsl/program/AssemblyProgram.js"

/** A program that can be executed and recorded. It may be reused: it holds until the next `assemble`. */
export interface AssembledProgram {
  /** The encoded program is `bytes[0, length)`. */
  readonly bytes: Uint8Array
  readonly length: number
  /** Its assembly text: plain ASCII, lines separated by `\n`. */
  readonly text: string
  /** Appends the text to a record, as the inside of a JSON string: a shortcut of the built-in assembler, used instead of `text`. */
  readonly writeText?: ((out: ByteWriter) => void) | undefined
}

/** Turns a program's statements into bytes and text. */
export class Assembler extends Context.Tag("nl-datagen/Assembler")<
  Assembler,
  {
    /** What it throws ends the stream of records with a `RecordFault`. */
    readonly assemble: (program: AssemblyProgram) => AssembledProgram
  }
>() {}
