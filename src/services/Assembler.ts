import * as Context from "effect/Context"
import type { ByteWriter } from "../tasks/dsl/ByteWriter.js"
import type { Draws } from "../tasks/dsl/Draws.js"
import type { Asm } from "../tasks/dsl/program/template.js"

/** A finished program. The object is reused: it holds until the next `link`. */
export interface LinkedProgram {
  /** The encoded program is `bytes[0, length)`. */
  readonly bytes: Uint8Array
  readonly length: number
  /** Appends the assembly text to `out`, as the inside of a JSON string. */
  readonly writeText: (out: ByteWriter) => void
}

/** Turns the filled templates of a task family into a program. */
export class Assembler extends Context.Tag("nl-datagen/Assembler")<
  Assembler,
  {
    /** Throws `TemplateError` where templates and values make no program. */
    readonly link: (program: Asm, draws: Draws) => LinkedProgram
  }
>() {}
