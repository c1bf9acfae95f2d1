import { MEMORY_SIZE } from "../isa/limits.js"
import { REGISTER_NUMBERS, ZERO } from "../isa/registers.js"
import { describeCharacter } from "./characters.js"
import { type Problems, quote } from "./diagnostic.js"
import { readEscape } from "./escapes.js"
import { MEMORY, NAME, type Name, NUMBER, Operand, REGISTER, STRING } from "./operand.js"

/** More operands, or more bytes in strings, than any statement has a use for. */
const MOST = MEMORY_SIZE

export const NEWLINE = 10
const TAB = 9
const RETURN = 13
const SPACE = 32
const QUOTE = 34
const HASH = 35
const APOSTROPHE = 39
const OPEN = 40
const CLOSE = 41
const PLUS = 43
const COMMA = 44
const MINUS = 45
const COLON = 58
const SEMICOLON = 59
const AT = 64
const OPEN_BRACKET = 91
const BACKSLASH = 92
const CLOSE_BRACKET = 93

/** Characters of names: 1 where one may begin, 2 for digits. */
const NAME_CLASS = Uint8Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code)
  return /[A-Za-z_.$]/.test(c) ? 1 : /[0-9]/.test(c) ? 2 : 0
})

const isNameStart = (c: number): boolean => c < 128 && NAME_CLASS[c] === 1
const isNamePart = (c: number): boolean => c >= 0 && c < 128 && NAME_CLASS[c] !== 0
const isDigit = (c: number): boolean => c >= 48 && c <= 57

const encoder = new TextEncoder()

/** Reads names and operands off a source text. What it cannot read it reports to `problems`. */
export class Lexer {
  at = 0
  private readonly length: number
  private readonly lineStarts: Array<number> = []
  /** The operands of the current statement are the first `count`. */
  readonly operands: Array<Operand> = []
  count = 0
  /** Bytes in the strings among them. */
  private stringBytes = 0

  constructor(
    readonly source: string,
    readonly problems: Problems,
  ) {
    this.length = source.length
    if (source.charCodeAt(0) === 0xfeff) this.at = 1
  }

  report(start: number, end: number, message: string, hint?: string): void {
    this.problems.add({ start, end, message, hint })
  }

  /** Reports that something else is missing at this place; a character that belongs nowhere is named instead. */
  protected expected(what: string): false {
    const c = this.peek()
    if (c > 126 || (c >= 0 && c < SPACE && c !== NEWLINE)) return this.unexpected()
    this.report(this.at, this.at, `expected ${what}`)
    return false
  }

  /** The line of an offset, from 1 on. */
  lineOf(offset: number): number {
    if (this.lineStarts.length === 0) {
      for (let at = 0; at >= 0; at = this.source.indexOf("\n", at) + 1 || -1) this.lineStarts.push(at)
    }
    let line = 0
    for (let step = 1 << 30; step > 0; step >>= 1) {
      const start = this.lineStarts[line + step - 1]
      if (start !== undefined && start <= offset) line += step
    }
    return line
  }

  /** The next character, or −1 at the end. */
  protected peek(): number {
    return this.at < this.length ? this.source.charCodeAt(this.at) : -1
  }

  skipBlanks(): void {
    const { source, length } = this
    let at = this.at
    while (at < length) {
      const c = source.charCodeAt(at)
      if (c !== SPACE && c !== TAB && c !== RETURN) break
      at++
    }
    this.at = at
  }

  /** Skips blanks, comments and line breaks to the next statement; false at the end of the source. */
  nextStatement(): boolean {
    for (;;) {
      this.skipBlanks()
      const c = this.peek()
      if (c < 0) return false
      if (c === NEWLINE) this.at++
      else if (c === SEMICOLON || c === HASH) this.skipLine()
      else return true
    }
  }

  skipLine(): void {
    const next = this.source.indexOf("\n", this.at)
    this.at = next < 0 ? this.length : next
  }

  /** Only blanks and a comment are left on the line. */
  atLineEnd(): boolean {
    this.skipBlanks()
    const c = this.peek()
    return c < 0 || c === NEWLINE || c === SEMICOLON || c === HASH
  }

