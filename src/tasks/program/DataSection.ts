import { ByteWriter, COLON, COMMA, LINE_BREAK, type Token } from "../text/ByteWriter.js"
import * as T from "./items.js"

/** Bytes of an element. */
const WIDTHS: Readonly<Record<string, number>> = { ".byte": 1, ".half": 2, ".word": 4, ".dword": 8 }

/** What a text of a record may hold: printable ASCII, and what has an escape of its own. */
const PLAIN = /^"(?:[ !#-[\]-~]|\\["\\nrt])*"$/

/** The data section of a program that is being linked: its bytes and its lines. Reused from program to program. */
export class DataSection {
  /** The section is `bytes[0, length)`. */
  bytes = new Uint8Array(1024)
  length = 0
  /** Its lines, as they stand in the program's text, as the inside of a JSON string. */
  readonly text = new ByteWriter()

  clear(): void {
    this.length = 0
    this.text.at = 0
  }

  label(name: Token): void {
    this.text.token(name)
    this.text.token(COLON)
  }

  /** Adds what a directive stands for. */
  add({ directive, values }: T.DataItem, slots: ReadonlyArray<T.Slot>): void {
    const value = typeof values === "number" ? slots[values] : values
    this.text.token(T.DIRECTIVES[directive])
    if (typeof value === "string") this.addText(value, directive === ".asciz")
    else if (directive === ".space") this.addSpace(Number(Array.isArray(value) ? value[0] : value))
    else this.addElements((Array.isArray(value) ? value : [value]) as ReadonlyArray<number | bigint>, directive)
    this.text.token(LINE_BREAK)
  }

  private addText(value: string, terminated: boolean): void {
    const escaped = JSON.stringify(value)
    if (!PLAIN.test(escaped)) throw new T.TemplateError(`text ${escaped} is not plain ASCII`)
    this.text.escaped(escaped)
    this.reserve(value.length + 1)
    for (let n = 0; n < value.length; n++) this.bytes[this.length++] = value.charCodeAt(n)
    if (terminated) this.bytes[this.length++] = 0
  }

  private addSpace(size: number): void {
    this.text.integer(size)
    this.reserve(size)
    this.bytes.fill(0, this.length, this.length + size)
    this.length += size
  }

  private addElements(elements: ReadonlyArray<number | bigint>, directive: T.DataDirective): void {
    if (elements.length === 0) throw new T.TemplateError(`${directive} without values`)
    const width = WIDTHS[directive]!
    this.reserve(width * elements.length)
    const bytes = this.bytes
    for (let e = 0; e < elements.length; e++) {
      const element = elements[e]!
      if (e > 0) this.text.token(COMMA)
      let low: number
      let high: number
      if (typeof element === "number") {
        this.text.integer(element)
        low = element | 0
        high = low === element ? low >> 31 : Math.floor(element / 2 ** 32) | 0
        if (low !== element) low = (element % 2 ** 32) | 0
      } else if (typeof element === "bigint") {
        this.text.escaped(element.toString())
        low = Number(BigInt.asIntN(32, element))
        high = Number(BigInt.asIntN(32, element >> 32n))
      } else throw new T.TemplateError(`${String(element)} is no ${directive} value`)
      for (let n = 0; n < width; n++) bytes[this.length++] = n < 4 ? low >> (8 * n) : high >> (8 * (n - 4))
    }
  }

  private reserve(length: number): void {
    if (this.length + length <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + length))
    larger.set(this.bytes)
    this.bytes = larger
  }
}
