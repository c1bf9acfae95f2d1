import { DATA_BASE, MEMORY_SIZE } from "./decode.js"
import { nearest } from "./diagnostic.js"
import { EXTENSION_IDS } from "./extensionNames.js"
import { DATA_OPCODE } from "./instructionSet.js"
import { type Lexer, MEMORY, type Operand } from "./lex.js"

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

/** The value of an `.equ` name. */
export interface Constant {
  readonly value: number | bigint
  readonly hex: boolean
  /** Where it is defined in the source; −1 if that is still to be read again. */
  readonly start: number
}

/** A place whose bytes need a label's address. */
interface Fixup {
  readonly kind: "target" | "immediate" | "dword"
  /** Offset of the instruction in the code, or of the bytes in the data. */
  readonly at: number
  readonly name: string
  readonly addend: number
  readonly start: number
  readonly end: number
}

const MAX_DATA = MEMORY_SIZE - DATA_BASE
/** First id for extensions that isa.md does not name. */
const FIRST_UNKNOWN_EXTENSION = 65_536
/** Guesses cost time, and nobody reads so many. */
const MAX_GUESSES = 100

const NO_BYTES = new Uint8Array(0)
const NO_CONSTANTS: ReadonlyMap<string, Constant> = new Map()

/** A code buffer that is not in use: one assembler call after another can have the same. */
let spare: Uint8Array | undefined

/** What one pass over a source makes: code, data, names and the references between them. */
export class Output {
  inData = false
  private code: Uint8Array
  private codeLength = 0
  private data = NO_BYTES
  private dataLength = 0
  private readonly labels = new Map<string, Definition>()
  /** Labels in the data section that wait for what follows them. */
  private pending: Array<{ readonly name: string; readonly start: number }> = []
  private readonly fixups: Array<Fixup> = []
  readonly constants: Map<string, Constant>
  /** `.equ A, B` where `B` is not known yet. */
  readonly aliases = new Map<string, string>()
  /** Names that were used as a constant and not known. */
  readonly unknown = new Set<string>()
  readonly extensions = new Map<string, number>()
  entry: { readonly name: string; readonly start: number } | undefined
  private guesses = 0

