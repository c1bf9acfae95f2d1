import type { Problem } from "./diagnostic.js"
import { REGISTER_NUMBERS, ZERO } from "./registers.js"

/** Kinds of operands in the text. */
export const REGISTER = 1
export const NUMBER = 2
export const NAME = 3
export const MEMORY = 4
export const STRING = 5

/** An operand as written. The lexer reuses these objects from statement to statement. */
export class Operand {
  kind = 0
  /** The register, or the base of a memory operand. */
  register = 0
  /** A number, or the offset of a memory operand: a bigint only where a double is not exact. */
  value: number | bigint = 0
  /** Written in hexadecimal: `mov` then takes it as a bit pattern. */
  hex = false
  /** A label, constant or extension; in a memory operand, empty where there is none. */
  name = ""
  bytes: Array<number> = []
  start = 0
  end = 0
}

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

const SIMPLE_ESCAPES = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [48, 0],
  [BACKSLASH, BACKSLASH],
  [QUOTE, QUOTE],
])

const encoder = new TextEncoder()

/** Reads names and operands off a source text. What it cannot read it reports to `problems`. */
export class Lexer {
  at = 0
  private readonly length: number
  private readonly lineStarts: Array<number> = []
  /** The operands of the current statement are the first `count`. */
  readonly operands: Array<Operand> = []
  count = 0

  constructor(
    readonly source: string,
    readonly problems: Array<Problem>,
  ) {
    this.length = source.length
    if (source.charCodeAt(0) === 0xfeff) this.at = 1
  }

  report(start: number, end: number, message: string, hint?: string): void {
    this.problems.push({ start, end, message, hint })
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
  private peek(): number {
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

  private skipName(): void {
    const { source, length } = this
    let at = this.at + 1
    while (at < length && isNamePart(source.charCodeAt(at))) at++
    this.at = at
  }

  /** Reads all operands to the end of the line; false, with a report, where one cannot be read. */
  readOperands(): boolean {
    this.count = 0
    if (this.atLineEnd()) return true
    for (;;) {
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

  private unexpected(): false {
    const c = this.source.codePointAt(this.at)
    if (c === undefined || c === NEWLINE) this.report(this.at, this.at, "unexpected end of the line")
    else this.report(this.at, this.at + (c > 0xffff ? 2 : 1), `unexpected \`${String.fromCodePoint(c)}\``)
    return false
  }

  private operand(out: Operand): boolean {
    const c = this.peek()
    if (isNameStart(c)) {
      const register = this.register()
      if (register >= 0) {
        out.kind = REGISTER
        out.register = register
        return true
      }
      const start = this.at
      this.skipName()
      out.kind = NAME
      out.name = this.source.slice(start, this.at)
      if (this.peek() !== OPEN) return true
      out.value = 0
      return this.baseInParentheses(out)
    }
    if (isDigit(c) || c === MINUS || c === PLUS || c === APOSTROPHE) {
      if (!this.number(out)) return false
      out.kind = NUMBER
      if (this.peek() !== OPEN) return true
      out.name = ""
      return this.baseInParentheses(out)
    }
    if (c === OPEN_BRACKET) return this.inBrackets(out)
    if (c === QUOTE) return this.string(out)
    if (c === OPEN) {
      out.name = ""
      out.value = 0
      return this.baseInParentheses(out)
    }
    return this.unexpected()
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
    const base = isNameStart(this.peek()) ? this.register() : -1
    if (base < 0) return this.badBase()
    this.skipBlanks()
    if (this.peek() !== CLOSE) {
      this.report(this.at, this.at, "expected `)`")
      return false
    }
    this.at++
    out.kind = MEMORY
    out.register = base
    return true
  }

  private badBase(): false {
    const start = this.at
    if (isNameStart(this.peek())) this.skipName()
    const text = this.source.slice(start, this.at)
    this.report(start, this.at, text === "" ? "expected a register as the base" : `\`${text}\` is no register`)
    return false
  }

  /** `[r]`, `[r + n]`, `[r - n]`, `[label]`, `[label + n]`, `[n]`. */
  private inBrackets(out: Operand): boolean {
    this.at++
    this.skipBlanks()
    out.register = ZERO
    out.name = ""
    out.value = 0
    const c = this.peek()
    if (isNameStart(c)) {
      const register = this.register()
      if (register >= 0) out.register = register
      else {
        const start = this.at
        this.skipName()
        out.name = this.source.slice(start, this.at)
      }
      this.skipBlanks()
      const sign = this.peek()
      if ((sign === PLUS || sign === MINUS) && !this.offset(out, sign, register >= 0)) return false
    } else if (isDigit(c) || c === MINUS || c === PLUS || c === APOSTROPHE) {
      if (!this.number(out)) return false
    } else {
      this.report(this.at, this.at, "expected a register, a label or an address after `[`")
      return false
    }
    this.skipBlanks()
    if (this.peek() !== CLOSE_BRACKET) {
      this.report(this.at, this.at, "expected `]`")
      return false
    }
    this.at++
    out.kind = MEMORY
    return true
  }

  /** `+ n`, `- n`, or (after a register) `+ name`. */
  private offset(out: Operand, sign: number, nameAllowed: boolean): boolean {
    this.at++
    this.skipBlanks()
    const start = this.at
    const c = this.peek()
    if (nameAllowed && sign === PLUS && isNameStart(c)) {
      const register = this.register()
      if (register < 0) {
        this.skipName()
        out.name = this.source.slice(start, this.at)
        return true
      }
      this.report(start, this.at, "an offset is a number, not a register", "add the two registers first")
      return false
    }
    if (!isDigit(c) && c !== APOSTROPHE && c !== MINUS) {
      this.report(start, start, "expected a number as the offset")
      return false
    }
    if (!this.number(out)) return false
    if (sign === MINUS) out.value = -out.value
    return true
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
      this.report(start, Math.max(this.at, start + 1), `\`${written}\` is no number`)
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
      value = this.escape(APOSTROPHE)
      if (value < 0) return false
    } else {
      value = c
      this.at += c > 0xffff ? 2 : 1
    }
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
        const value = this.escape(QUOTE)
        if (value < 0) return false
        out.bytes.push(value)
        continue
      }
      this.at += c > 0xffff ? 2 : 1
      if (c === QUOTE) return true
      if (c < 128) out.bytes.push(c)
      else out.bytes.push(...encoder.encode(String.fromCodePoint(c)))
    }
  }

  /** The value of an escape; −1, with a report, where there is none such. */
  private escape(quote: number): number {
    const start = this.at
    const c = this.source.charCodeAt(start + 1)
    const simple = SIMPLE_ESCAPES.get(c) ?? (c === quote ? quote : undefined)
    if (simple !== undefined) {
      this.at += 2
      return simple
    }
    const digits = this.source.slice(start + 2, start + 4)
    if (c === 120 && /^[0-9a-fA-F]{2}$/.test(digits)) {
      this.at += 4
      return Number.parseInt(digits, 16)
    }
    const atEnd = c === NEWLINE || start + 1 >= this.length
    this.report(start, start + (atEnd ? 1 : 2), "unknown escape", 'known are \\n \\r \\t \\0 \\\\ \\" \\xHH')
    return -1
  }
}

/** A long number: exact, and no longer than any range needs. */
const big = (text: string): number | bigint => {
  const value = BigInt(text.length > 100 ? "1" + "0".repeat(100) : text)
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}
