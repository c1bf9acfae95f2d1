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
  constructor(
    readonly bytes: Uint8Array,
    private readonly output: Output,
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
}

/** Assembles a source text (isa.md, section 3). Never throws: what is wrong with the text is in the result. */
export const assemble = (source: string): AssembleResult => {
  let problems: Array<Problem> = []
  let output = pass(source, problems)
  const later = output.laterConstants()
  if (later !== undefined) {
    problems = []
    output.release()
    output = pass(source, problems, later)
  }
  output.checkEntry()
  const bytes = output.finish()
  output.release()
  return problems.length === 0 ? new Success(bytes, output) : { ok: false, diagnostics: locate(source, problems) }
}

/** Reads the whole source once. */
const pass = (source: string, problems: Array<Problem>, constants?: ReadonlyMap<string, Constant>): Output => {
  const lexer = new Lexer(source, problems)
  const out = new Output(lexer, constants)
  while (lexer.nextStatement()) {
    const start = lexer.at
    const name = lexer.statementName()
    if (name === "") lexer.skipLine()
    else if (lexer.takeColon()) label(out, name, start)
    else {
      statement(out, name, start)
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
    out.report({ start, end }, `\`${usage}\` takes ${known.parameters.length} operands, not ${count}`)
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