  /** A name, or `@name`, at the start of a statement; empty, with a report, where there is none. */
  statementName(): string {
    const start = this.at
    const c = this.peek()
    if (c === AT) this.at++
    if (isNameStart(this.peek())) {
      this.skipName()
      return this.source.slice(start, this.at)
    }
    if (c > 126 || c < SPACE) {
      this.unexpected()
      return ""
    }
    while (!this.atLineEnd() && isNamePart(this.peek())) this.at++
    const end = Math.max(this.at, start + 1)
    const isLabel = isDigit(c) && this.takeColon()
    this.report(
      start,
      end,
      isLabel ? "a label cannot begin with a digit" : "expected a label, a directive or an instruction",
    )
    return ""
  }

  /** The colon after a label. */
  takeColon(): boolean {
    const before = this.at
    this.skipBlanks()
    if (this.peek() === COLON) {
      this.at++
      return true
    }
    this.at = before
    return false
  }

  protected skipName(): void {
    const { source, length } = this
    let at = this.at + 1
    while (at < length && isNamePart(source.charCodeAt(at))) at++
    this.at = at
  }

  /** Reads all operands to the end of the line; false, with a report, where one cannot be read. */
  readOperands(): boolean {
    this.count = 0
    this.stringBytes = 0
    if (this.atLineEnd()) return true
    for (;;) {
      if (this.count >= MOST) {
        this.report(this.at, this.at, `there are more than ${MOST} operands`)
        return false
      }
      let operand = this.operands[this.count]
      if (operand === undefined) this.operands.push((operand = new Operand()))
      operand.start = this.at
      if (!this.operand(operand)) return false
      operand.end = this.at
      this.count++
      if (this.atLineEnd()) return true
      const c = this.peek()
      if (c === COMMA) {
        this.at++
        if (!this.atLineEnd()) continue
        this.report(this.at - 1, this.at, "expected an operand after the comma")
        return false
      }
      if (this.at === operand.end) return this.unexpected()
    }
  }

  protected unexpected(): false {
    const c = this.source.codePointAt(this.at)
    if (c === undefined || c === NEWLINE) this.report(this.at, this.at, "unexpected end of the line")
    else {
      const { hint, shown } = describeCharacter(c)
      this.report(this.at, this.at + (c > 0xffff ? 2 : 1), `unexpected ${shown}`, hint)
    }
    return false
  }

  protected operand(out: Operand): boolean {
    const c = this.peek()
    if (isNameStart(c)) {
      const register = this.register()
      if (register >= 0) {
        out.kind = REGISTER
        out.register = register
        return true
      }
      this.name(out, 0)
      return this.endOfName(out)
    }
    if ((c === MINUS || c === PLUS) && isNameStart(this.source.charCodeAt(this.at + 1))) {
      return this.signedName(out) && this.endOfName(out)
    }
    if (isDigit(c) || c === MINUS || c === PLUS || c === APOSTROPHE) {
      if (!this.number(out)) return false
      out.kind = NUMBER
      if (this.peek() !== OPEN) return true
      out.clearTerms()
      return this.baseInParentheses(out)
    }
    if (c === OPEN_BRACKET) return this.inBrackets(out)
    if (c === QUOTE) return this.string(out)
    if (c === OPEN) {
      out.clearTerms()
      out.value = 0
      return this.baseInParentheses(out)
    }
    return this.unexpected()
  }

  /** The name at this place. */
  protected name(out: Name, sign: number): void {
    const start = this.at
    this.skipName()
    out.name = this.source.slice(start, this.at)
    out.sign = sign
    out.start = start
    out.end = this.at
  }

  /** A sign with a name behind it. */
  private signedName(out: Name): boolean {
    const start = this.at
    const sign = this.peek() === MINUS ? -1 : 1
    this.at++
    if (this.register() >= 0) return this.signedRegister(start)
    this.name(out, sign)
    out.start = start
    return true
  }

  /** Reports a register that has been read, with the sign at `start`. */
  protected signedRegister(start: number): false {
    this.report(start, this.at, `${quote(this.source.slice(start, this.at))}: a register has no sign`)
    return false
  }

