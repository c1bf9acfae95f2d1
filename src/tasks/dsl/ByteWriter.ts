import { shown } from "../../domain/shown.js"

/**
 * Records are written as ASCII bytes straight into a buffer: making strings and encoding them costs several times as
 * much. Constant texts are copied eight bytes at a time, as binary64 numbers: no ASCII text has the bits of a NaN, the
 * only numbers that would not be copied exactly.
 */

/** All constant texts. */
let pool = new DataView(new ArrayBuffer(1 << 16))
let pooled = 0

/** A constant ASCII text, ready to be written. */
export class Token {
  /** Where it begins in the pool. */
  readonly from: number
  readonly length: number

  constructor(readonly text: string) {
    this.from = pooled
    this.length = text.length
    // Sixteen bytes more than the text: that many may be read at its end.
    if (pooled + text.length + 16 > pool.byteLength) {
      const larger = new Uint8Array(pool.byteLength * 2 + text.length)
      larger.set(new Uint8Array(pool.buffer))
      pool = new DataView(larger.buffer)
    }
    for (let n = 0; n < text.length; n++) pool.setUint8(pooled++, text.charCodeAt(n))
  }
}

const tokens = new Map<string, Token>()

/** The token of a text: one for each. */
export const tokenOf = (text: string): Token => {
  let token = tokens.get(text)
  if (token === undefined) tokens.set(text, (token = new Token(text)))
  return token
}

/** The characters of up to four bytes, lowest first. */
const packed = (text: string): number => [...text].reduce((word, c, n) => word | (c.charCodeAt(0) << (8 * n)), 0)

/** 0 … 999 in decimal, up to three characters, and padded to three. */
const SHORT = Int32Array.from({ length: 1000 }, (_, n) => packed(String(n)))
const PADDED = Int32Array.from({ length: 1000 }, (_, n) => packed(String(n).padStart(3, "0")))

/** `0,` … `255,`, and their lengths. */
const LISTED = Int32Array.from({ length: 256 }, (_, n) => packed(`${n},`))
const LISTED_LENGTHS = Uint8Array.from({ length: 256 }, (_, n) => `${n},`.length)

/** What stands between the elements of a list. */
export const COMMA = tokenOf(", ")
/** A line break inside a JSON string. */
export const LINE_BREAK = tokenOf("\\n")
/** The end of a label's line. */
export const COLON = tokenOf(":\\n")

const NEWLINE = 10
const SPACE = 32
const TILDE = 126
const QUOTE = 34
const MINUS = 45
const BACKSLASH = 92

const decoder = new TextDecoder()

/**
 * Copies ASCII text eight bytes at a time: up to seven bytes beyond its end are read, and overwritten. A function of its
 * own, so that it is compiled once, and not anew for each long loop around it.
 */
export const copyText = (target: DataView, at: number, source: DataView, from: number, length: number): void => {
  for (let n = 0; n < length; n += 8) target.setFloat64(at + n, source.getFloat64(from + n, true), true)
}

/** What a token may write beyond its end, and a number's room. */
const SLACK = 32

/** An append-only buffer of ASCII text. It grows as it must. */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>
  /** Where the next byte goes. */
  at = 0
  private view: DataView
  private capacity: number

  constructor(size = 1 << 12) {
    this.bytes = new Uint8Array(size)
    this.view = new DataView(this.bytes.buffer)
    this.capacity = size - SLACK
  }

  private grow(length: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + length + SLACK))
    larger.set(this.bytes.subarray(0, this.at))
    this.use(larger)
  }

  private use(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer)
    this.capacity = bytes.length - SLACK
  }

  /** Hands over what it holds; it goes on, empty, in `room`'s buffer or in a new one. */
  exchange(room?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const held = this.bytes.subarray(0, this.at)
    this.at = 0
    this.use(new Uint8Array(room?.buffer ?? new ArrayBuffer(this.bytes.length)))
    return held
  }

  token(token: Token): void {
    const { from, length } = token
    const at = this.at
    if (at + length > this.capacity) this.grow(length)
    const view = this.view
    // Most are shorter than 16 bytes: a branch less that the processor cannot foresee.
    view.setFloat64(at, pool.getFloat64(from, true), true)
    view.setFloat64(at + 8, pool.getFloat64(from + 8, true), true)
    for (let n = 16; n < length; n += 8) view.setFloat64(at + n, pool.getFloat64(from + n, true), true)
    this.at = at + length
  }

  /** A token of at most eight bytes. */
  short(token: Token): void {
    const at = this.at
    if (at >= this.capacity) this.grow(8)
    this.view.setFloat64(at, pool.getFloat64(token.from, true), true)
    this.at = at + token.length
  }

  /** A string as the inside of a JSON string. Throws where it is not ASCII: printable characters and line breaks. */
  escaped(text: string): void {
    const length = text.length
    if (this.at + length * 2 > this.capacity) this.grow(length * 2)
    const bytes = this.bytes
    let at = this.at
    // Negative as soon as one character is out of range.
    let plain = 0
    for (let n = 0; n < length; n++) {
      const c = text.charCodeAt(n)
      if (c === NEWLINE) {
        bytes[at++] = BACKSLASH
        bytes[at++] = 110
      } else {
        plain |= (c - SPACE) | (TILDE - c)
        if (c === QUOTE || c === BACKSLASH) bytes[at++] = BACKSLASH
        bytes[at++] = c
      }
    }
    if (plain < 0) throw new RangeError(`${shown(text)} is not plain ASCII text`)
    this.at = at
  }

  /** An integer, |value| ≤ 2^53, in decimal. */
  integer(value: number): void {
    if (this.at >= this.capacity) this.grow(20)
    if (value < 0) {
      this.bytes[this.at++] = MINUS
      this.digits(-value)
    } else this.digits(value)
  }

  private digits(value: number): void {
    if (value < 1000) {
      this.view.setInt32(this.at, SHORT[value]!, true)
      this.at += value < 10 ? 1 : value < 100 ? 2 : 3
      return
    }
    let thousands = Math.floor(value / 1000)
    let rest = value - thousands * 1000
    // Beyond 2^43 the quotient may be rounded up.
    if (rest < 0) {
      thousands--
      rest += 1000
    }
    this.digits(thousands)
    this.view.setInt32(this.at, PADDED[rest]!, true)
    this.at += 3
  }

  /** `source[0, length)` as a list of numbers in decimal, with commas between them. */
  byteList(source: Uint8Array, length: number): void {
    if (this.at + length * 4 > this.capacity) this.grow(length * 4)
    const view = this.view
    let at = this.at
    for (let n = 0; n < length; n++) {
      const byte = source[n]!
      view.setInt32(at, LISTED[byte]!, true)
      at += LISTED_LENGTHS[byte]!
    }
    // The last comma gives way.
    this.at = length > 0 ? at - 1 : at
  }

  /** What another writer holds. */
  append(other: ByteWriter): void {
    const length = other.at
    if (this.at + length > this.capacity) this.grow(length)
    copyText(this.view, this.at, other.view, 0, length)
    this.at += length
  }

  /** What it holds. */
  text(): string {
    return decoder.decode(this.bytes.subarray(0, this.at))
  }

  /** The string of which it holds the inside of a JSON string. */
  unescaped(): string {
    return JSON.parse(`"${this.text()}"`) as string
  }
}
