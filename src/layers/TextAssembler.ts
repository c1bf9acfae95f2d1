import * as Layer from "effect/Layer"
import { type AssembledProgram, Assembler } from "../services/Assembler.js"
import { type AssemblyProgram, printAssembly } from "../tasks/dsl/program/AssemblyProgram.js"
import { assemble as assembleText } from "../vm/text/assemble.js"
import { formatDiagnostic } from "../vm/text/diagnostic.js"

/** Prints the program and has the machine's own assembler read it. Throws what that says first is wrong. */
export const assemble = (program: AssemblyProgram): AssembledProgram => {
  const text = printAssembly(program)
  const result = assembleText(text)
  if (!result.ok) throw new Error(formatDiagnostic(result.diagnostics[0]!, text, "program"))
  return { bytes: result.bytes, length: result.bytes.length, text }
}

/** An assembler that goes by the text: what it gives is what the built-in one gives, at a tenth of the speed or less. */
export const layer: Layer.Layer<Assembler> = Layer.succeed(Assembler, { assemble })
