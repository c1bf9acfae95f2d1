import { excerpt } from "../../../domain/shown.js"
import { REGISTER_NUMBERS } from "../../../vm/isa/registers.js"
import { Problems } from "../../../vm/text/diagnostic.js"
import { Lexer } from "../../../vm/text/lexer.js"
import { NUMBER, STRING } from "../../../vm/text/operand.js"
import { type SlotNumber, TemplateError } from "./items.js"

/** An operand as a template has it. */
export type Operand = { readonly start: number; readonly end: number } & (
  | { readonly kind: "register"; readonly register: number }
  | { readonly kind: "virtual"; readonly name: string }
  | ({ readonly kind: "slot" } & SlotNumber)
  | { readonly kind: "number"; readonly value: number | bigint; readonly isHex: boolean }
  | { readonly kind: "string"; readonly bytes: ReadonlyArray<number> }
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "memory"
      readonly base: Operand
      readonly offset: (Operand & { readonly kind: "number" | "slot" }) | undefined
    }
)

/** What stands for slot `n` in a template's text. */
export const slotText = (n: number): string => `\${${n}}`

const SLOT = /([+-]?)\$\{(\d+)\}/y
const VIRTUAL = /%[A-Za-z_]\w*/y
const NAME = /[A-Za-z_.][\w.]*/y
const NUMBER_TEXT = /[+-]?(?:'(?:\\.[^',]*|[^'\n])'|\d[\w.$]*)/y
const STRING_TEXT = /"(?:\\.|[^"\\\n])*"/y

type Literal = { readonly kind: "number"; readonly value: number | bigint; readonly isHex: boolean } | undefined

/** Numbers that have been read: most stand in many templates. */
const numbers = new Map<string, Literal>()

/** Reads a template's text from left to right. */
export class Reader {
  at = 0
  constructor(readonly source: string) {}

  /** Refuses what stands at `at`, or at the place where the reader is. */
  fail(reason: string, at: number = this.at): never {
    throw templateError(this.source, at, reason)
  }

  /** What the expression matches here; the reader then stands behind it. */
  take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at
    const match = expression.exec(this.source)
    if (match !== null) this.at = expression.lastIndex
    return match
  }

  peek(): string | undefined {
    return this.source[this.at]
  }

  skipBlanks(): void {
    let c = this.source[this.at]
    while (c === " " || c === "\t" || c === "\r") c = this.source[++this.at]
  }

  /** Whether nothing is left of the line, comments aside. */
  atLineEnd(): boolean {
    this.skipBlanks()
    const c = this.peek()
    return c === undefined || c === "\n" || c === ";" || c === "#"
  }

  skipLine(): void {
    const end = this.source.indexOf("\n", this.at)
    this.at = end < 0 ? this.source.length : end + 1
  }

  /** A name, or `undefined` where there is none. */
  name(): string | undefined {
    return this.take(NAME)?.[0]
  }

  /** The number of a slot, or `undefined` where there is none. */
  slot(): number | undefined {
    return this.source.startsWith("${", this.at) ? Number(this.take(SLOT)![2]) : undefined
  }

  /** All operands to the end of the line. */
  operands(): Array<Operand> {
    const operands: Array<Operand> = []
    if (this.atLineEnd()) return operands
    for (;;) {
      operands.push(this.operand())
      if (this.atLineEnd()) return operands
      if (this.peek() !== ",") this.unexpected()
      this.at++
      if (this.atLineEnd()) this.fail("expected an operand after the comma")
    }
  }

  private unexpected(): never {
    if (this.source.startsWith("${", this.at))
      return this.fail("a slot stands for a whole operand, operation or line, not for a part of one")
    const c = this.source.codePointAt(this.at)
    if (c === undefined || c === 10) return this.fail("unexpected end of the line")
    return this.fail(`unexpected "${String.fromCodePoint(c)}"`)
  }

  private operand(): Operand {
    const start = this.at
    if (this.peek() === "[") return this.memory(start)
    const string = this.take(STRING_TEXT)?.[0]
    if (string !== undefined) return { kind: "string", bytes: this.bytes(string, start), start, end: this.at }
    return this.value()
  }

  /** A register, a slot, a number or a name. */
  private value(): Operand {
    const start = this.at
    const virtual = this.take(VIRTUAL)?.[0]
    if (virtual !== undefined) return { kind: "virtual", name: virtual, start, end: this.at }
    const name = this.name()
    if (name !== undefined) {
      const register = REGISTER_NUMBERS.get(name.toLowerCase())
      const end = this.at
      return register === undefined ? { kind: "name", name, start, end } : { kind: "register", register, start, end }
    }
    return this.number() ?? this.unexpected()
  }

  /** A number, or a slot for one. */
  private number(): (Operand & { readonly kind: "number" | "slot" }) | undefined {
    const start = this.at
    const slot = this.take(SLOT)
    if (slot !== null) return { kind: "slot", slot: Number(slot[2]), isNegative: slot[1] === "-", start, end: this.at }
    const text = this.take(NUMBER_TEXT)?.[0]
    if (text === undefined) return undefined
    let literal = numbers.get(text)
    if (literal === undefined) {
      const { hex, kind, value } = this.lexed(text, start)
      if (kind !== NUMBER) this.fail(`"${text}" is not a number`, start)
      numbers.set(text, (literal = { kind: "number", value, isHex: hex }))
    }
    return { ...literal, start, end: this.at }
  }

  /** A literal, as the machine's own assembler reads it. */
  private lexed(text: string, start: number) {
    const problems = new Problems()
    const lexer = new Lexer(text, problems)
    const isRead = lexer.readOperands()
    const [problem] = problems.first()
    if (problem !== undefined) this.fail(problem.message, start + problem.start)
    if (!isRead || lexer.count !== 1) this.fail(`"${excerpt(text, 0)}" cannot be read`, start)
    return lexer.operands[0]!
  }

  private bytes(text: string, start: number): ReadonlyArray<number> {
    const slot = text.indexOf("${")
    if (slot >= 0) this.fail("a slot cannot stand inside a string: put the whole string into the slot", start + slot)
    const { bytes, kind } = this.lexed(text, start)
    if (kind !== STRING) this.fail("expected a string", start)
    return bytes
  }

  /** `[base]`, `[base + n]`, `[base - n]`: the base a register, a label, a slot or a number. */
  private memory(start: number): Operand {
    this.at++
    this.skipBlanks()
    const base = this.value()
    this.skipBlanks()
    const sign = this.peek()
    let offset: (Operand & { readonly kind: "number" | "slot" }) | undefined
    if (sign === "+" || sign === "-") {
      this.at++
      this.skipBlanks()
      const at = this.at
      offset = this.number()
      if (offset === undefined) return this.fail("expected a number as the offset", at)
      if (sign === "-") {
        offset =
          offset.kind === "slot"
            ? { ...offset, isNegative: !offset.isNegative }
            : { ...offset, value: offset.value === 0 ? 0 : -offset.value }
      }
      this.skipBlanks()
    }
    if (this.peek() !== "]") this.fail(`expected "]"`)
    this.at++
    return { kind: "memory", base, offset, start, end: this.at }
  }
}

/** An error that shows the place in a template's text. */
export const templateError = (source: string, at: number, reason: string): TemplateError => {
  const lineStart = source.lastIndexOf("\n", at - 1) + 1
  const lineEnd = source.indexOf("\n", at)
  const whole = source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd)
  const line = source.slice(0, lineStart).split("\n").length
  const text = excerpt(whole, at - lineStart).trim()
  return new TemplateError(`${reason} (line ${line}, column ${at - lineStart + 1} of the template: ${text})`)
}
