import { EXTENSION_NAMES } from "../../vm/extensionNames.js"
import { ZERO } from "../../vm/registers.js"
import { REGISTER_SPELLINGS as REGISTERS, SYNTAX, type Syntax } from "../../vm/syntax.js"
import * as L from "./link.js"
import { IMM_CONSTANT, IMM_NONE } from "./template.js"

/**
 * The canonical text of a linked program, written as ASCII bytes straight into a buffer: making a string and
 * encoding it costs several times as much.
 */

const SPACE = 32
const COMMA = 44
const NEWLINE = 10
const BACKSLASH = 92
const QUOTE = 34

/** Writes into `bytes` from `at` on; whoever owns it sees to it that there is room. */
export class ByteWriter {
  constructor(
    public bytes: Uint8Array = new Uint8Array(1 << 16),
    public at = 0,
  ) {}

  /** Makes room for `length` more bytes. */
  reserve(length: number): void {
    if (this.at + length <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + length))
    larger.set(this.bytes.subarray(0, this.at))
    this.bytes = larger
  }

  ascii(text: Uint8Array): void {
    const bytes = this.bytes
    let at = this.at
    for (let n = 0; n < text.length; n++) bytes[at++] = text[n]!
    this.at = at
  }

  /** An ASCII string as it is. */
  text(text: string): void {
    const bytes = this.bytes
    let at = this.at
    for (let n = 0; n < text.length; n++) bytes[at++] = text.charCodeAt(n)
    this.at = at
  }

  /** An ASCII string as the inside of a JSON string. */
  escaped(text: string): void {
    const bytes = this.bytes
    let at = this.at
    for (let n = 0; n < text.length; n++) {
      const c = text.charCodeAt(n)
      if (c === NEWLINE) {
        bytes[at++] = BACKSLASH
        bytes[at++] = 110
      } else {
        if (c === QUOTE || c === BACKSLASH) bytes[at++] = BACKSLASH
        bytes[at++] = c
      }
    }
    this.at = at
  }

  /** A 32-bit integer in decimal. */
  integer(value: number): void {
    const bytes = this.bytes
    let rest = value
    if (rest < 0) {
      bytes[this.at++] = 45
      rest = -rest
    }
    const start = this.at
    let digits = rest < 10 ? 1 : rest < 100 ? 2 : rest < 1000 ? 3 : 0
    if (digits === 0) for (let n = rest; n >= 1; n = Math.floor(n / 10)) digits++
    for (let n = start + digits - 1; n >= start; n--) {
      const next = Math.floor(rest / 10)
      bytes[n] = 48 + rest - next * 10
      rest = next
    }
    this.at = start + digits
  }
}

/**
 * Appends the program's text to `out`: as it is, or (`json`) as the inside of a JSON string, with `\n` for line
 * breaks. There is no line break at the end.
 */
export const writeText = (program: L.Linker, out: ByteWriter, json: boolean): void => {
  const { words, count, placed } = program
  // The longest line is a label and an instruction with a 20-digit immediate.
  out.reserve(count * 96 + placed.length * 48 + program.dataText.length * 2 + 16)
  const start = out.at
  let next = 0
  for (let n = 0; n <= count; n++) {
    while (next < placed.length && placed[next]!.at === n) {
      out.text(placed[next]!.name)
      out.bytes[out.at++] = 58
      lineBreak(out, json)
      next++
    }
    if (n < count && words[n * L.WORDS + L.W_GONE] === 0) {
      writeInstruction(program, n * L.WORDS, out)
      lineBreak(out, json)
    }
  }
  if (program.dataText !== "") {
    out.text(".data")
    lineBreak(out, json)
    if (json) out.escaped(program.dataText)
    else out.text(program.dataText)
  }
  if (out.at > start) out.at -= json ? 2 : 1
}

const lineBreak = (out: ByteWriter, json: boolean): void => {
  if (json) {
    out.bytes[out.at++] = BACKSLASH
    out.bytes[out.at++] = 110
  } else out.bytes[out.at++] = NEWLINE
}

const writeInstruction = (program: L.Linker, at: number, out: ByteWriter): void => {
  const { words } = program
  const kind = words[at + L.W_KIND]!
  const syntax = SYNTAX[words[at + L.W_OPCODE]!]!
  out.ascii(kind === IMM_NONE ? syntax.name : syntax.immediateName)
  const { operands } = syntax
  let end = operands.length
  while (end > 0 && isLeftOut(words, at, operands[end - 1]!)) end--
  let first = true
  for (let n = 0; n < end; n++) {
    const operand = operands[n]!
    // `join rs1`: a result that nobody wants.
    if (operand.optional && n === 0 && words[at + L.W_RD] === ZERO && operand.field === "rd") continue
    if (!first) {
      out.bytes[out.at++] = COMMA
      out.bytes[out.at++] = SPACE
    }
    first = false
    switch (operand.field) {
      case "rd":
        out.ascii(REGISTERS[words[at + L.W_RD]!]!)
        break
      case "rs1":
        if (operand.either && kind !== IMM_NONE) writeImmediate(program, at, out)
        else out.ascii(REGISTERS[words[at + L.W_RS1]!]!)
        break
      case "rs2":
        if (operand.either && kind !== IMM_NONE) writeImmediate(program, at, out)
        else out.ascii(REGISTERS[words[at + L.W_RS2]!]!)
        break
      case "mem":
        writeMemory(program, at, out)
        break
      case "ext": {
        const name = EXTENSION_NAMES.get(words[at + L.W_LOW]!)
        if (name === undefined) out.integer(words[at + L.W_LOW]!)
        else out.text(name)
        break
      }
      default:
        writeImmediate(program, at, out)
    }
  }
}

const isLeftOut = (words: Int32Array, at: number, operand: Syntax["operands"][number]): boolean => {
  if (!operand.optional) return false
  switch (operand.field) {
    case "rs1":
      return words[at + L.W_RS1] === ZERO
    case "rs2":
      return words[at + L.W_RS2] === ZERO
    case "imm":
      return words[at + L.W_KIND] === IMM_NONE
    default:
      return false
  }
}

const writeImmediate = (program: L.Linker, at: number, out: ByteWriter): void => {
  const { words } = program
  if (words[at + L.W_KIND] !== IMM_CONSTANT) {
    out.text(program.labels[words[at + L.W_LABEL]!]!.name)
    return
  }
  const low = words[at + L.W_LOW]!
  const high = words[at + L.W_HIGH]!
  if (high === low >> 31) out.integer(low)
  else out.text(((BigInt(high) << 32n) | BigInt(low >>> 0)).toString())
}

const writeMemory = (program: L.Linker, at: number, out: ByteWriter): void => {
  const { words } = program
  out.bytes[out.at++] = 91
  const labelled = words[at + L.W_KIND] !== IMM_CONSTANT
  if (labelled) out.text(program.labels[words[at + L.W_LABEL]!]!.name)
  else out.ascii(REGISTERS[words[at + L.W_RS1]!]!)
  const offset = labelled ? words[at + L.W_ADDEND]! : words[at + L.W_LOW]!
  if (offset !== 0) {
    out.text(offset < 0 ? " - " : " + ")
    out.integer(Math.abs(offset))
  }
  out.bytes[out.at++] = 93
}
