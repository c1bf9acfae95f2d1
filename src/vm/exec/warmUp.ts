import { encodeProgram } from "../binary/encode.js"
import type { Instruction } from "../binary/Instruction.js"
import { BY_OPCODE, OPERATIONS, type OperationKind } from "../isa/instructionSet.js"
import { OPCODE } from "../isa/opcodes.js"
import { PC } from "../isa/registers.js"
import type { Machine } from "./Machine.js"

/** Operations that do nothing but compute, load, store, branch and call. */
const PLAIN: ReadonlyArray<OperationKind> = ["compute", "compare", "memory", "branch", "call", "return"]

const [RD, A, B, ADDRESS, TARGET] = [1, 2, 3, 4, 5]

/** Instructions that run an operation in each of its forms and go on behind them. */
const formsOf = (opcode: number): ReadonlyArray<Instruction> => {
  const row = BY_OPCODE[opcode]!
  const isMemory = row.operands.some(({ field }) => field === "mem")
  const registers = {
    opcode,
    rd: row.rd === "none" ? 0 : RD,
    rs1: isMemory ? ADDRESS : row.usesRs1 ? A : 0,
    rs2: row.usesRs2 ? B : 0,
    immediate: undefined,
  }
  // A call or jump through a register: to the instruction behind it.
  if (row.name === "call" || row.name === "jump") {
    return row.usesRs1
      ? [
          { opcode: OPCODE.add, rd: TARGET, rs1: PC, rs2: 0, immediate: 12n },
          { ...registers, rs1: TARGET },
        ]
      : [{ ...registers, immediate: 8n }]
  }
  if (row.immediate === "required") return [{ ...registers, immediate: 8n }]
  if (row.immediate !== "either") return [registers]
  const replaced = row.operands.find(({ immediate }) => immediate > 0)!.field
  return [registers, { ...registers, [replaced]: 0, immediate: 3n }]
}

/** `trap`, `ret` and `halt` end the program; two returns stand at its end. */
const ENDING = ["trap", "ret", "halt"]

const program = (): Uint8Array => {
  const rows = OPERATIONS.filter(({ kind, name }) => PLAIN.includes(kind) && !ENDING.includes(name))
  const ret = { opcode: OPCODE.ret, rd: 0, rs1: 0, rs2: 0, immediate: undefined }
  return encodeProgram({ instructions: [...rows.flatMap(({ opcode }) => formsOf(opcode)), ret, ret, ret], data: EMPTY })
}

const EMPTY = new Uint8Array(0)

/** Operands of all kinds: of either sign, within 32 bits and beyond. */
const VALUES = [7n, -7n, 0x7fff_ffffn, 0x8000_0000n, -0x8000_0001n, 0x1234_5678_9abc_def0n]

/**
 * Runs every plain operation on operands of all kinds. V8 compiles the interpreter's loop for what it has seen so far,
 * and throws the code away at the first thing that is new; a machine that runs thousands of programs shows it everything
 * at once.
 */
export const warmUp = (machine: Machine): void => {
  const code = program()
  for (const a of VALUES) {
    for (const b of VALUES) {
      machine.run(code, code.length, {
        registers: [
          [A, a],
          [B, b],
          [ADDRESS, 0x1_0000n],
        ],
      })
    }
  }
}
