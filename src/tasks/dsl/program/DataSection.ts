import { shown } from "../../../domain/shown.js"
import { ByteWriter, COLON, COMMA, LINE_BREAK, type Token } from "../ByteWriter.js"
import type { AssemblyData, AssemblyLabel } from "./AssemblyProgram.js"
import type { HexadecimalNumbers } from "./hexadecimal.js"
import * as T from "./items.js"

/** The data section of a program that is being linked: its bytes and its lines. Reused from program to program. */
export class DataSection {
  /** The section is `bytes[0, length)`. */
  bytes = new Uint8Array(1024)
  private view = new DataView(this.bytes.buffer)
  length = 0
  /** Its lines, as they stand in the program's text, as the inside of a JSON string. */
  readonly text = new ByteWriter()
  /** The same: its labels, and its directives with what fills them. */
  private readonly entries: Array<Token | T.DataItem> = []
  private readonly fillings: Array<ReadonlyArray<T.Slot> | undefined> = []
  private count = 0
  /** Which numbers are in hexadecimal, if any are. */
  private hexadecimal: HexadecimalNumbers | undefined

  clear(hexadecimal: HexadecimalNumbers | undefined): void {
    this.hexadecimal = hexadecimal
    this.length = 0
    this.text.at = 0
    this.count = 0
  }

  /** The section as statements, of the values that its slots hold now. */
  statements(): ReadonlyArray<AssemblyLabel | AssemblyData> {
    return this.entries.slice(0, this.count).map((entry, n) => {
      if (!("kind" in entry)) return { kind: "label", name: entry.text }
      const value = valueOf(entry, this.fillings[n]!)
      const values = typeof value === "string" ? value : Array.isArray(value) ? value : [value]
      return { kind: "data", directive: entry.directive.name, values: values as AssemblyData["values"] }
    })
  }

  private enter(entry: Token | T.DataItem, filling: ReadonlyArray<T.Slot> | undefined): void {
    this.entries[this.count] = entry
    this.fillings[this.count++] = filling
  }

  label(name: Token): void {
    this.enter(name, undefined)
    this.text.token(name)
    this.text.token(COLON)
  }

  /** Adds what a directive stands for. Throws `TemplateError` where a slot's value does not fit it. */
  add(item: T.DataItem, slots: ReadonlyArray<T.Slot>): void {
    const { directive } = item
    const { name } = directive
    const value = valueOf(item, slots)
    this.enter(item, slots)
    const isText = name === ".ascii" || name === ".asciz"
    if (isText !== (typeof value === "string"))
      throw new T.TemplateError(`${shown(value)} is not ${isText ? "a text" : "a number"} for ${name}`)
    this.text.token(directive.token)
    if (typeof value === "string") this.addText(value, name === ".asciz")
    else if (name === ".space") this.addSpace(Array.isArray(value) ? value : [value], directive)
    else if (name === ".align") this.align(Array.isArray(value) ? value[0] : value, directive)
    else this.addElements(Array.isArray(value) ? value : [value], directive)
    this.text.token(LINE_BREAK)
  }

  private addText(value: string, terminated: boolean): void {
    const problem = T.textProblem(value)
    if (problem !== undefined) throw new T.TemplateError(problem)
    this.text.escaped(JSON.stringify(value))
    this.reserve(value.length + 1)
    for (let n = 0; n < value.length; n++) this.bytes[this.length++] = value.charCodeAt(n)
    if (terminated) this.bytes[this.length++] = 0
  }

  private addSpace([size, fill]: ReadonlyArray<unknown>, directive: T.Directive): void {
    const problem = T.elementProblem(size, directive)
    if (problem !== undefined) throw new T.TemplateError(problem)
    const length = Number(size)
    this.text.integer(length)
    if (fill !== undefined) {
      this.text.token(COMMA)
      this.text.integer(Number(fill))
    }
    this.extend(length, Number(fill ?? 0))
  }

  private align(boundary: unknown, directive: T.Directive): void {
    const problem = T.elementProblem(boundary, directive)
    if (problem !== undefined) throw new T.TemplateError(problem)
    this.text.integer(Number(boundary))
    const over = this.length % Number(boundary)
    if (over > 0) this.extend(Number(boundary) - over, 0)
  }

  private extend(length: number, fill: number): void {
    this.reserve(length)
    this.bytes.fill(fill, this.length, this.length + length)
    this.length += length
  }

  private addElements(elements: ReadonlyArray<unknown>, directive: T.Directive): void {
    const { name, width } = directive
    if (elements.length === 0) throw new T.TemplateError(`${name} without values`)
    this.reserve(width * elements.length)
    const { view } = this
    // Numbers of 31 bits and less fit words and double words, which are most.
    const least = width < 4 ? -(2 ** (8 * width - 1)) : -(2 ** 31)
    const most = width < 4 ? 2 ** (8 * width) - 1 : 2 ** 31 - 1
    let at = this.length
    for (let e = 0; e < elements.length; e++) {
      const element = elements[e]
      if (e > 0) this.text.token(COMMA)
      let low: number
      let high: number
      if (typeof element === "number" && (element | 0) === element && element >= least && element <= most) {
        const digits = this.hexadecimal?.write(element)
        if (digits === undefined) this.text.integer(element)
        else this.text.escaped(digits)
        low = element
        high = low >> 31
      } else {
        const problem = T.elementProblem(element, directive)
        if (problem !== undefined) throw new T.TemplateError(problem)
        this.text.escaped(this.hexadecimal?.write(element as number | bigint) ?? String(element))
        if (typeof element === "number") {
          low = element | 0
          high = Math.floor(element / 2 ** 32) | 0
        } else [low, high] = T.halves(element as bigint)
      }
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
    if (this.length + length > T.MOST_DATA)
      throw new T.TemplateError(
        `the data takes more than ${T.MOST_DATA} bytes, which is all the memory there is for it`,
      )
    if (this.length + length <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + length))
    larger.set(this.bytes)
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }
}

/** What a directive takes, with what its slots hold. */
const valueOf = ({ values }: T.DataItem, slots: ReadonlyArray<T.Slot>): unknown =>
  typeof values === "number" ? slots[values] : typeof values === "string" ? values : values.map(filledBy(slots))

const filledBy =
  (slots: ReadonlyArray<T.Slot>) =>
  (value: number | bigint | T.SlotNumber): unknown => {
    if (typeof value !== "object") return value
    const filling = slots[value.slot]
    if (!value.isNegative) return filling
    if (typeof filling !== "number" && typeof filling !== "bigint")
      throw new T.TemplateError(`${shown(filling)} is not a number`)
    return filling === 0 ? 0 : -filling
  }
