import { OPERATIONS, type OperandField } from "./instructionSet.js"
import { registerName } from "./registers.js"

/**
 * The canonical spelling of each operation as bytes: what fast writers and readers of program text go by, derived
 * from the table.
 */
export interface Syntax {
  /** Mnemonic, with a blank behind it if operands follow. */
  readonly name: Uint8Array
  /** The same where an immediate stands in place of a register. */
  readonly immediateName: Uint8Array
  readonly operands: ReadonlyArray<{
    readonly field: OperandField
    /** A register, in whose place an immediate may stand. */
    readonly either: boolean
    readonly optional: boolean
  }>
}

/** An ASCII text as bytes. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** By opcode. */
export const SYNTAX: ReadonlyArray<Syntax | undefined> = (() => {
  const table = new Array<Syntax | undefined>(256).fill(undefined)
  for (const row of OPERATIONS) {
    const gap = row.operands.length === 0 ? "" : " "
    table[row.opcode] = {
      name: ascii(row.name + gap),
      immediateName: ascii((row.immediateName ?? row.name) + gap),
      operands: row.operands.map((o) => ({ field: o.field, either: o.immediate > 0, optional: o.optional })),
    }
  }
  return table
})()

/** The names of registers 0–31. */
export const REGISTER_SPELLINGS: ReadonlyArray<Uint8Array> = Array.from({ length: 32 }, (_, n) =>
  ascii(registerName(n)),
)
