import { encodeProgram, encodedSize } from "../../../src/vm/binary/encode.js"
import type { Instruction } from "../../../src/vm/binary/Instruction.js"
import { Machine, type RunOptions } from "../../../src/vm/exec/Machine.js"
import { OPERATIONS, type Operation } from "../../../src/vm/isa/instructionSet.js"

/**
 * A statement: a label, or an operation with its operands in the order of the table. Registers are numbers, immediates
 * are BigInts, memory operands are [register, offset], targets are labels.
 */
export type Operand = number | bigint | string | readonly [register: number, offset: bigint]
export type Statement = string | readonly [name: string, ...operands: ReadonlyArray<Operand>]

export const SP = 16
export const LR = 18
export const PC = 19
export const ZERO = 31
export const DATA = 0x10000n

const fits = (row: Operation, operands: ReadonlyArray<Operand>): boolean => {
  const field = row.operands[0]?.field
  return operands.length === 0 || (typeof operands[0] === "string") === (field === "target")
}

const lower = ([name, ...operands]: Exclude<Statement, string>): { instruction: Instruction; label?: string } => {
  const row = OPERATIONS.find((candidate) => candidate.name === name && fits(candidate, operands))
  if (row === undefined) throw new Error(`no operation ${name}`)
  const fields = { rd: 0, rs1: 0, rs2: 0 }
  let immediate: bigint | undefined
  let label: string | undefined
  const rest = [...operands]
  const surplus = row.operands.length - operands.length
  let skipped = 0
  for (const operand of row.operands) {
    const isRegister = operand.field === "rd" || operand.field === "rs1" || operand.field === "rs2"
    if (operand.optional && (rest.length === 0 || (operand.field === "rd" && skipped < surplus))) {
      skipped++
      if (isRegister) fields[operand.field as "rd"] = ZERO
      continue
    }
    if (operand.optional && isRegister && typeof rest[0] === "bigint") {
      fields[operand.field as "rd"] = ZERO
      continue
    }
    const given = rest.shift()
    if (typeof given === "number") fields[operand.field as "rd"] = given
    else if (typeof given === "bigint") immediate = given
    else if (typeof given === "string") {
      label = given
      immediate = 0n
    } else if (given !== undefined) {
      fields.rs1 = given[0]
      immediate = given[1]
    }
  }
  const instruction = { opcode: row.opcode, ...fields, immediate }
  return label === undefined ? { instruction } : { instruction, label }
}

/** The bytes of a program. */
export const build = (statements: ReadonlyArray<Statement>, data: Uint8Array = new Uint8Array(0)): Uint8Array => {
  const labels = new Map<string, number>()
  const lowered: Array<{ instruction: Instruction; label?: string; at: number }> = []
  let at = 0
  for (const statement of statements) {
    if (typeof statement === "string") labels.set(statement, at)
    else {
      const item = { ...lower(statement), at }
      lowered.push(item)
      at += encodedSize(item.instruction)
    }
  }
  const instructions = lowered.map(({ instruction, label, at }) => {
    if (label === undefined) return instruction
    const target = labels.get(label)
    if (target === undefined) throw new Error(`no label ${label}`)
    return { ...instruction, immediate: BigInt(target - at) }
  })
  return encodeProgram({ instructions, data })
}

/** A machine that has run the program. */
export const run = (
  statements: ReadonlyArray<Statement>,
  options: RunOptions & { readonly data?: Uint8Array } = {},
  machine = new Machine(),
): Machine => {
  const code = build(statements, options.data)
  machine.run(code, code.length, options)
  return machine
}

/** What the run came to, in one line: the result, or the fault's kind and address. */
export const outcome = (machine: Machine): string =>
  machine.fault === undefined ? String(machine.result) : `${machine.fault.kind} at ${machine.fault.address}`

export const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ""), "hex"))

export const text = (characters: string): Uint8Array => new TextEncoder().encode(characters)
