import { BY_OPCODE, type Operation } from "./instructionSet.js"

/** Which fields an operation uses, as bits: the table's columns in the form that codec loops want. */
export const USES_RD = 1
export const USES_RS1 = 2
export const USES_RS2 = 4
/** `rd` is written, so it may not be `pc`. */
export const WRITES_RD = 8
/** `rd` is read, too. */
export const READS_RD = 16
export const MAY_HAVE_IMMEDIATE = 32
export const NEEDS_IMMEDIATE = 64
/** The immediate stands in place of `rs2` (or of `rs1`), whose field is then 0. */
export const IMMEDIATE_FOR_RS2 = 128
export const IMMEDIATE_FOR_RS1 = 256
export const MAY_BE_WIDE = 512
export const HAS_TARGET = 1024
/** The immediate's range is narrower than 32 bits. */
export const HAS_RANGE = 2048
export const VALID = 4096

const shapeOf = (row: Operation): number => {
  let shape = VALID
  if (row.rd !== "none") shape |= USES_RD
  if (row.rd === "write" || row.rd === "update") shape |= WRITES_RD
  if (row.rd === "read" || row.rd === "update") shape |= READS_RD
  if (row.usesRs1) shape |= USES_RS1
  if (row.usesRs2) shape |= USES_RS2
  if (row.immediate !== "none") shape |= MAY_HAVE_IMMEDIATE
  if (row.immediate === "required") shape |= NEEDS_IMMEDIATE
  for (const operand of row.operands) {
    if (operand.immediate > 0) shape |= operand.field === "rs1" ? IMMEDIATE_FOR_RS1 : IMMEDIATE_FOR_RS2
    if (operand.immediate === 64) shape |= MAY_BE_WIDE
    if (operand.field === "target") shape |= HAS_TARGET
  }
  if (row.range[0] > -(2 ** 31) || row.range[1] < 2 ** 31 - 1) shape |= HAS_RANGE
  return shape
}

/** Shape bits by opcode; 0 for an opcode that is not in the table. */
export const SHAPES: Int32Array = Int32Array.from({ length: 256 }, (_, opcode) => {
  const row = BY_OPCODE[opcode]
  return row === undefined ? 0 : shapeOf(row)
})

/** By opcode: whether it is a conditional branch, one that compares two registers. */
export const IS_CONDITIONAL: ReadonlyArray<boolean> = Array.from({ length: 256 }, (_, opcode) => {
  const row = BY_OPCODE[opcode]
  return row?.kind === "branch" && row.operands.length > 1
})