  /** What a name is: an operand of its own, or the offset before `(r)`. */
  private endOfName(out: Operand): boolean {
    out.kind = NAME
    if (this.peek() !== OPEN) return true
    out.clearTerms()
    const term = out.terms[0]!
    ;[term.name, term.sign, term.slot, term.start, term.end] = [out.name, out.sign, out.slot, out.start, this.at]
    out.value = 0
    return this.baseInParentheses(out)
  }

  /** A register at this place, whose name is then skipped; −1 where there is none. */
  private register(): number {
    const { source } = this
    const start = this.at
    const c = source.charCodeAt(start)
    // `r0` to `r15` without making a string of them.
    if ((c | 32) === 114) {
      const d = source.charCodeAt(start + 1) - 48
      if (d >= 0 && d <= 9) {
        const e = source.charCodeAt(start + 2)
        if (!(e < 128 && NAME_CLASS[e] !== 0)) {
          this.at = start + 2
          return d
        }
        if (d === 1 && e >= 48 && e <= 53 && !isNamePart(source.charCodeAt(start + 3))) {
          this.at = start + 3
          return e - 38
        }
        return -1
      }
    }
    let end = start + 1
    while (end - start <= 4 && isNamePart(source.charCodeAt(end))) end++
    if (end - start > 4) return -1
    const register = REGISTER_NUMBERS.get(source.slice(start, end).toLowerCase())
    if (register === undefined) return -1
    this.at = end
    return register
  }

  /** `(r)` behind an offset. */
  private baseInParentheses(out: Operand): boolean {
    this.at++
    this.skipBlanks()
    const base = this.base()
    if (base < 0) return this.badBase()
    this.skipBlanks()
    if (this.peek() !== CLOSE) return this.expected("`)`")
    this.at++
    out.kind = MEMORY
    out.register = base
    out.hasBase = true
    return true
  }

  /** The base of an address, as `register` gives it. */
  protected base(): number {
    return isNameStart(this.peek()) ? this.register() : -1
  }

  private badBase(): false {
    if (!isNameStart(this.peek())) return this.expected("a register as the base")
    const start = this.at
    this.skipName()
    this.report(start, this.at, `${quote(this.source.slice(start, this.at))} is not a register`)
    return false
  }

  /** A register, a number or a name in brackets, or two of these with a sign between them. */
  private inBrackets(out: Operand): boolean {
    this.at++
    this.skipBlanks()
    out.register = ZERO
    out.value = 0
    out.clearTerms()
    const base = this.base()
    out.hasBase = base >= 0
    if (out.hasBase) out.register = base
    else if (!this.term(out, 0, 1, "a register, a label or an address after `[`")) return false
    this.skipBlanks()
    const sign = this.peek()
    if (sign === PLUS || sign === MINUS) {
      this.at++
      this.skipBlanks()
      if (!this.term(out, 1, sign === MINUS ? -1 : 1, "a number as the offset")) return false
      this.skipBlanks()
    }
    if (this.peek() !== CLOSE_BRACKET) return this.expected("`]`")
    this.at++
    out.kind = MEMORY
    return true
  }

  /** Adds a number, or the name of one as the term `n`, to the offset, or subtracts it (`sign`). */
  protected term(out: Operand, n: 0 | 1, sign: number, missing: string): boolean {
    const c = this.peek()
    const hasSign = c === MINUS || c === PLUS
    const first = hasSign ? this.source.charCodeAt(this.at + 1) : c
    if (isDigit(first) || first === APOSTROPHE) {
      const before = out.value
      if (!this.number(out)) return false
      out.value = narrow(BigInt(before) + BigInt(sign) * BigInt(out.value))
      return true
    }
    if (!isNameStart(first)) return this.expected(missing)
    const term = out.terms[n]!
    if (hasSign) {
      if (!this.signedName(term)) return false
      term.sign *= sign
      return true
    }
    const start = this.at
    if (this.register() >= 0) return this.registerAsOffset(start)
    this.name(term, sign < 0 ? -1 : 0)
    return true
  }

