import * as Effect from "effect/Effect"
import { SourceError } from "../../domain/errors.js"
import { fileName, STDIN } from "../../domain/standardInput.js"
import { foreignReason } from "../../layers/files/foreignFormat.js"
import { SourceFiles } from "../../services/SourceFiles.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { assemble, type Assembled } from "../../vm/text/assemble.js"
import { type Diagnostic, formatDiagnostics } from "../../vm/text/diagnostic.js"
import { Failure } from "../errors.js"
import { count, oneLine } from "../text.js"
import { asText, defectOf, isProgram, looksBinary, standsFor } from "./forms.js"

/** A program, and its text where it came as one. */
export interface Source {
  /** What messages call the file. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly assembly: { readonly text: string; readonly assembled: Assembled } | undefined
}

/** What messages call a file. */
export const nameOf = (file: string): string => (file === STDIN ? "<stdin>" : oneLine(file))

const refuse = (file: string, description: string) =>
  new SourceError({ path: fileName(file), reason: "Invalid", description })

/** Prints what is wrong with a source text: `errors` things in all. */
export const printDiagnostics = (
  diagnostics: ReadonlyArray<Diagnostic>,
  errors: number,
  source: string,
  name: string,
) =>
  Effect.flatMap(StandardStreams, ({ stderr }) => {
    const shown = formatDiagnostics(diagnostics, source, name).map((each) => `${each}\n`)
    const rest = errors - diagnostics.length
    return stderr.write(shown.join("") + (rest > 0 ? `... and ${count(rest, "more error")}\n` : ""))
  })

const assembleText = (file: string, text: string) => programOfText(nameOf(file), text)

/** Assembles a text; `name` is what messages call it. */
export const programOfText = (name: string, text: string) =>
  Effect.gen(function* () {
    const assembled = assemble(text)
    if (!assembled.ok) {
      const { diagnostics, errors } = assembled
      yield* printDiagnostics(diagnostics, errors, text, name)
      return yield* new Failure({ conclusion: `${count(errors, "error")} in ${name}` })
    }
    return { name, bytes: assembled.bytes, assembly: { text, assembled } } satisfies Source
  })

/** The whole file; `-` is standard input. */
export const readBytes = (file: string) => Effect.flatMap(SourceFiles, ({ read }) => read(file))

/** The whole file, unless its first bytes tell that it is of a format that holds no program. */
const readOwn = (file: string) =>
  Effect.gen(function* () {
    const bytes = yield* readBytes(file)
    const foreign = foreignReason(file, bytes, "nl run")
    return foreign === undefined ? bytes : yield* refuse(file, foreign)
  })

/** Reads assembly text, and assembles it. */
export const readAssembly = (file: string) =>
  Effect.gen(function* () {
    const bytes = yield* readOwn(file)
    const read = asText(bytes)
    if ("text" in read) return yield* assembleText(file, read.text)
    const hint = defectOf(bytes) === undefined ? `; it is an assembled program, which "nl disasm" reads` : ""
    return yield* refuse(file, `it is not assembly text: ${read.problem}${hint}`)
  })

const FORMS = "it is neither a program's bytes, nor hex text, nor a JSON array of bytes"

/** Reads a program: the forms that `nl asm` writes, and, if `orAssembly`, assembly text. */
const readForms = (file: string, orAssembly: boolean) =>
  Effect.gen(function* () {
    const raw = yield* readOwn(file)
    const name = nameOf(file)
    if (isProgram(raw)) return { name, bytes: raw, assembly: undefined } satisfies Source
    const bytes = standsFor(raw)
    if (typeof bytes === "string") return yield* refuse(file, bytes)
    if (bytes !== undefined) {
      const wrong = defectOf(bytes)
      if (wrong !== undefined) return yield* refuse(file, `its bytes are not a program: ${wrong.message}`)
      return { name, bytes, assembly: undefined } satisfies Source
    }
    const read = asText(raw)
    if ("text" in read) {
      if (orAssembly) return yield* assembleText(file, read.text)
      const hint = assemble(read.text).ok ? `; it is assembly, which "nl asm" and "nl run" read` : ""
      return yield* refuse(file, `${FORMS}${hint}`)
    }
    const defect = defectOf(raw)
    if (defect !== undefined && looksBinary(raw, defect))
      return yield* refuse(file, `it is not a program: ${defect.message}`)
    return yield* refuse(file, orAssembly ? `it is not assembly text: ${read.problem}` : `${FORMS}; ${read.problem}`)
  })

/** Reads what `nl asm` writes, whichever form it is. */
export const readBinary = (file: string) => readForms(file, false)

/** Reads assembly text, or what `nl asm` writes. */
export const readProgram = (file: string) => readForms(file, true)
