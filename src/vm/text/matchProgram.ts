import { F_ADDRESS, F_OPCODE, F_RAW, type Image, STRIDE } from "../binary/decode.js"
import { REGISTER_SPELLINGS, SYNTAX, type Syntax } from "../isa/canonical.js"
import { EXTENSION_IDS } from "../isa/extensionNames.js"
import { DATA_BASE } from "../isa/limits.js"
import { ZERO } from "../isa/registers.js"
import { assemble } from "./assemble.js"

const NEWLINE = 10
const SPACE = 32
const QUOTE = 34
const PLUS = 43
const COMMA = 44
const MINUS = 45
const COLON = 58
const OPEN_BRACKET = 91
const BACKSLASH = 92
const CLOSE_BRACKET = 93

/** Characters that names consist of. */
const IS_NAME = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.$]/.test(String.fromCharCode(code)) ? 1 : 0))
const ZERO_DIGIT = 48
const LETTER_X = 120
/** The value of a lower-case hexadecimal digit, −1 for another character. */
const hexDigit = (c: number): number => (isDigit(c) ? c - 48 : c >= 97 && c <= 102 ? c - 87 : -1)
const isDigit = (c: number): boolean => c >= 48 && c <= 57

/** Escapes that canonical data text uses. */
const ESCAPES = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [QUOTE, QUOTE],
  [BACKSLASH, BACKSLASH],
])

const WIDTHS = new Map([
  [".byte", 1],
  [".half", 2],
  [".word", 4],
  [".dword", 8],
])

/** Names that the assembler takes as labels; filled by asking it. */
const labelNames = new Map<string, boolean>()
const isLabelName = (name: string): boolean => {
  let known = labelNames.get(name)
  if (known === undefined) {
    known = assemble(`${name}:\nhalt`).ok
    if (labelNames.size > 10_000) labelNames.clear()
    labelNames.set(name, known)
  }
  return known
}

/**
 * Compares program text with decoded bytes line by line, without assembling: several times as fast. It knows only the
 * canonical spelling, with any labels; `false` means "not that", and the assembler has the last word.
 */
export class TextMatcher {
  private text = ""
  private at = 0
  private bytes: Uint8Array = new Uint8Array(0)
  /** Labels defined, and labels used with the value that the bytes give them. */
  private readonly defined = new Map<string, number>()
  private readonly used: Array<string> = []
  private readonly expected: Array<number> = []

  /** Whether assembling `text` certainly gives `bytes`, which `image` is the decoding of. */
  matches(text: string, bytes: Uint8Array, image: Image): boolean {
    // Code that long could mistake a data label for one of its own.
    if (image.codeLength > DATA_BASE) return false
    this.text = text
    this.at = 0
    this.bytes = bytes
    this.defined.clear()
    this.used.length = 0
    this.expected.length = 0
    if (!this.matchesCode(image) || !this.matchesData(image)) return false
    for (let n = 0; n < this.used.length; n++) {
      if (this.defined.get(this.used[n]!) !== this.expected[n]) return false
    }
    return true
  }

  private matchesCode(image: Image): boolean {
    const { code, count } = image
    for (let n = 0; n <= count; n++) {
      const address = n < count ? code[n * STRIDE + F_ADDRESS]! : image.codeLength
      while (this.atLabel()) if (!this.define(address)) return false
      if (n === count) break
      if (!this.matchesInstruction(code[n * STRIDE + F_OPCODE]!, code[n * STRIDE + F_RAW]!, address)) return false
      if (!this.endOfLine()) return false
    }
    return true
  }

  /** A name and a colon come next, alone on the line. */
  private atLabel(): boolean {
    const { text } = this
    let at = this.at
    while (IS_NAME[text.charCodeAt(at)] === 1) at++
    return at > this.at && text.charCodeAt(at) === COLON
  }

  private define(value: number): boolean {
    const end = this.text.indexOf(":", this.at)
    const name = this.text.slice(this.at, end)
    if (this.defined.has(name) || !isLabelName(name)) return false
    this.defined.set(name, value)
    this.at = end + 1
    return this.endOfLine()
  }

  private endOfLine(): boolean {
    if (this.at >= this.text.length) return true
    return this.text.charCodeAt(this.at++) === NEWLINE
  }

  private takes(spelling: Uint8Array): boolean {
    const { text } = this
    let at = this.at
    for (let n = 0; n < spelling.length; n++) if (text.charCodeAt(at++) !== spelling[n]) return false
    this.at = at
    return true
  }

