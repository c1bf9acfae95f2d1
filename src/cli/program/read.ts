import * as Effect from "effect/Effect"
import { SourceError } from "../../domain/errors.js"
import { foreignReason } from "../../layers/foreignFormat.js"
import { SourceFiles } from "../../services/SourceFiles.js"
import { StandardStreams } from "../../services/StandardStreams.js"
import { assemble, type Assembled } from "../../vm/assemble.js"
import { decodeProgram, InvalidProgram } from "../../vm/decode.js"
import { type Diagnostic, formatDiagnostic } from "../../vm/diagnostic.js"
import { Failure } from "../errors.js"
import { count, oneLine } from "../text.js"

/** A program, and its text where it came as one. */
export interface Source {
  /** What messages call the file. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly assembly: { readonly text: string; readonly assembled: Assembled } | undefined
}

/** What messages call a file. */
export const nameOf = (file: string): string => (file === "-" ? "<stdin>" : oneLine(file))

const refuse = (file: string, reason: string) =>
  new SourceError({ path: file === "-" ? "standard input" : file, reason })

const utf8 = new TextDecoder("utf-8", { fatal: true })

/** The bytes as text, or why they are none. */
const asText = (bytes: Uint8Array): { readonly text: string } | { readonly problem: string } => {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return { problem: "it is not UTF-8" }
  }
  const control = /[^\P{Cc}\t\n\r\f]/u.exec(text)
  if (control === null) return { text }
  const line = text.slice(0, control.index).split("\n").length
  return { problem: `there is a control character (code ${text.charCodeAt(control.index)}) on line ${line}` }
}

/** Why the bytes are no program; `undefined` if they are one. */
const defectOf = (bytes: Uint8Array): string | undefined => {
  try {
    decodeProgram(bytes)
    return undefined
  } catch (error) {
    if (error instanceof InvalidProgram) return error.message
    throw error
  }
}

/** Most errors of one file that are shown in full. */
const MOST_SHOWN = 100

/** Prints everything that is wrong with a source text. */
export const printDiagnostics = (diagnostics: ReadonlyArray<Diagnostic>, source: string, name: string) =>
  Effect.flatMap(StandardStreams, ({ stderr }) => {
    const shown = diagnostics.slice(0, MOST_SHOWN).map((each) => `${formatDiagnostic(each, source, name)}\n`)
    const rest = diagnostics.length - shown.length
    return stderr.write(shown.join("") + (rest > 0 ? `... and ${count(rest, "more error")}\n` : ""))
  })

const assembleText = (file: string, text: string) =>
  Effect.gen(function* () {
    const name = nameOf(file)
    const assembled = assemble(text)
    if (!assembled.ok) {
      yield* printDiagnostics(assembled.diagnostics, text, name)
      return yield* new Failure({ conclusion: `${count(assembled.diagnostics.length, "error")} in ${name}` })
    }
    if (assembled.bytes.length === 0) return yield* refuse(file, "there are no instructions in it")
    return { name, bytes: assembled.bytes, assembly: { text, assembled } } satisfies Source
  })

const readSome = (file: string) =>
  Effect.gen(function* () {
    const bytes = yield* Effect.flatMap(SourceFiles, ({ read }) => read(file))
    const foreign = foreignReason(file, bytes, "nl run")
    if (foreign !== undefined) return yield* refuse(file, foreign)
    return bytes.length === 0 ? yield* refuse(file, "it is empty") : bytes
  })

/** Reads assembly text, and assembles it. */
export const readAssembly = (file: string) =>
  Effect.gen(function* () {
    const bytes = yield* readSome(file)
    const read = asText(bytes)
    if ("text" in read) return yield* assembleText(file, read.text)
    const hint = defectOf(bytes) === undefined ? `; it is an assembled program, which "nl disasm" reads` : ""
    return yield* refuse(file, `it is no assembly text: ${read.problem}${hint}`)
  })

/** The bytes that a JSON array or hex text stands for, or why it stands for none; `undefined` for another text. */
const bytesOfText = (text: string): Uint8Array | string | undefined => {
  const trimmed = text.trim()
  if (trimmed.startsWith("[")) {
    let array: unknown
    try {
      array = JSON.parse(trimmed)
    } catch (error) {
      return `its JSON is not valid: ${error instanceof Error ? error.message : String(error)}`
    }
    if (!Array.isArray(array)) return "its JSON is no array"
    const wrong = array.findIndex((byte) => typeof byte !== "number" || (byte & 255) !== byte)
    if (wrong >= 0)
      return `element ${wrong} of its JSON array is ${JSON.stringify(array[wrong])}, not a byte (0 to 255)`
    return Uint8Array.from(array as Array<number>)
  }
  if (!/^[0-9a-fA-F\s]*$/.test(trimmed)) return undefined
  const words = trimmed.split(/\s+/)
  const odd = words.find((word) => word.length % 2 !== 0)
  // A word of hex digits alone can also be the beginning of a program: `add`.
  if (odd !== undefined)
    return /^[0-9]/.test(trimmed) ? `its hex text has a byte without a second digit: ${odd}` : undefined
  return Uint8Array.from(words.join("").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Reads a program: the forms that `nl asm` writes, and, if `orAssembly`, assembly text. */
const readForms = (file: string, orAssembly: boolean) =>
  Effect.gen(function* () {
    const raw = yield* readSome(file)
    // Bytes come first: no assembly is a valid program, as an instruction's bytes 1 to 3 cannot be letters.
    const defect = defectOf(raw)
    if (defect === undefined) return { name: nameOf(file), bytes: raw, assembly: undefined } satisfies Source
    const read = asText(raw)
    if (!("text" in read)) return yield* refuse(file, `it is no program: ${defect}`)
    const bytes = bytesOfText(read.text)
    if (typeof bytes === "string") return yield* refuse(file, bytes)
    if (bytes === undefined) {
      if (orAssembly) return yield* assembleText(file, read.text)
      const forms = "it is neither a program's bytes, nor hex text, nor a JSON array of bytes"
      const assembly = assemble(read.text)
      const hint = assembly.ok && assembly.bytes.length > 0 ? `; it is assembly, which "nl asm" and "nl run" read` : ""
      return yield* refuse(file, `${forms}${hint}`)
    }
    if (bytes.length === 0) return yield* refuse(file, "there are no bytes in it")
    const wrong = defectOf(bytes)
    if (wrong !== undefined) return yield* refuse(file, `its bytes are no program: ${wrong}`)
    return { name: nameOf(file), bytes, assembly: undefined } satisfies Source
  })

/** Reads what `nl asm` writes, whichever form it is. */
export const readBinary = (file: string) => readForms(file, false)

/** Reads assembly text, or what `nl asm` writes. */
export const readProgram = (file: string) => readForms(file, true)
