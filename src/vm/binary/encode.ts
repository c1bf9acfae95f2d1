import { DATA_OPCODE } from "../isa/instructionSet.js"
import type { Instruction, Program } from "./Instruction.js"

const fits32 = (value: bigint): boolean => value === BigInt.asIntN(32, value)

/** Bytes that the instruction takes: 4, 8 or 12. */
export const encodedSize = (instruction: Pick<Instruction, "immediate">): number =>
  instruction.immediate === undefined ? 4 : fits32(instruction.immediate) ? 8 : 12

/** The bytes of a program (isa.md, Binary form). `decodeProgram(encodeProgram(p))` is `p`. */
export const encodeProgram = (program: Program): Uint8Array => {
  const codeLength = program.instructions.reduce((sum, instruction) => sum + encodedSize(instruction), 0)
  const bytes = new Uint8Array(codeLength + (program.data.length > 0 ? 8 + program.data.length : 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const { opcode, rd, rs1, rs2, immediate } of program.instructions) {
    const wide = immediate !== undefined && !fits32(immediate)
    bytes[at] = opcode
    bytes[at + 1] = rd | (immediate === undefined ? 0 : wide ? 0xc0 : 0x80)
    bytes[at + 2] = rs1
    bytes[at + 3] = rs2
    at += 4
    if (immediate === undefined) continue
    if (wide) view.setBigInt64(at, immediate, true)
    else view.setInt32(at, Number(immediate), true)
    at += wide ? 8 : 4
  }
  if (program.data.length > 0) {
    bytes.set([DATA_OPCODE, 0x80, 0, 0], at)
    view.setUint32(at + 4, program.data.length, true)
    bytes.set(program.data, at + 8)
  }
  return bytes
}