  private char(c: number): boolean {
    if (this.text.charCodeAt(this.at) !== c) return false
    this.at++
    return true
  }

  private matchesInstruction(opcode: number, raw: number, address: number): boolean {
    const syntax = SYNTAX[opcode]!
    const size = (raw >> 6) & 3
    const rd = raw & 31
    const rs1 = (raw >> 8) & 31
    const rs2 = (raw >> 16) & 31
    if (!this.takes(size === 0 ? syntax.name : syntax.immediateName)) return false
    // A name that goes on is another one (`add` and `addi`), unless operands, and so a blank, follow.
    const { operands } = syntax
    let end = operands.length
    while (end > 0 && isLeftOut(operands[end - 1]!, rs1, rs2, size)) end--
    if (end === 0 && operands.length > 0) return false
    let first = true
    for (let n = 0; n < end; n++) {
      const { either, field, optional } = operands[n]!
      if (n === 0 && optional && field === "rd" && rd === ZERO) continue
      if (!first && !(this.char(COMMA) && this.char(SPACE))) return false
      first = false
      const ok =
        field === "mem"
          ? this.memory(rs1, address)
          : field === "rd"
            ? this.register(rd)
            : (field === "rs1" || field === "rs2") && !(either && size !== 0)
              ? this.register(field === "rs1" ? rs1 : rs2)
              : field === "target"
                ? this.label(this.immediate(address) + address)
                : field === "ext"
                  ? this.extension(this.immediate(address))
                  : size === 3
                    ? this.wide(address)
                    : this.value(this.immediate(address))
      if (!ok) return false
    }
    return true
  }

  private register(number: number): boolean {
    // `r1` is also how `r10` begins.
    return this.takes(REGISTER_SPELLINGS[number]!) && IS_NAME[this.text.charCodeAt(this.at)] !== 1
  }

  /** The 32-bit immediate of the instruction at an address. */
  private immediate(address: number): number {
    const { bytes } = this
    const at = address + 4
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  }

  private value(expected: number): boolean {
    const c = this.text.charCodeAt(this.at)
    return c === MINUS || isDigit(c) ? this.integer() === expected : this.label(expected)
  }

  private wide(address: number): boolean {
    const start = this.at
    if (this.text.charCodeAt(start) === MINUS) this.at++
    while (IS_NAME[this.text.charCodeAt(this.at)] === 1) this.at++
    const written = this.text.slice(start, this.at)
    const low = BigInt(this.immediate(address) >>> 0)
    const value = (BigInt(this.immediate(address + 4)) << 32n) | low
    // Without a sign, hexadecimal digits are a pattern of 64 bits.
    return written === value.toString() || written === `0x${BigInt.asUintN(64, value).toString(16)}`
  }

  /** An integer in decimal or hexadecimal, exact up to 2^53; NaN where there is none, or a larger one, or one with leading zeros. */
  private integer(): number {
    const { text } = this
    const negative = text.charCodeAt(this.at) === MINUS
    if (negative) this.at++
    const start = this.at
    let value = 0
    if (text.charCodeAt(start) === ZERO_DIGIT && text.charCodeAt(start + 1) === LETTER_X) {
      this.at += 2
      for (let digit = hexDigit(text.charCodeAt(this.at)); digit >= 0; digit = hexDigit(text.charCodeAt(++this.at)))
        value = value * 16 + digit
      const count = this.at - start - 2
      if (count === 0 || count > 13 || IS_NAME[text.charCodeAt(this.at)] === 1) return Number.NaN
      return negative ? -value : value
    }
    while (isDigit(text.charCodeAt(this.at))) value = value * 10 + text.charCodeAt(this.at++) - 48
    const digits = this.at - start
    const plain = digits > 0 && digits < 16 && (digits === 1 || text.charCodeAt(start) !== 48)
    if (!plain || IS_NAME[text.charCodeAt(this.at)] === 1) return Number.NaN
    return negative ? -value : value
  }

  private label(value: number): boolean {
    const start = this.at
    while (IS_NAME[this.text.charCodeAt(this.at)] === 1) this.at++
    if (this.at === start || isDigit(this.text.charCodeAt(start))) return false
    this.used.push(this.text.slice(start, this.at))
    this.expected.push(value)
    return true
  }

