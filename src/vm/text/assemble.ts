import { nearest } from "../../domain/nearest.js"
import { decodeProgram } from "../binary/decode.js"
import type { Program } from "../binary/Instruction.js"
import { FIRST_ARGUMENT, INTRINSICS, SPARE } from "../isa/intrinsics.js"
import type { Constant } from "./aliases.js"
import { mockedExtensions } from "./annotations.js"
import { type Diagnostic, locate, Problems, quote } from "./diagnostic.js"
import { directive } from "./directives.js"
import { Lexer } from "./lexer.js"
import { emitArguments, instruction } from "./matchOperands.js"
import { type Label, Output } from "./ObjectCode.js"
import { defineLabel, formsOf, reportUnknown } from "./statements.js"

export type { Label } from "./ObjectCode.js"

/** An assembled source. */
export interface Assembled {
  readonly ok: true
  readonly bytes: Uint8Array
  /** The instructions and data that `bytes` hold, decoded when asked for. */
  readonly program: Program
  /** By name, in order of definition. */
  readonly labels: ReadonlyMap<string, Label>
  /** Ids of extensions that isa.md does not name. */
  readonly extensions: ReadonlyMap<string, number>
  /** Where the statement stands that gave the instruction at a byte address; `undefined` if none did. */
  readonly placeOf: (address: number) => Place | undefined
}

/** A statement in a source text. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
  /** From its operation to its last operand. */
  readonly text: string
}

export interface AssembleOptions {
  /** Encoded instructions to place before the program's first: they run before it, wherever it begins. */
  readonly prologue?: Uint8Array
  /** Names of extensions besides those of isa.md and those that the source mocks. */
  readonly extensions?: Iterable<string>
}

export interface Rejected {
  readonly ok: false
  /** What is wrong, in order of position: at least one thing, and at most the first 100. */
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** How many things are wrong in all. */
  readonly errors: number
}

export type AssembleResult = Assembled | Rejected

class Success implements Assembled {
  readonly ok = true
  private decoded: Program | undefined
  private placed: ReadonlyMap<string, Label> | undefined
  private place: { readonly address: number; readonly place: Place | undefined } | undefined
  constructor(
    readonly bytes: Uint8Array,
    private readonly output: Output,
    private readonly source: string,
  ) {}
  get program(): Program {
    return (this.decoded ??= decodeProgram(this.bytes))
  }
  get labels(): ReadonlyMap<string, Label> {
    return (this.placed ??= this.output.placedLabels())
  }
  get extensions(): ReadonlyMap<string, number> {
    return this.output.extensions
  }
  placeOf(address: number): Place | undefined {
    if (this.place?.address !== address) this.place = { address, place: findPlace(this.source, this.output, address) }
    return this.place.place
  }
}

/** The statement that gave the instruction at an address: the source is read again, as nobody asks unless a run goes wrong. */
const findPlace = (source: string, output: Output, address: number): Place | undefined => {
  const { codeStart, constants } = output
  const again = new Map([...constants].map(([name, constant]) => [name, { ...constant, start: -1 }]))
  let found: { readonly start: number; readonly end: number } | undefined
  const visit = (from: number, to: number, start: number, end: number): void => {
    if (address >= from + codeStart && address < to + codeStart) found = { start, end }
  }
  const declares = (name: string): boolean => output.extensions.has(name)
  pass(source, new Problems(), { constants: again, declares, visit }).release()
  if (found === undefined) return undefined
  const { line, column, text } = locate(source, [{ ...found, message: "", hint: undefined }])[0]!
  return { line, column, text: text.trimEnd() }
}

/** Assembles a source text (isa.md, Assembly language). Never throws: what is wrong with the text is in the result. */
export const assemble = (source: string, { extensions = [], prologue }: AssembleOptions = {}): AssembleResult => {
  let declared: ReadonlySet<string> | undefined
  const declares = (name: string): boolean =>
    (declared ??= new Set([...extensions, ...mockedExtensions(source)])).has(name)
  let problems = new Problems()
  let output = pass(source, problems, { declares })
  const later = output.laterConstants()
  if (later !== undefined) {
    problems = new Problems()
    output.release()
    output = pass(source, problems, { constants: later, declares })
  }
  const bytes = output.finish(prologue)
  output.release()
  return problems.count === 0
    ? new Success(bytes, output, source)
    : { ok: false, diagnostics: locate(source, problems.first()), errors: problems.count }
}

interface PassOptions {
  /** Whether there is an extension of that name besides those of isa.md. */
  readonly declares: (extension: string) => boolean
  /** Constants that are used above their definition. */
  readonly constants?: ReadonlyMap<string, Constant>
  /** Told of each statement that gave code: its bytes, [from, to), and its text, [start, end). */
  readonly visit?: (from: number, to: number, start: number, end: number) => void
}

/** Reads the whole source once. */
const pass = (source: string, problems: Problems, { constants, declares, visit }: PassOptions): Output => {
  const lexer = new Lexer(source, problems)
  const out = new Output(lexer, declares, constants)
  while (lexer.nextStatement()) {
    const start = lexer.at
    const name = lexer.statementName()
    if (name === "") lexer.skipLine()
    else if (lexer.takeColon()) defineLabel(out, name, start)
    else {
      const from = out.codeSize
      statement(out, name, start)
      if (visit !== undefined && out.codeSize > from) visit(from, out.codeSize, start, lexer.at)
      lexer.skipLine()
    }
  }
  return out
}

const statement = (out: Output, name: string, start: number): void => {
  const { lexer } = out
  const end = lexer.at
  const forms = formsOf(name)
  if (forms !== undefined) {
    out.enterCode()
    if (lexer.readOperands()) instruction(out, forms, start, end)
    return
  }
  const lower = name.toLowerCase()
  if (!lexer.readOperands()) return
  if (name.startsWith("@")) intrinsic(out, lower.slice(1), start, end)
  else if (!directive(out, lower, start, end)) reportUnknown(out, name, start, end)
}

/** Bodies of intrinsics as bytes; they refer to themselves alone, so they can stand anywhere. */
const bodies = new Map<string, Uint8Array>()

const intrinsic = (out: Output, name: string, start: number, end: number): void => {
  const { count } = out.lexer
  const known = INTRINSICS.get(name)
  if (known === undefined) {
    const guess = nearest(name, INTRINSICS.keys())
    out.report(
      { start, end },
      `unknown intrinsic ${quote(`@${name}`)}`,
      guess === undefined ? guess : `did you mean \`@${guess}\`?`,
    )
    return
  }
  if (count !== known.parameters.length) {
    const usage = `@${name} ${known.parameters.join(", ")}`
    const wanted = known.parameters.length === 1 ? "1 operand" : `${known.parameters.length} operands`
    out.report({ start, end }, `\`${usage}\` takes ${wanted}, not ${count}`)
    return
  }
  out.enterCode()
  emitArguments(out, FIRST_ARGUMENT, SPARE)
  let body = bodies.get(name)
  if (body === undefined) {
    const result = assemble(known.body)
    if (!result.ok) throw new Error(`@${name} does not assemble: ${result.diagnostics[0]!.message}`)
    bodies.set(name, (body = result.bytes))
  }
  out.emitBytes(body)
}
