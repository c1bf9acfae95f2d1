import { EXTENSION_NAMES } from "../../../vm/isa/extensionNames.js"
import { OPERATIONS, type OperandField } from "../../../vm/isa/instructionSet.js"
import { ZERO, registerName } from "../../../vm/isa/registers.js"
import { type ByteWriter, COLON, COMMA, LINE_BREAK, type Token, tokenOf } from "../ByteWriter.js"
import { isMaskOperation } from "./hexadecimal.js"
import { IMM_ADDRESS, IMM_CONSTANT, IMM_NONE, IMM_OFFSET } from "./items.js"
import { L_HEAD, L_HIGH, L_KIND, L_LOW, LINKED, type LinkedProgram } from "./linked.js"

/** The canonical text of a linked program, from the table of operations. */

const REGISTERS: ReadonlyArray<Token> = Array.from({ length: 32 }, (_, n) => tokenOf(registerName(n)))
/** A register behind another operand. */
const NEXT_REGISTERS: ReadonlyArray<Token> = REGISTERS.map(({ text }) => tokenOf(`, ${text}`))

export const OPERAND_RD = 1
export const OPERAND_RS1 = 2
export const OPERAND_RS2 = 3
const OPERAND_IMMEDIATE = 4
export const OPERAND_MEMORY = 5
export const OPERAND_EXTENSION = 6
/** Beside another: an operand that may be left out. */
const OPTIONAL = 8

const OPERANDS: Readonly<Record<OperandField, number>> = {
  rd: OPERAND_RD,
  rs1: OPERAND_RS1,
  rs2: OPERAND_RS2,
  imm: OPERAND_IMMEDIATE,
  target: OPERAND_IMMEDIATE,
  mem: OPERAND_MEMORY,
  ext: OPERAND_EXTENSION,
}

/** By opcode, without an immediate and (256 on) with one: the mnemonic, with a blank behind it if operands follow. */
const NAMES = new Array<Token>(512).fill(tokenOf(""))
/** The same: its operands, four bits each, the first lowest. */
const FORMS = new Int32Array(512)

for (const row of OPERATIONS) {
  for (const withImmediate of [false, true]) {
    const name = withImmediate ? (row.immediateName ?? row.name) : row.name
    const index = row.opcode + (withImmediate ? 256 : 0)
    NAMES[index] = tokenOf(row.operands.length === 0 ? name : `${name} `)
    FORMS[index] = row.operands.reduce((form, { field, immediate, optional }, n) => {
      const operand = withImmediate && immediate > 0 ? OPERAND_IMMEDIATE : OPERANDS[field]
      return form | ((operand | (optional ? OPTIONAL : 0)) << (4 * n))
    }, 0)
  }
}

const DATA = tokenOf(".data\\n")
const PLUS = tokenOf(" + ")
const MINUS = tokenOf(" - ")
const OPENING = tokenOf("[")
const CLOSING = tokenOf("]")

/** Appends the program's text to `out`, as the inside of a JSON string. There is no line break at the end. */
export const writeText = (program: LinkedProgram, out: ByteWriter): void => {
  program.encode()
  const { count } = program
  const { data, placed, placedCount } = program.layout
  const start = out.at
  let next = 0
  for (let n = 0; n <= count; n++) {
    while (next < placedCount && placed[next]!.at === n) {
      out.token(placed[next++]!.token)
      out.short(COLON)
    }
    if (n === count) break
    writeInstruction(program, n * LINKED, out)
    out.short(LINE_BREAK)
  }
  if (data.text.at > 0) {
    out.token(DATA)
    out.append(data.text)
  }
  if (out.at > start) out.at -= LINE_BREAK.length
}

/** The registers in the first four bytes of an instruction. */
export const rd = (head: number): number => (head >> 8) & 31
export const rs1 = (head: number): number => (head >> 16) & 31
export const rs2 = (head: number): number => (head >> 24) & 31

