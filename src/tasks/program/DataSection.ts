import { ByteWriter, COLON, COMMA, LINE_BREAK, type Token } from "../text/ByteWriter.js"
import * as T from "./items.js"

/** What a text of a record may hold: printable ASCII, and what has an escape of its own. */
const PLAIN = /^"(?:[ !#-[\]-~]|\\["\\nrt])*"$/

/** The data section of a program that is being linked: its bytes and its lines. Reused from program to program. */
export class DataSection {
  /** The section is `bytes[0, length)`. */
  bytes = new Uint8Array(1024)
  private view = new DataView(this.bytes.buffer)
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
    this.text.token(directive.token)
    if (typeof value === "string") this.addText(value, directive.name === ".asciz")
    else if (directive.name === ".space") this.addSpace(Number(Array.isArray(value) ? value[0] : value))
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

  private addElements(elements: ReadonlyArray<number | bigint>, { name, width }: T.Directive): void {
    if (elements.length === 0) throw new T.TemplateError(`${name} without values`)
    this.reserve(width * elements.length)
    const { view } = this
    let at = this.length
    for (let e = 0; e < elements.length; e++) {
      const element = elements[e]!
      if (e > 0) this.text.token(COMMA)
      let low: number
      let high: number
      if (typeof element === "number") {
        this.text.integer(element)
        low = element | 0
        high = low === element ? low >> 31 : Math.floor(element / 2 ** 32) | 0
      } else if (typeof element === "bigint") {
        this.text.escaped(element.toString())
        low = Number(BigInt.asIntN(32, element))
        high = Number(BigInt.asIntN(32, element >> 32n))
      } else throw new T.TemplateError(`${String(element)} is no ${name} value`)
      switch (width) {
        case 1:
          view.setInt8(at, low)
          break
        case 2:
          view.setInt16(at, low, true)
          break
        case 4:
          view.setInt32(at, low, true)
          break
        default:
          view.setInt32(at, low, true)
          view.setInt32(at + 4, high, true)
      }
      at += width
    }
    this.length = at
  }

  private reserve(length: number): void {
    if (this.length + length <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + length))
    larger.set(this.bytes)
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }
}
