import { EXTENSION_NAMES } from "../../vm/extensionNames.js"
import { OPERATIONS, type OperandField, type Operation } from "../../vm/instructionSet.js"
import { ZERO, registerName } from "../../vm/registers.js"
import { type ByteWriter, COLON, COMMA, LINE_BREAK, type Token, tokenOf } from "../text/ByteWriter.js"
import { IMM_CONSTANT, IMM_NONE } from "./items.js"
import type { Linker } from "./link.js"
import { IMM_GONE, WORDS, W_HIGH, W_KIND, W_LOW, W_OPCODE, W_RD, W_RS1, W_RS2 } from "./steps.js"

/** The canonical text of a linked program, from the table of operations. */

const REGISTERS: ReadonlyArray<Token> = Array.from({ length: 32 }, (_, n) => tokenOf(registerName(n)))
/** A register behind another operand. */
const NEXT_REGISTERS: ReadonlyArray<Token> = REGISTERS.map(({ text }) => tokenOf(`, ${text}`))

const OPERAND_RD = 0
const OPERAND_RS1 = 1
const OPERAND_RS2 = 2
const OPERAND_IMMEDIATE = 3
const OPERAND_MEMORY = 4
const OPERAND_EXTENSION = 5

const OPERANDS: Readonly<Record<OperandField, number>> = {
  rd: OPERAND_RD,
  rs1: OPERAND_RS1,
  rs2: OPERAND_RS2,
  imm: OPERAND_IMMEDIATE,
  target: OPERAND_IMMEDIATE,
  mem: OPERAND_MEMORY,
  ext: OPERAND_EXTENSION,
}

/** How an operation is written. */
interface Form {
  /** The mnemonic, with a blank behind it if operands follow. */
  readonly name: Token
  readonly operands: ReadonlyArray<number>
  /** Which operands may be left out; `undefined` if none. */
  readonly optional: ReadonlyArray<boolean> | undefined
}

const formOf = (row: Operation, withImmediate: boolean): Form => {
  const name = withImmediate ? (row.immediateName ?? row.name) : row.name
  return {
    name: tokenOf(row.operands.length === 0 ? name : `${name} `),
    operands: row.operands.map(({ field, immediate }) =>
      withImmediate && immediate > 0 ? OPERAND_IMMEDIATE : OPERANDS[field],
    ),
    optional: row.operands.some(({ optional }) => optional) ? row.operands.map(({ optional }) => optional) : undefined,
  }
}

/** By opcode: without an immediate, and with one. */
const FORMS: ReadonlyArray<Form | undefined> = (() => {
  const forms = new Array<Form | undefined>(512).fill(undefined)
  for (const row of OPERATIONS) {
    forms[row.opcode] = formOf(row, false)
    forms[row.opcode + 256] = formOf(row, true)
  }
  return forms
})()

const DATA = tokenOf(".data\\n")
const PLUS = tokenOf(" + ")
const MINUS = tokenOf(" - ")
const OPENING = tokenOf("[")
const CLOSING = tokenOf("]")

/** Appends the program's text to `out`, as the inside of a JSON string. There is no line break at the end. */
export const writeText = (program: Linker, out: ByteWriter): void => {
  const { count, data, placed, placedCount, words } = program
  const start = out.at
  let next = 0
  for (let n = 0; n <= count; n++) {
    while (next < placedCount && placed[next]!.at === n) {
      out.token(placed[next++]!.token)
      out.token(COLON)
    }
    if (n === count || words[n * WORDS + W_KIND] === IMM_GONE) continue
    writeInstruction(program, n * WORDS, out)
    out.token(LINE_BREAK)
  }
  if (data.text.at > 0) {
    out.token(DATA)
    out.append(data.text)
  }
  if (out.at > start) out.at -= LINE_BREAK.length
}

const writeInstruction = (program: Linker, at: number, out: ByteWriter): void => {
  const { words } = program
  const form = FORMS[words[at + W_OPCODE]! + (words[at + W_KIND] === IMM_NONE ? 0 : 256)]!
  out.token(form.name)
  const { operands, optional } = form
  let end = operands.length
  if (optional !== undefined) {
    while (end > 0 && optional[end - 1]! && isLeftOut(words, at, operands[end - 1]!)) end--
  }
  let names = REGISTERS
  for (let n = 0; n < end; n++) {
    switch (operands[n]) {
      case OPERAND_RD:
        // `join rs1`: a result that nobody wants.
        if (optional !== undefined && optional[n]! && words[at + W_RD] === ZERO) continue
        out.token(names[words[at + W_RD]!]!)
        break
      case OPERAND_RS1:
        out.token(names[words[at + W_RS1]!]!)
        break
      case OPERAND_RS2:
        out.token(names[words[at + W_RS2]!]!)
        break
      case OPERAND_MEMORY:
        if (n > 0) out.token(COMMA)
        writeMemory(program, at, out)
        break
      case OPERAND_EXTENSION: {
        if (n > 0) out.token(COMMA)
        const name = EXTENSION_NAMES.get(words[at + W_LOW]!)
        if (name === undefined) out.integer(words[at + W_LOW]!)
        else out.escaped(name)
        break
      }
      default:
        if (n > 0) out.token(COMMA)
        writeImmediate(program, at, out)
    }
    names = NEXT_REGISTERS
  }
}

const isLeftOut = (words: Int32Array, at: number, operand: number): boolean => {
  switch (operand) {
    case OPERAND_RS1:
      return words[at + W_RS1] === ZERO
    case OPERAND_RS2:
      return words[at + W_RS2] === ZERO
    case OPERAND_IMMEDIATE:
      return words[at + W_KIND] === IMM_NONE
    default:
      return false
  }
}

const writeImmediate = ({ labels, words }: Linker, at: number, out: ByteWriter): void => {
  const low = words[at + W_LOW]!
  const high = words[at + W_HIGH]!
  if (words[at + W_KIND] !== IMM_CONSTANT) out.token(labels[high]!.token)
  else if (high === low >> 31) out.integer(low)
  else out.escaped(((BigInt(high) << 32n) | BigInt(low >>> 0)).toString())
}

const writeMemory = ({ labels, words }: Linker, at: number, out: ByteWriter): void => {
  out.token(OPENING)
  out.token(words[at + W_KIND] === IMM_CONSTANT ? REGISTERS[words[at + W_RS1]!]! : labels[words[at + W_HIGH]!]!.token)
  const offset = words[at + W_LOW]!
  if (offset !== 0) {
    out.token(offset < 0 ? MINUS : PLUS)
    out.integer(Math.abs(offset))
  }
  out.token(CLOSING)
}
