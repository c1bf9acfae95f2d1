import { OPERATIONS } from "../../../vm/isa/instructionSet.js"
import { type HexadecimalNumbers, isMaskOperation } from "./hexadecimal.js"
import type { DataDirective } from "./items.js"

/** An operand as it stands in the text of a program. */
export type AssemblyOperand =
  | { readonly kind: "register"; readonly name: string }
  /** Within 64 bits; a bigint only where a double is not exact. */
  | { readonly kind: "number"; readonly value: number | bigint }
  /** Where a branch, a call or a spawn goes, or, in other operations, the address of the label. */
  | { readonly kind: "label"; readonly name: string }
  /** `[base]`, `[label]`, with `offset` added, or `[base + label]`, whose offset is 0. There is a base or a label. */
  | {
      readonly kind: "memory"
      readonly base: string | undefined
      readonly label: string | undefined
      readonly offset: number
    }
  /** An extension that has a name. */
  | { readonly kind: "extension"; readonly name: string }

/** `name:`. Names are distinct within a program, and those that its operands use are defined. */
export interface AssemblyLabel {
  readonly kind: "label"
  readonly name: string
}

export interface AssemblyInstruction {
  readonly kind: "instruction"
  /** Its canonical name, as in isa.md: with an immediate, `addi` and not `add`. */
  readonly operation: string
  /** As many as its text has: of operands that may be left out, those that are not. */
  readonly operands: ReadonlyArray<AssemblyOperand>
}

/** Bytes of the data section: `.ascii` and `.asciz` have one text of plain ASCII, the others a list of numbers. */
export interface AssemblyData {
  readonly kind: "data"
  readonly directive: DataDirective
  readonly values: string | ReadonlyArray<number | bigint>
}

/**
 * A program as an `Assembler` gets it: the templates of a task family filled in, their registers and the names of their
 * labels chosen. Its properties hold until the next program is made.
 */
export interface AssemblyProgram {
  /** The code, from its first statement to its last; a label may stand at the end. */
  readonly code: ReadonlyArray<AssemblyLabel | AssemblyInstruction>
  /** The data section; empty if there is none. */
  readonly data: ReadonlyArray<AssemblyLabel | AssemblyData>
  /** Which of its numbers its text has in hexadecimal, if any. */
  readonly hexadecimal?: HexadecimalNumbers | undefined
}

/** The names of the operations whose immediate is a mask. */
const MASKING: ReadonlySet<string> = new Set(
  OPERATIONS.filter(({ opcode }) => isMaskOperation(opcode)).map(({ immediateName, name }) => immediateName ?? name),
)

const memory = ({ base, label, offset }: AssemblyOperand & { readonly kind: "memory" }): string => {
  const terms = [base, label].filter((term) => term !== undefined).join(" + ")
  return offset === 0 ? `[${terms}]` : `[${terms} ${offset < 0 ? "-" : "+"} ${Math.abs(offset)}]`
}

const printOperand = (
  operand: AssemblyOperand,
  isMask: boolean,
  hexadecimal: HexadecimalNumbers | undefined,
): string => {
  switch (operand.kind) {
    case "number":
      return hexadecimal?.write(operand.value, isMask) ?? `${operand.value}`
    case "memory":
      return memory(operand)
    default:
      return operand.name
  }
}

const printStatement = (
  statement: AssemblyLabel | AssemblyInstruction | AssemblyData,
  hexadecimal: HexadecimalNumbers | undefined,
): string => {
  switch (statement.kind) {
    case "label":
      return `${statement.name}:`
    case "instruction": {
      const { operands, operation } = statement
      const texts = operands.map((operand) => printOperand(operand, MASKING.has(operation), hexadecimal))
      return `${operation} ${texts.join(", ")}`.trimEnd()
    }
    case "data": {
      const { directive, values } = statement
      if (typeof values === "string") return `${directive} ${JSON.stringify(values)}`
      const isSize = directive === ".space" || directive === ".align"
      const texts = values.map((value) => (isSize ? undefined : hexadecimal?.write(value)) ?? `${value}`)
      return `${directive} ${texts.join(", ")}`
    }
  }
}

/** The assembly text of a program, one statement a line, as it stands in a record. */
export const printAssembly = ({ code, data, hexadecimal }: AssemblyProgram): string => {
  const print = (statement: AssemblyLabel | AssemblyInstruction | AssemblyData) =>
    printStatement(statement, hexadecimal)
  return [...code.map(print), ...(data.length > 0 ? [".data", ...data.map(print)] : [])].join("\n")
}
