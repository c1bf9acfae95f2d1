import { OPCODE } from "../../../vm/isa/opcodes.js"

/**
 * Which numbers of a program's text are in hexadecimal: where the prompt has numbers in hexadecimal or binary, those, and
 * the masks of `andi`, `ori` and `xori`.
 */
export class HexadecimalNumbers {
  /** By number, modulo 2^64: whether the prompt has it with a minus. */
  private readonly known = new Map<bigint, boolean>()

  constructor(numbers: ReadonlyArray<bigint>) {
    for (const number of numbers) this.known.set(BigInt.asUintN(64, number), number < 0)
  }

  /** How a number is written, or `undefined` if it is in decimal; `isMask` for the operand of a bitwise operation. */
  write(value: number | bigint, isMask = false): string | undefined {
    const pattern = BigInt.asUintN(64, BigInt(value))
    const known = this.known.get(pattern)
    if (known === false) return `0x${pattern.toString(16)}`
    if (known === undefined && !(isMask && (value > LARGEST_DIGIT || value < -LARGEST_DIGIT))) return undefined
    return value < 0 ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`
  }
}

const LARGEST_DIGIT = 9

/** Operations whose immediate is a mask. */
export const isMaskOperation = (opcode: number): boolean =>
  opcode === OPCODE.and || opcode === OPCODE.or || opcode === OPCODE.xor
