import { decodeProgram } from "./decode.js"
import { type Diagnostic, type Problem, locate, nearest } from "./diagnostic.js"
import { DIRECTIVE_NAMES, directive } from "./directives.js"
import { emitArguments, instruction } from "./instructions.js"
import type { Program } from "./Instruction.js"
import { FIRST_ARGUMENT, INTRINSICS, SPARE } from "./intrinsics.js"
import { Lexer } from "./lex.js"
import { MNEMONICS } from "./mnemonics.js"
import { type Constant, type Label, Output } from "./output.js"
import { REGISTER_NUMBERS } from "./registers.js"

export type { Label } from "./output.js"

/** An assembled source. */
export interface Assembled {
  readonly ok: true
  readonly bytes: Uint8Array
  /** The instructions and data that `bytes` hold, decoded when asked for. */
  readonly program: Program
  /** By name, in order of definition. */
  readonly labels: ReadonlyMap<string, Label>
  /** Ids that extensions got which isa.md, section 5, does not name. */
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
}

export interface Rejected {
  readonly ok: false
  /** Everything that is wrong, in order of position; at least one. */
  readonly diagnostics: ReadonlyArray<Diagnostic>
}

export type AssembleResult = Assembled | Rejected

class Success implements Assembled {
  readonly ok = true
  private decoded: Program | undefined
  private placed: ReadonlyMap<string, Label> | undefined
  private statements: ReadonlyArray<Statement> | undefined
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
    this.statements ??= statementsOf(this.source, this.output)
    const statement = this.statements.find(({ from, to }) => address >= from && address < to)
    if (statement === undefined) return undefined
    const { line, column, text } = locate(this.source, [{ ...statement, message: "", hint: undefined }])[0]!
    return { line, column, text: text.trimEnd() }
  }
}

/** A statement's bytes, [from, to), and its text, [start, end). */
interface Statement {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** What came of each statement: read again, as nobody asks unless a run goes wrong. */
const statementsOf = (source: string, { codeStart, constants }: Output): ReadonlyArray<Statement> => {
  const statements: Array<Statement> = []
  const again = new Map([...constants].map(([name, constant]) => [name, { ...constant, start: -1 }]))
  pass(source, [], { constants: again, statements }).release()
  return statements.map(({ from, to, ...text }) => ({ from: from + codeStart, to: to + codeStart, ...text }))
}

/** Assembles a source text (isa.md, section 3). Never throws: what is wrong with the text is in the result. */
export const assemble = (source: string, { prologue }: AssembleOptions = {}): AssembleResult => {
  let problems: Array<Problem> = []
  let output = pass(source, problems)
  const later = output.laterConstants()
  if (later !== undefined) {
    problems = []
    output.release()
    output = pass(source, problems, { constants: later })
  }
  output.checkEntry()
  const bytes = output.finish(prologue)
  output.release()
  return problems.length === 0
    ? new Success(bytes, output, source)
    : { ok: false, diagnostics: locate(source, problems) }
}

interface PassOptions {
  /** Constants that are used above their definition. */
  readonly constants?: ReadonlyMap<string, Constant>
  /** Takes what came of each statement that gave code, with bytes counted from the first statement's. */
  readonly statements?: Array<Statement>
}

/** Reads the whole source once. */
const pass = (source: string, problems: Array<Problem>, { constants, statements }: PassOptions = {}): Output => {
  const lexer = new Lexer(source, problems)
  const out = new Output(lexer, constants)
  while (lexer.nextStatement()) {
    const start = lexer.at
    const name = lexer.statementName()
    if (name === "") lexer.skipLine()
    else if (lexer.takeColon()) label(out, name, start)
    else {
      const from = out.codeSize
      statement(out, name, start)
      if (statements !== undefined && out.codeSize > from) {
        statements.push({ from, to: out.codeSize, start, end: lexer.at })
      }
      lexer.skipLine()
    }
  }
  return out
}

/** A label; what follows it on its line is read as a statement of its own. */
const label = (out: Output, name: string, start: number): void => {
  const place = { start, end: start + name.length }
  const lower = name.toLowerCase()
  if (name.startsWith("@"))
    out.report(place, `\`${name}\` is no label: labels begin with a letter, \`_\`, \`.\` or \`$\``)
  else if (MNEMONICS.has(lower)) out.report(place, `\`${name}\` is an operation, and cannot be a label`)
  else if (REGISTER_NUMBERS.has(lower)) out.report(place, `\`${name}\` is a register, and cannot be a label`)
  else if (lower !== ".entry" && DIRECTIVE_NAMES.includes(lower)) {
    out.report(place, `\`${name}\` is a directive, and cannot be a label`, "directives have no colon")
  } else out.label(name, start)
}

const statement = (out: Output, name: string, start: number): void => {
  const { lexer } = out
  const end = lexer.at
  const forms = MNEMONICS.get(name) ?? MNEMONICS.get(name.toLowerCase())
  if (forms !== undefined) {
    out.enterCode()
    if (lexer.readOperands()) instruction(out, forms, start, end)
    return
  }
  const lower = name.toLowerCase()
  if (!lexer.readOperands()) return
  if (name.startsWith("@")) return intrinsic(out, lower.slice(1), start, end)
  if (directive(out, lower, start, end)) return
  const what = name.startsWith(".") ? "directive" : "operation"
  const hint =
    name.startsWith(".") && lexer.count === 0
      ? (out.guess(lower, DIRECTIVE_NAMES) ?? "a label has a colon behind it")
      : out.guess(lower, what === "directive" ? DIRECTIVE_NAMES : MNEMONICS.keys())
  out.report({ start, end }, `unknown ${what} \`${name}\``, hint)
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
      `unknown intrinsic \`@${name}\``,
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
