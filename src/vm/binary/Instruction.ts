/**
 * One decoded instruction, as the text of an assembly line has it. Fields that the operation does not use are 0;
 * an optional register that is left out is `zero` (31).
 */
export interface Instruction {
  readonly opcode: number
  readonly rd: number
  readonly rs1: number
  readonly rs2: number
  /** Sign-extended immediate; branch targets are relative to the instruction's first byte. */
  readonly immediate: bigint | undefined
}

/** A decoded program: instructions in order, and the bytes of the data section. */
export interface Program {
  readonly instructions: ReadonlyArray<Instruction>
  readonly data: Uint8Array
}
