import { encodedSize } from "../binary/encode.js"
import type { Instruction } from "../binary/Instruction.js"
import { EXTENSION_NAMES } from "../isa/extensionNames.js"
import { BY_OPCODE, type Operand } from "../isa/instructionSet.js"
import { registerName, ZERO } from "../isa/registers.js"

export interface PrintOptions {
  /** What to write as the target, in place of a relative offset like `. + 8`. */
  readonly target?: string
}

/** The canonical text of one instruction, without a line break. */
export const printInstruction = (instruction: Instruction, options: PrintOptions = {}): string => {
  const row = BY_OPCODE[instruction.opcode]
  if (row === undefined) return `opcode ${instruction.opcode}`
  const { immediate } = instruction
  let end = row.operands.length
  while (end > 0 && isLeftOut(instruction, row.operands[end - 1]!)) end--
  const operands: Array<string> = []
  for (let n = 0; n < end; n++) {
    const operand = row.operands[n]!
    // `join rs1`: the one operation whose first operand may be left out.
    if (n === 0 && isLeftOut(instruction, operand)) continue
    operands.push(printOperand(instruction, operand, options.target))
  }
  const name = immediate !== undefined && row.immediateName !== undefined ? row.immediateName : row.name
  return operands.length === 0 ? name : `${name} ${operands.join(", ")}`
}

const isLeftOut = ({ rd, rs1, rs2, immediate }: Instruction, { field, optional }: Operand): boolean => {
  if (!optional) return false
  switch (field) {
    case "rd":
      return rd === ZERO
    case "rs1":
      return rs1 === ZERO
    case "rs2":
      return rs2 === ZERO
    default:
      return immediate === undefined
  }
}

const printOperand = (instruction: Instruction, operand: Operand, target: string | undefined): string => {
  const { rd, rs1, rs2, immediate } = instruction
  const value = immediate ?? 0n
  switch (operand.field) {
    case "rd":
      return registerName(rd)
    case "rs1":
      return operand.immediate > 0 && immediate !== undefined ? `${value}` : registerName(rs1)
    case "rs2":
      return operand.immediate > 0 && immediate !== undefined ? `${value}` : registerName(rs2)
    case "mem":
      return `[${registerName(rs1)}${value === 0n ? "" : withSign(value)}]`
    case "target":
      return target ?? `.${withSign(value)}`
    case "ext":
      return EXTENSION_NAMES.get(Number(value)) ?? `${value}`
    default:
      return `${value}`
  }
}

const withSign = (value: bigint): string => (value < 0n ? ` - ${-value}` : ` + ${value}`)

/** A `Program`, whose instructions may be made as they are read. */
interface Printable {
  readonly instructions: Iterable<Instruction>
  readonly data: Uint8Array
}

/** Names of the places that a program's branches, calls and spawns lead to: `L0`, `L1`, … in order of address. */
export const targetLabels = ({ instructions }: Pick<Printable, "instructions">): ReadonlyMap<number, string> => {
  const targets = new Set<number>()
  let address = 0
  for (const instruction of instructions) {
    if (hasTarget(instruction.opcode)) targets.add(address + Number(instruction.immediate ?? 0n))
    address += encodedSize(instruction)
  }
  return new Map([...targets].sort((a, b) => a - b).map((target, n) => [target, `L${n}`]))
}

/** Whether the immediate of the operation is a way to another instruction. */
export const hasTarget = (opcode: number): boolean =>
  BY_OPCODE[opcode]?.operands.some((o) => o.field === "target") ?? false

/**
 * The canonical text of a program: one instruction a line, `L0:`, `L1:`, … before every instruction that is a
 * target, in order of address, and the data behind `.data`. Assembling it gives the program's bytes again.
 */
export const printProgram = (program: Printable): string => [...printLines(program)].join("")

/** The lines of that text, each with its end. */
export const printLines = function* (program: Printable): Generator<string> {
  const { instructions, data } = program
  const labels = targetLabels(program)
  let address = 0
  for (const instruction of instructions) {
    const label = labels.get(address)
    if (label !== undefined) yield `${label}:\n`
    const target = hasTarget(instruction.opcode) ? labels.get(address + Number(instruction.immediate ?? 0n)) : undefined
    yield `${printInstruction(instruction, target === undefined ? {} : { target })}\n`
    address += encodedSize(instruction)
  }
  const end = labels.get(address)
  if (end !== undefined) yield `${end}:\n`
  if (data.length > 0) yield ".data\n"
  for (const line of printData(data)) yield `${line}\n`
}

/** Shorter runs of text or zeros are not worth a directive of their own. */
const MIN_TEXT = 4
const MIN_ZEROS = 16
const BYTES_A_LINE = 16

const isText = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 32 && byte < 127) || byte === 10 || byte === 9 || byte === 13)

/** Length of the run from `start` on, up to `limit`. */
const run = (data: Uint8Array, start: number, limit: number, test: (byte: number) => boolean): number => {
  let at = start
  while (at < data.length && at - start < limit && test(data[at]!)) at++
  return at - start
}

const printData = (data: Uint8Array): Array<string> => {
  const lines: Array<string> = []
  let bytes: Array<number> = []
  const flush = (): void => {
    if (bytes.length > 0) lines.push(`.byte ${bytes.join(", ")}`)
    bytes = []
  }
  for (let at = 0; at < data.length;) {
    const zeros = run(data, at, Number.POSITIVE_INFINITY, (byte) => byte === 0)
    const text = run(data, at, 64, isText)
    if (zeros >= MIN_ZEROS) {
      flush()
      lines.push(`.space ${zeros}`)
      at += zeros
    } else if (text >= MIN_TEXT) {
      flush()
      const terminated = data[at + text] === 0
      lines.push(`${terminated ? ".asciz" : ".ascii"} "${quote(data.subarray(at, at + text))}"`)
      at += text + (terminated ? 1 : 0)
    } else {
      bytes.push(data[at++]!)
      if (bytes.length === BYTES_A_LINE) flush()
    }
  }
  flush()
  return lines
}

const ESCAPES: Readonly<Record<number, string>> = { 9: "\\t", 10: "\\n", 13: "\\r", 34: '\\"', 92: "\\\\" }

const quote = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => ESCAPES[byte] ?? String.fromCharCode(byte)).join("")