const writeInstruction = (program: LinkedProgram, at: number, out: ByteWriter): void => {
  const { instructions } = program
  const head = instructions[at + L_HEAD]!
  const kind = instructions[at + L_KIND]!
  out.token(nameOf(head, kind))
  let form = formOf(head, kind)
  let names = REGISTERS
  for (; form !== 0; form >>= 4) {
    const operand = form & 7
    switch (operand) {
      case OPERAND_RD:
        out.short(names[rd(head)]!)
        break
      case OPERAND_RS1:
        out.short(names[rs1(head)]!)
        break
      case OPERAND_RS2:
        out.short(names[rs2(head)]!)
        break
      default:
        if (names !== REGISTERS) out.short(COMMA)
        if (operand === OPERAND_IMMEDIATE) writeImmediate(program, at, out)
        else if (operand === OPERAND_MEMORY) writeMemory(program, at, out)
        else writeExtension(instructions[at + L_LOW]!, out)
    }
    names = NEXT_REGISTERS
  }
}

const ANY_OPTIONAL = 0x8888

/** The mnemonic, with a blank behind it if operands follow. */
export const nameOf = (head: number, kind: number): Token => NAMES[(head & 0xff) + (kind === IMM_NONE ? 0 : 256)]!

/** The operands that stand in the text, four bits each (`& 7`), the first lowest. */
export const formOf = (head: number, kind: number): number => {
  const form = FORMS[(head & 0xff) + (kind === IMM_NONE ? 0 : 256)]!
  return (form & ANY_OPTIONAL) === 0 ? form : withoutLeftOut(form, head, kind)
}

/** The form but for operands at its end that are left out, and for a result that nobody wants (`join rs1`). */
const withoutLeftOut = (form: number, head: number, kind: number): number => {
  let rest = form
  for (let last = 12; last >= 0; last -= 4) {
    const operand = (rest >> last) & 15
    if (operand === 0) continue
    if (!isLeftOut(operand, head, kind)) break
    rest &= (1 << last) - 1
  }
  return (rest & 15) === (OPERAND_RD | OPTIONAL) && rd(head) === ZERO ? rest >> 4 : rest
}

const isLeftOut = (operand: number, head: number, kind: number): boolean => {
  switch (operand) {
    case OPERAND_RS1 | OPTIONAL:
      return rs1(head) === ZERO
    case OPERAND_RS2 | OPTIONAL:
      return rs2(head) === ZERO
    case OPERAND_IMMEDIATE | OPTIONAL:
      return kind === IMM_NONE
    default:
      return false
  }
}

const writeExtension = (id: number, out: ByteWriter): void => {
  const name = EXTENSION_NAMES.get(id)
  if (name === undefined) out.integer(id)
  else out.escaped(name)
}

const writeImmediate = ({ hexadecimal, instructions, layout }: LinkedProgram, at: number, out: ByteWriter): void => {
  const low = instructions[at + L_LOW]!
  const high = instructions[at + L_HIGH]!
  if (instructions[at + L_KIND] !== IMM_CONSTANT) out.token(layout.labels[high]!.token)
  else if (hexadecimal !== undefined) {
    const value = high === low >> 31 ? low : (BigInt(high) << 32n) | BigInt(low >>> 0)
    out.escaped(hexadecimal.write(value, isMaskOperation(instructions[at + L_HEAD]! & 0xff)) ?? value.toString())
  } else if (high === low >> 31) out.integer(low)
  else out.escaped(((BigInt(high) << 32n) | BigInt(low >>> 0)).toString())
}

const writeMemory = ({ instructions, layout }: LinkedProgram, at: number, out: ByteWriter): void => {
  const kind = instructions[at + L_KIND]!
  out.short(OPENING)
  if (kind !== IMM_ADDRESS) out.token(REGISTERS[rs1(instructions[at + L_HEAD]!)]!)
  if (kind === IMM_OFFSET) out.short(PLUS)
  if (kind !== IMM_CONSTANT) out.token(layout.labels[instructions[at + L_HIGH]!]!.token)
  const offset = instructions[at + L_LOW]!
  if (offset !== 0) {
    out.short(offset < 0 ? MINUS : PLUS)
    out.integer(Math.abs(offset))
  }
  out.short(CLOSING)
}