  constructor(
    readonly lexer: Lexer,
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

  report(operand: { readonly start: number; readonly end: number }, message: string, hint?: string): void {
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

  /** Labels and constants, while there is a guess to make. */
  private names(): Array<string> {
    if (this.guesses >= MAX_GUESSES) return []
    return [...this.labels.keys(), ...this.pending.map(({ name }) => name), ...this.constants.keys()]
  }

  // Labels

  label(name: string, start: number): void {
    if (this.inData) this.pending.push({ name, start })
    else this.define(name, start, true, this.codeLength)
  }

  private define(name: string, start: number, inCode: boolean, offset: number): void {
    const before = this.labels.get(name)?.start ?? this.constants.get(name)?.start ?? -1
    if (before >= 0) this.reportTwice(name, start, before)
    else this.labels.set(name, { inCode, offset, start })
  }

  private reportTwice(name: string, start: number, before: number): void {
    const message = `\`${name}\` is defined twice: first on line ${this.lexer.lineOf(before)}`
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
    const before = this.constants.get(name)?.start ?? this.labels.get(name)?.start ?? -1
    if (before >= 0) this.reportTwice(name, start, before)
    else this.constants.set(name, { value, hex, start })
  }

  /** The constant that the operand names. */
  lookUp(operand: Operand): Constant | undefined {
    return this.constants.size === 0 ? undefined : this.constants.get(operand.name)
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
  emitReference(kind: "target" | "immediate", opcode: number, rd: number, rs1: number, rs2: number, to: Operand): void {
    const at = this.codeLength
    this.emitImmediate(opcode, rd, rs1, rs2, 0)
    const addend = to.kind === MEMORY ? Number(to.value) : 0
    this.fixups.push({ kind, at, name: to.name, addend, start: to.start, end: to.end })
  }

  /** Ready-made instructions that refer to each other alone. */
  emitBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.code.set(bytes, this.codeLength)
    this.codeLength += bytes.length
  }

  // Data

  /** Room for `length` more zero bytes; false, with a report at `operand`, beyond the memory. */
  space(length: number, operand: { readonly start: number; readonly end: number }): boolean {
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

  get dataSize(): number {
    return this.dataLength
  }

  /** Sets the last `width` bytes of the data, little-endian. */
  setLast(width: number, value: number | bigint): void {
    let at = this.dataLength - width
    if (width <= 4) {
      for (let n = 0; n < width; n++) this.data[at++] = Number(value) >> (8 * n)
      return
    }
    const bits = BigInt.asUintN(64, BigInt(value))
    put32(this.data, at, Number(bits & 0xffffffffn))
    put32(this.data, at + 4, Number(bits >> 32n))
  }

  fillLast(length: number, value: number): void {
    this.data.fill(value, this.dataLength - length, this.dataLength)
  }

  setLastBytes(bytes: ReadonlyArray<number>): void {
    this.data.set(bytes, this.dataLength - bytes.length)
  }

  /** The last 8 bytes of the data are to be an address. */
  referLast(to: Operand): void {
    const { name, start, end } = to
    this.fixups.push({ kind: "dword", at: this.dataLength - 8, name, addend: 0, start, end })
  }

  // Names that may come later

  isExtension(name: string): boolean {
    return EXTENSION_IDS.has(name)
  }

  extensionId(name: string): number {
    const known = EXTENSION_IDS.get(name) ?? this.extensions.get(name)
    if (known !== undefined) return known
    const id = FIRST_UNKNOWN_EXTENSION + this.extensions.size
    this.extensions.set(name, id)
    return id
  }

  /**
   * Constants that were used above their definition, which needs a second pass: all constants, then.
   * `undefined` if there are none such.
   */
  laterConstants(): Map<string, Constant> | undefined {
    const { constants, aliases } = this
    const seen = new Set<string>()
    for (const name of aliases.keys()) {
      // Each alias is followed once, so that long chains and circles end.
      const chain: Array<string> = []
      let target = name
      for (let next = aliases.get(target); next !== undefined && !seen.has(target); next = aliases.get(target)) {
        seen.add(target)
        chain.push(target)
        target = next
      }
      const value = constants.get(target)
      if (value !== undefined) for (const each of chain) constants.set(each, value)
    }
    const isLater = (name: string): boolean => constants.has(name)
    const later =
      [...this.unknown].some(isLater) ||
      [...this.extensions.keys()].some(isLater) ||
      this.fixups.some(({ name }) => isLater(name))
    if (!later) return undefined
    return new Map([...constants].map(([name, { value, hex }]) => [name, { value, hex, start: -1 }]))
  }

  /** Address of the first statement's code: what comes before is the prologue, and the branch to the entry. */
  codeStart = 0

  /** Resolves all references, and returns the program's bytes; they are of no use if a problem was reported. */
  finish(prologue: Uint8Array = NO_BYTES): Uint8Array {
    this.settle(false)
    const branch = this.entryOffset() > 0 ? 8 : 0
    const prefix = prologue.length + branch
    this.codeStart = prefix
    for (const fixup of this.fixups) this.resolve(fixup, prefix)
    const end = prefix + this.codeLength
    const bytes = new Uint8Array(end + (this.dataLength > 0 ? 8 + this.dataLength : 0))
    if (prologue.length > 0) bytes.set(prologue)
    if (branch > 0) {
      bytes[prologue.length] = BRANCH_OPCODE
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

  private resolve({ kind, at, name, addend, start, end }: Fixup, prefix: number): void {
    const label = this.labels.get(name)
    if (label === undefined) {
      const what = kind === "target" ? "label" : "label or constant"
      this.report({ start, end }, `unknown ${what} \`${name}\``, this.guess(name, this.names()))
      return
    }
    if (kind === "target") {
      if (label.inCode) put32(this.code, at + 4, label.offset - at)
      else this.report({ start, end }, `\`${name}\` is data, not a place in the code`)
      return
    }
    const address = (label.inCode ? prefix : DATA_BASE) + label.offset + addend
    if (kind === "dword") put32(this.data, at, address)
    else if (address === (address | 0)) put32(this.code, at + 4, address)
    else this.report({ start, end }, `the address ${address} does not fit 32 bits`)
  }

  /** Reports an entry that is no label of the code. */
  checkEntry(): void {
    if (this.entry === undefined) return
    const { name, start } = this.entry
    const label = this.labels.get(name)
    const place = { start, end: start + name.length }
    if (label === undefined) this.report(place, `unknown label \`${name}\``, this.guess(name, this.names()))
    else if (!label.inCode) this.report(place, `\`${name}\` is data, not a place in the code`)
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

const BRANCH_OPCODE = 0x40

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
