import { nearest } from "../../domain/nearest.js"
import { cut } from "../../domain/shown.js"
import { EXTENSION_IDS } from "../isa/extensionNames.js"
import { DATA_OPCODE } from "../isa/instructionSet.js"
import { DATA_BASE, MEMORY_SIZE } from "../isa/limits.js"
import { OPCODE } from "../isa/opcodes.js"
import { type Alias, circles, type Constant, resolveAliases, signed } from "./aliases.js"
import { quote } from "./diagnostic.js"
import type { Lexer } from "./lexer.js"
import type { Name } from "./operand.js"
import type { Span, StatementTarget } from "./StatementTarget.js"
import { CONSTANT, DWORD, EXTENSION, IMMEDIATE, type Reference, References, TARGET } from "./references.js"

/** A place in the program. */
export interface Label {
  readonly section: "code" | "data"
  /** Byte address: of the instruction, or of the data in memory. */
  readonly address: number
}

/** A label while its program is being assembled. */
interface Definition {
  readonly inCode: boolean
  readonly offset: number
  readonly start: number
}

const MAX_DATA = MEMORY_SIZE - DATA_BASE
/** First id for extensions that isa.md does not name. */
const FIRST_UNKNOWN_EXTENSION = 65_536
/** Guesses cost time, and nobody reads so many. */
const MAX_GUESSES = 100
/** Names that all guesses together look at. */
const MAX_CANDIDATES = 1_000_000

const NO_BYTES = new Uint8Array(0)
const NO_CONSTANTS: ReadonlyMap<string, Constant> = new Map()

/** A code buffer that is not in use: one assembler call after another can have the same. */
let spare: Uint8Array | undefined

/** What one pass over a source makes: code, data, names and the references between them. */
export class Output implements StatementTarget {
  inData = false
  private code: Uint8Array
  private codeLength = 0
  private data = NO_BYTES
  private dataLength = 0
  private readonly labels = new Map<string, Definition>()
  /** Labels in the data section that wait for what follows them. */
  private pending: Array<{ readonly name: string; readonly start: number }> = []
  private readonly references = new References()
  readonly constants: Map<string, Constant>
  private readonly aliases = new Map<string, Alias>()
  readonly extensions = new Map<string, number>()
  entry: { readonly name: string; readonly start: number } | undefined
  private guesses = 0
  private candidates = 0

  /** `declares` tells the names of extensions that are not in the table. */
  constructor(
    readonly lexer: Lexer,
    private readonly declares: (extension: string) => boolean,
    constants: ReadonlyMap<string, Constant> = NO_CONSTANTS,
  ) {
    this.constants = new Map(constants)
    this.code = spare ?? new Uint8Array(4096)
    spare = undefined
  }

  /** Lets the next assembler call have the buffer. */
  release(): void {
    spare = this.code
  }

  report(operand: Span, message: string, hint?: string): void {
    this.lexer.report(operand.start, operand.end, message, hint)
  }

  /** A hint that names the nearest of `candidates`. */
  guess(name: string, ...candidates: ReadonlyArray<Iterable<string>>): string | undefined {
    if (this.guesses++ >= MAX_GUESSES) return undefined
    for (const some of candidates) {
      const found = nearest(name, some)
      if (found !== undefined) return `did you mean \`${found}\`?`
    }
    return undefined
  }

  /** The candidates, while there is a guess to make. */
  private *among(...maps: ReadonlyArray<ReadonlyMap<string, unknown>>): Iterable<string> {
    for (const map of maps) {
      this.candidates += map.size
      if (this.candidates < MAX_CANDIDATES) yield* map.keys()
    }
  }

  // Labels

  label(name: string, start: number): void {
    if (this.inData) this.pending.push({ name, start })
    else this.define(name, start, true, this.codeLength)
  }

  private define(name: string, start: number, inCode: boolean, offset: number): void {
    const before = this.startOf(name)
    if (before >= 0) this.reportTwice(name, start, before)
    else this.labels.set(name, { inCode, offset, start })
  }