  private extension(id: number): boolean {
    if (isDigit(this.text.charCodeAt(this.at))) return this.integer() === id
    const start = this.at
    while (IS_NAME[this.text.charCodeAt(this.at)] === 1) this.at++
    return EXTENSION_IDS.get(this.text.slice(start, this.at)) === id
  }

  private memory(base: number, address: number): boolean {
    if (!this.char(OPEN_BRACKET)) return false
    let offset = this.immediate(address)
    const start = this.at
    if (!this.register(base)) {
      // `[label + n]`: the label's value is what remains of the offset.
      this.at = start
      while (IS_NAME[this.text.charCodeAt(this.at)] === 1) this.at++
      if (base !== ZERO || this.at === start || isDigit(this.text.charCodeAt(start))) return false
      this.used.push(this.text.slice(start, this.at))
      const added = this.offset()
      this.expected.push(offset - added)
      offset = added
      return this.char(CLOSE_BRACKET)
    }
    return this.offset() === offset && this.char(CLOSE_BRACKET)
  }

  /** ` + n`, ` - n` or nothing. */
  private offset(): number {
    if (this.text.charCodeAt(this.at) !== SPACE) return 0
    const sign = this.text.charCodeAt(this.at + 1)
    if ((sign !== PLUS && sign !== MINUS) || this.text.charCodeAt(this.at + 2) !== SPACE) return Number.NaN
    this.at += 3
    const value = isDigit(this.text.charCodeAt(this.at)) ? this.integer() : Number.NaN
    return sign === MINUS ? -value : value
  }

  private matchesData(image: Image): boolean {
    const { text } = this
    if (image.dataLength === 0) return this.at >= text.length
    if (!text.startsWith(".data\n", this.at)) return false
    this.at += 6
    let offset = 0
    while (this.at < text.length) {
      while (this.atLabel()) if (!this.define(DATA_BASE + offset)) return false
      const space = text.indexOf(" ", this.at)
      const directive = text.slice(this.at, space < 0 ? this.at : space)
      this.at = space + 1
      const start = image.dataStart + offset
      const width = WIDTHS.get(directive)
      const length =
        width !== undefined
          ? this.values(width, start)
          : directive === ".space"
            ? this.zeros(start)
            : directive === ".ascii" || directive === ".asciz"
              ? this.string(start, directive === ".asciz")
              : -1
      if (length < 0 || !this.endOfLine()) return false
      offset += length
    }
    return offset === image.dataLength
  }

  /** Values of `width` bytes that stand at `start`: how many bytes they are, or −1. */
  private values(width: number, start: number): number {
    let at = start
    const limit = 2 ** (8 * width)
    do {
      const value = this.integer()
      if (!(value >= -limit / 2 && value < limit)) return -1
      // Both words of the value, wherever it is between −2^53 and 2^53.
      const low = value | 0
      const high = (low === value ? low >> 31 : Math.floor(value / 2 ** 32)) | 0
      const lowWord = low === value ? low : (value - Math.floor(value / 2 ** 32) * 2 ** 32) | 0
      for (let n = 0; n < width; n++) {
        const byte = (n < 4 ? lowWord >> (8 * n) : high >> (8 * (n - 4))) & 255
        if (this.bytes[at++] !== byte) return -1
      }
    } while (this.char(COMMA) && this.char(SPACE))
    return at - start
  }

  private zeros(start: number): number {
    const length = this.integer()
    if (!(length > 0 && length <= this.bytes.length - start)) return -1
    for (let n = 0; n < length; n++) if (this.bytes[start + n] !== 0) return -1
    return length
  }

  private string(start: number, terminated: boolean): number {
    const { text, bytes } = this
    if (!this.char(QUOTE)) return -1
    let at = start
    for (;;) {
      let c = text.charCodeAt(this.at++)
      if (c === QUOTE) break
      if (c === BACKSLASH) c = ESCAPES.get(text.charCodeAt(this.at++)) ?? -1
      else if (c < SPACE || c > 126) return -1
      if (bytes[at++] !== c) return -1
    }
    if (terminated && bytes[at++] !== 0) return -1
    return at - start
  }
}

const isLeftOut = (operand: Syntax["operands"][number], rs1: number, rs2: number, size: number): boolean => {
  if (!operand.optional) return false
  switch (operand.field) {
    case "rs1":
      return rs1 === ZERO
    case "rs2":
      return rs2 === ZERO
    case "imm":
      return size === 0
    default:
      return false
  }
}
