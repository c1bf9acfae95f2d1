import { EXTENSION_NAMES } from "../../../vm/isa/extensionNames.js"
import { registerName } from "../../../vm/isa/registers.js"
import type { AssemblyInstruction, AssemblyLabel, AssemblyOperand } from "./AssemblyProgram.js"
import { IMM_ADDRESS, IMM_CONSTANT, IMM_OFFSET } from "./items.js"
import { L_HEAD, L_HIGH, L_KIND, L_LOW, LINKED, type LinkedProgram } from "./linked.js"
import * as X from "./text.js"

/** The code of a linked program, as the public form has it. */
export const codeOf = (program: LinkedProgram): ReadonlyArray<AssemblyLabel | AssemblyInstruction> => {
  program.encode()
  const { count, layout } = program
  const { placed, placedCount } = layout
  const code: Array<AssemblyLabel | AssemblyInstruction> = []
  let next = 0
  for (let n = 0; n <= count; n++) {
    while (next < placedCount && placed[next]!.at === n) {
      code.push({ kind: "label", name: placed[next++]!.token.text })
    }
    if (n < count) code.push(instructionAt(program, n * LINKED))
  }
  return code
}

const instructionAt = (program: LinkedProgram, at: number): AssemblyInstruction => {
  const { instructions } = program
  const head = instructions[at + L_HEAD]!
  const kind = instructions[at + L_KIND]!
  const operands: Array<AssemblyOperand> = []
  for (let form = X.formOf(head, kind); form !== 0; form >>= 4) operands.push(operandOf(program, at, form & 7))
  return { kind: "instruction", operation: X.nameOf(head, kind).text.trimEnd(), operands }
}

const register = (number: number): AssemblyOperand => ({ kind: "register", name: registerName(number) })

const operandOf = ({ instructions, layout }: LinkedProgram, at: number, operand: number): AssemblyOperand => {
  const head = instructions[at + L_HEAD]!
  const kind = instructions[at + L_KIND]!
  const low = instructions[at + L_LOW]!
  const high = instructions[at + L_HIGH]!
  switch (operand) {
    case X.OPERAND_RD:
      return register(X.rd(head))
    case X.OPERAND_RS1:
      return register(X.rs1(head))
    case X.OPERAND_RS2:
      return register(X.rs2(head))
    case X.OPERAND_MEMORY: {
      const label = kind === IMM_CONSTANT ? undefined : layout.labels[high]!.token.text
      const base = kind === IMM_ADDRESS ? undefined : registerName(X.rs1(head))
      return { kind: "memory", base, label, offset: kind === IMM_OFFSET ? 0 : low }
    }
    case X.OPERAND_EXTENSION: {
      const name = EXTENSION_NAMES.get(low)
      return name === undefined ? { kind: "number", value: low } : { kind: "extension", name }
    }
    default: {
      if (kind !== IMM_CONSTANT) return { kind: "label", name: layout.labels[high]!.token.text }
      const value = high * 2 ** 32 + (low >>> 0)
      return {
        kind: "number",
        value: Number.isSafeInteger(value) ? value : (BigInt(high) << 32n) | BigInt(low >>> 0),
      }
    }
  }
}
