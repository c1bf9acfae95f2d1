import type { Name } from "./operand.js"

/** What the name must be: a label in the code, whose distance is wanted … */
export const TARGET = 0
/** … or a label, whose address is wanted in an instruction … */
export const IMMEDIATE = 1
/** … or in 8 bytes of data … */
export const DWORD = 2
/** … or a constant, or an extension: neither was known at that place. */
export const CONSTANT = 3
export const EXTENSION = 4

/** The use of a name that may be defined further down. */
export interface Reference {
  readonly kind: number
  /** Offset of the instruction in the code, or of the bytes in the data. */
  readonly at: number
  readonly name: string
  /** What is added to a label's address. */
  readonly addend: number
  readonly start: number
  readonly end: number
}

const COLUMNS = 5

/** All references of a source, packed: a large one has millions. */
export class References {
  private count = 0
  private rows = new Int32Array(COLUMNS * 16)
  private addends = new Float64Array(16)
  private readonly ids = new Map<string, number>()

  /** The names that are referred to, each once. */
  get names(): Iterable<string> {
    return this.ids.keys()
  }

  add(kind: number, at: number, { end, name, start }: Name, addend = 0): void {
    if (this.count === this.addends.length) this.grow()
    let id = this.ids.get(name)
    if (id === undefined) this.ids.set(name, (id = this.ids.size))
    const { rows } = this
    let row = this.count * COLUMNS
    rows[row++] = kind
    rows[row++] = at
    rows[row++] = id
    rows[row++] = start
    rows[row] = end
    this.addends[this.count++] = addend
  }

  private grow(): void {
    const rows = new Int32Array(this.rows.length * 2)
    rows.set(this.rows)
    this.rows = rows
    const addends = new Float64Array(this.addends.length * 2)
    addends.set(this.addends)
    this.addends = addends
  }

  *[Symbol.iterator](): Iterator<Reference> {
    const { addends, rows } = this
    const names = [...this.ids.keys()]
    for (let n = 0; n < this.count; n++) {
      const row = n * COLUMNS
      yield {
        kind: rows[row]!,
        at: rows[row + 1]!,
        name: names[rows[row + 2]!]!,
        addend: addends[n]!,
        start: rows[row + 3]!,
        end: rows[row + 4]!,
      }
    }
  }
}