  /** Reports a register, read from `start` on, in the place of an offset. */
  protected registerAsOffset(start: number): false {
    this.report(start, this.at, "an offset is a number, not a register", "add the two registers first")
    return false
  }

  /** A number with its sign. */
  private number(out: Operand): boolean {
    const { source } = this
    const start = this.at
    let c = this.peek()
    const negative = c === MINUS
    if (negative || c === PLUS) {
      this.at++
      c = this.peek()
    }
    out.hex = false
    if (c === APOSTROPHE) {
      if (!this.character(out)) return false
    } else {
      const from = this.at
      let value = 0
      while (isDigit((c = this.peek()))) {
        value = value * 10 + c - 48
        this.at++
      }
      if (this.at === from || isNamePart(c)) return this.radixNumber(out, start, from, negative)
      out.value = this.at - from < 16 ? value : big(source.slice(from, this.at))
    }
    if (negative) out.value = out.value === 0 ? 0 : -out.value
    return true
  }

  /** `0x…` and `0b…`; anything else is malformed. */
  private radixNumber(out: Operand, start: number, from: number, negative: boolean): boolean {
    while (isNamePart(this.peek())) this.at++
    const text = this.source.slice(from, this.at)
    if (!/^0([xX][0-9a-fA-F]+|[bB][01]+)$/.test(text)) {
      const written = this.source.slice(start, this.at)
      this.report(start, Math.max(this.at, start + 1), `${quote(written)} is not a number`)
      return false
    }
    out.hex = text[1] !== "b" && text[1] !== "B"
    const value = text.length <= 14 ? Number(text) : big(text)
    out.value = negative ? (value === 0 ? 0 : -value) : value
    return true
  }

  private character(out: Operand): boolean {
    const start = this.at
    this.at++
    const c = this.source.codePointAt(this.at)
    let value: number
    if (c === undefined || c === NEWLINE || c === APOSTROPHE) value = -1
    else if (c === BACKSLASH) {
      value = this.escape("'")
      if (value < 0) return false
    } else {
      value = c
      this.at += c > 0xffff ? 2 : 1
    }
    if (value >= 0 && this.peek() > 126) return this.unexpected()
    if (value < 0 || this.peek() !== APOSTROPHE) {
      this.report(start, this.at, "a character is written 'c', or with an escape as '\\n'")
      return false
    }
    this.at++
    out.value = value
    return true
  }

  private string(out: Operand): boolean {
    const { source } = this
    const start = this.at++
    out.kind = STRING
    out.bytes = []
    for (;;) {
      const c = source.codePointAt(this.at)
      if (c === undefined || c === NEWLINE) {
        this.report(start, this.at, 'the string has no closing `"`')
        return false
      }
      if (c === BACKSLASH) {
        const value = this.escape('"')
        if (value < 0) return false
        out.bytes.push(value)
        continue
      }
      this.at += c > 0xffff ? 2 : 1
      if (c === QUOTE) {
        this.stringBytes += out.bytes.length
        return true
      }
      if (c < 128) out.bytes.push(c)
      else out.bytes.push(...encoder.encode(String.fromCodePoint(c)))
      if (out.bytes.length + this.stringBytes > MOST) {
        this.report(start, this.at, `the text is longer than the memory of ${MEMORY_SIZE} bytes`)
        return false
      }
    }
  }

  /** The value of an escape; −1, with a report, where there is no such escape. */
  private escape(mark: string): number {
    const escape = readEscape(this.source, this.at, mark)
    if ("value" in escape) {
      this.at += escape.length
      return escape.value
    }
    this.report(this.at, this.at + escape.length, escape.problem, escape.hint)
    return -1
  }
}

/** A long number: exact, and no longer than any range needs. */
const big = (text: string): number | bigint => {
  const digits = text.replace(/^(0[xXbB]|)0*(?=[0-9a-fA-F])/, "$1")
  const value = BigInt(digits.length > 100 ? "1" + "0".repeat(100) : digits)
  return narrow(value)
}

/** A number wherever that is exact. */
const narrow = (value: bigint): number | bigint => {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