  /** Where the name is defined so far; −1 if it is not. */
  private startOf(name: string): number {
    const definition = this.labels.get(name) ?? this.constants.get(name)
    return definition?.start ?? this.aliases.get(name)?.nameStart ?? -1
  }

  private reportTwice(name: string, start: number, before: number): void {
    const message = `${quote(name)} is defined twice: first on line ${this.lexer.lineOf(before)}`
    this.report({ start, end: start + name.length }, message)
  }

  /** The labels that wait belong to what comes now: data, or (`inCode`) an instruction. */
  settle(inCode: boolean): void {
    for (const { name, start } of this.pending) {
      this.define(name, start, inCode, inCode ? this.codeLength : this.dataLength)
    }
    if (this.pending.length > 0) this.pending = []
  }

  /** An instruction comes: it belongs to the code, wherever it stands. */
  enterCode(): void {
    if (!this.inData) return
    this.settle(true)
    this.inData = false
  }

  constant(name: string, start: number, value: number | bigint, hex: boolean): void {
    const before = this.startOf(name)
    if (before >= 0) this.reportTwice(name, start, before)
    else this.constants.set(name, { value, hex, start })
  }

  /** `.equ name, target`, where the target is not known yet. */
  alias({ name, start: nameStart }: Name, { end, name: target, sign, start }: Name): void {
    const before = this.startOf(name)
    if (before >= 0) this.reportTwice(name, nameStart, before)
    else this.aliases.set(name, { target, sign, start, end, nameStart })
  }

  /** The constant that is named, with its sign. */
  lookUp({ name, sign }: Name): Constant | undefined {
    const constant = this.constants.size === 0 ? undefined : this.constants.get(name)
    return constant === undefined ? undefined : signed(constant, sign)
  }

  /** A constant is needed that is not known yet; what it is used for is of no use in this pass. */
  needConstant(name: Name): void {
    this.references.add(CONSTANT, 0, name)
  }

  /** The same for the name of an extension. */
  needExtension(name: Name): void {
    this.references.add(EXTENSION, 0, name)
  }

  // Code

  /** Bytes of the statements so far. */
  get codeSize(): number {
    return this.codeLength
  }

  private reserve(length: number): void {
    const needed = this.codeLength + length
    if (needed <= this.code.length) return
    const larger = new Uint8Array(Math.max(needed, this.code.length * 2))
    larger.set(this.code)
    this.code = larger
  }

  /** An instruction without an immediate. */
  emit(opcode: number, rd: number, rs1: number, rs2: number): void {
    this.reserve(4)
    const { code } = this
    const at = this.codeLength
    code[at] = opcode
    code[at + 1] = rd
    code[at + 2] = rs1
    code[at + 3] = rs2
    this.codeLength = at + 4
  }

  /** An instruction with an immediate; it takes 64 bits where 32 do not hold it. */
  emitImmediate(opcode: number, rd: number, rs1: number, rs2: number, value: number | bigint): void {
    this.reserve(12)
    const { code } = this
    const at = this.codeLength
    const low = typeof value === "number" ? value | 0 : Number(BigInt.asIntN(32, value))
    const wide = low !== value
    code[at] = opcode
    code[at + 1] = rd | (wide ? 0xc0 : 0x80)
    code[at + 2] = rs1
    code[at + 3] = rs2
    put32(code, at + 4, low)
    this.codeLength = at + 8
    if (!wide) return
    // Division by a power of two is exact, so this floor is too.
    const high = typeof value === "number" ? Math.floor(value / 4294967296) : Number(BigInt.asIntN(64, value) >> 32n)
    put32(code, at + 8, high)
    this.codeLength = at + 12
  }

  /** An instruction whose immediate is a label's address, or the way to it. */
  emitReference(
    kind: "target" | "immediate",
    opcode: number,
    rd: number,
    rs1: number,
    rs2: number,
    to: Name,
    addend = 0,
  ): void {
    this.references.add(kind === "target" ? TARGET : IMMEDIATE, this.codeLength, to, addend)
    this.emitImmediate(opcode, rd, rs1, rs2, 0)
  }

  /** Ready-made instructions that refer to each other alone. */
  emitBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.code.set(bytes, this.codeLength)
    this.codeLength += bytes.length
  }

  // Data

  /** Room for `length` more zero bytes; false, with a report at `operand`, beyond the memory. */
  private space(length: number, operand: Span): boolean {
    const needed = this.dataLength + length
    if (needed > MAX_DATA) {
      this.report(operand, `the data goes beyond the memory: there is room for ${MAX_DATA} bytes`)
      return false
    }
    if (needed > this.data.length) {
      const larger = new Uint8Array(Math.min(MAX_DATA, Math.max(needed, this.data.length * 2, 256)))
      larger.set(this.data)
      this.data = larger
    }
    this.dataLength = needed
    return true
  }

  /** Adds an integer, little-endian. */
  element(width: number, value: number | bigint, operand: Span): boolean {
    if (!this.space(width, operand)) return false
    let at = this.dataLength - width
    if (width <= 4) {
      for (let n = 0; n < width; n++) this.data[at++] = Number(value) >> (8 * n)
      return true
    }
    const bits = BigInt.asUintN(64, BigInt(value))
    put32(this.data, at, Number(bits & 0xffffffffn))
    put32(this.data, at + 4, Number(bits >> 32n))
    return true
  }

  addressElement(to: Name): boolean {
    if (!this.space(8, to)) return false
    this.references.add(DWORD, this.dataLength - 8, to)
    return true
  }

  fill(length: number, value: number, operand: Span): boolean {
    if (!this.space(length, operand)) return false
    if (value !== 0) this.data.fill(value, this.dataLength - length, this.dataLength)
    return true
  }

  text(bytes: ReadonlyArray<number>, terminated: boolean, operand: Span): boolean {
    const at = this.dataLength
    if (!this.space(bytes.length + (terminated ? 1 : 0), operand)) return false
    this.data.set(bytes, at)
    return true
  }

  align(boundary: number, operand: Span): boolean {
    const over = this.dataLength % boundary
    return over === 0 || this.space(boundary - over, operand)
  }

  // Names that may come later

  /** The extension's id; `undefined` if there is none of that name. */
  extensionId(name: string): number | undefined {
    const known = EXTENSION_IDS.get(name) ?? this.extensions.get(name)
    if (known !== undefined || !this.declares(name)) return known
    const id = FIRST_UNKNOWN_EXTENSION + this.extensions.size
    this.extensions.set(name, id)
    return id
  }

  /**
   * Constants that were used above their definition, which needs a second pass: all constants, then.
   * `undefined` if there are none such.
   */
  laterConstants(): Map<string, Constant> | undefined {
    const { constants } = this
    resolveAliases(this.aliases, constants)
    const isLater = (name: string): boolean => constants.has(name)
    const later = [...this.references.names, ...this.aliases.keys(), ...this.extensions.keys()].some(isLater)
    if (!later) return undefined
    return new Map([...constants].map(([name, { value, hex }]) => [name, { value, hex, start: -1 }]))
  }

  /** Address of the first statement's code: what comes before is the prologue, and the branch to the entry. */
  codeStart = 0

  /** Resolves all references, and returns the program's bytes; they are of no use if a problem was reported. */
  finish(prologue: Uint8Array = NO_BYTES): Uint8Array {
    this.settle(false)
    this.checkEntry()
    const branch = this.entryOffset() > 0 ? 8 : 0
    const prefix = prologue.length + branch
    this.codeStart = prefix
    this.checkAliases()
    for (const reference of this.references) this.resolve(reference, prefix)
    const end = prefix + this.codeLength
    const bytes = new Uint8Array(end + (this.dataLength > 0 ? 8 + this.dataLength : 0))
    if (prologue.length > 0) bytes.set(prologue)
    if (branch > 0) {
      bytes[prologue.length] = OPCODE.b
      bytes[prologue.length + 1] = 0x80
      put32(bytes, prologue.length + 4, branch + this.entryOffset())
    }
    copy(this.code, this.codeLength, bytes, prefix)
    if (this.dataLength > 0) {
      bytes[end] = DATA_OPCODE
      bytes[end + 1] = 0x80
      put32(bytes, end + 4, this.dataLength)
      copy(this.data, this.dataLength, bytes, end + 8)
    }
    return bytes
  }

  private entryOffset(): number {
    const label = this.entry === undefined ? undefined : this.labels.get(this.entry.name)
    return label?.inCode === true ? label.offset : 0
  }

  /** Reports the aliases that lead to no constant, each circle of them once. */
  private checkAliases(): void {
    for (const [name, { end, start, target }] of this.aliases) {
      if (this.constants.has(name) || this.aliases.has(target)) continue
      this.reportNoConstant({ start, end }, target)
    }
    for (const circle of circles(this.aliases)) {
      const first = circle[0]!
      const { nameStart } = this.aliases.get(first)!
      const path = cut([...circle, first].join(" → "))
      this.report(
        { start: nameStart, end: nameStart + first.length },
        `the constant ${quote(first)} is circular: ${path}`,
      )
    }
  }

  private reportNoConstant(place: Span, name: string): void {
    if (this.labels.has(name)) this.report(place, `expected a number or a constant, not the label ${quote(name)}`)
    else this.report(place, `unknown constant ${quote(name)}`, this.guess(name, this.among(this.constants)))
  }

  private resolve({ kind, at, name, addend, start, end }: Reference, prefix: number): void {
    // What is wrong with a constant is told where it is defined.
    if (this.aliases.has(name)) return
    if (kind === CONSTANT) return this.reportNoConstant({ start, end }, name)
    if (kind === EXTENSION) {
      const hint = this.guess(name, EXTENSION_IDS.keys(), this.among(this.constants))
      return this.report({ start, end }, `unknown extension ${quote(name)}`, hint)
    }
    const label = this.labels.get(name)
    if (label === undefined) {
      const what = kind === TARGET ? "label" : "label or constant"
      const hint = this.guess(name, this.among(this.labels, this.constants))
      return this.report({ start, end }, `unknown ${what} ${quote(name)}`, hint)
    }
    if (kind === TARGET) {
      if (label.inCode) put32(this.code, at + 4, label.offset - at)
      else this.report({ start, end }, `${quote(name)} is data, not a place in the code`)
      return
    }
    const address = (label.inCode ? prefix : DATA_BASE) + label.offset + addend
    if (kind === DWORD) put32(this.data, at, address)
    else if (address === (address | 0)) put32(this.code, at + 4, address)
    else this.report({ start, end }, `the address ${address} does not fit 32 bits`)
  }

  /** Reports an entry that is not a label of the code. */
  private checkEntry(): void {
    if (this.entry === undefined) return
    const { name, start } = this.entry
    const label = this.labels.get(name)
    const place = { start, end: start + name.length }
    if (label === undefined) {
      this.report(place, `unknown label ${quote(name)}`, this.guess(name, this.among(this.labels)))
    } else if (!label.inCode) this.report(place, `${quote(name)} is data, not a place in the code`)
  }

  /** All labels with their addresses, in order of definition. */
  placedLabels(): Map<string, Label> {
    const placed = new Map<string, Label>()
    for (const [name, { inCode, offset }] of this.labels) {
      placed.set(name, { section: inCode ? "code" : "data", address: (inCode ? this.codeStart : DATA_BASE) + offset })
    }
    return placed
  }
}

const put32 = (bytes: Uint8Array, at: number, value: number): void => {
  bytes[at] = value
  bytes[at + 1] = value >> 8
  bytes[at + 2] = value >> 16
  bytes[at + 3] = value >> 24
}

const copy = (from: Uint8Array, length: number, to: Uint8Array, at: number): void => {
  // Short copies are faster without a view.
  if (length > 256) to.set(from.subarray(0, length), at)
  else for (let n = 0; n < length; n++) to[at + n] = from[n]!
}
