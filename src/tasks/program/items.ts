import { OPERATIONS, type Operation } from "../../vm/instructionSet.js"
import { REGISTER_NUMBERS } from "../../vm/registers.js"
import { type Token, tokenOf } from "../text/ByteWriter.js"

/**
 * Programs as task families write them: assembly in a tagged template.
 *
 *   asm`
 *       mov  %n, ${n}
 *   loop:
 *       subi %n, %n, 1
 *       bnez %n, loop
 *       halt`
 *
 * `%name` is a virtual register, allocated anew for each record and shared by all templates of the record. A slot
 * `${…}` may hold an immediate, the values of a data directive, a register (`"%x"`), a mnemonic, or, on a line of
 * its own, further templates, whose labels are their own. A template is parsed once, however often it is filled.
 */
export interface Asm {
  readonly template: Template
  readonly values: ReadonlyArray<Slot>
}

export type Slot =
  number | bigint | string | undefined | Asm | ReadonlyArray<Asm> | ReadonlyArray<number> | ReadonlyArray<bigint>

/** A register operand: 0–31 fixed, `VIRTUAL + id`, or −1 − slot. */
export type RegisterOperand = number
export const VIRTUAL = 64

/** What stands in an instruction's immediate. */
export const IMM_NONE = 0
export const IMM_CONSTANT = 1
/** A slot that holds a number, or (in place of a register) a register. */
export const IMM_SLOT = 2
/** The address of a label. */
export const IMM_ADDRESS = 3
/** A label's distance from the instruction. */
export const IMM_TARGET = 4

export interface InstructionItem {
  readonly kind: "instruction"
  /** The operation, or the slot that holds its mnemonic. */
  readonly mnemonic: { readonly opcode: number } | { readonly slot: number }
  readonly rd: RegisterOperand
  readonly rs1: RegisterOperand
  readonly rs2: RegisterOperand
  readonly imm: number
  /** Constant, slot number, or an index into the template's labels. */
  readonly immediate: number
  /** Offset added to a label's address. */
  readonly addend: number
  /** Whether an immediate slot replaces `rs2` (else `rs1`) when it holds a number. */
  readonly either: 0 | 1 | 2
}

export interface DataItem {
  readonly kind: "data"
  readonly directive: Directive
  /** A slot number, or constants. */
  readonly values: number | ReadonlyArray<number> | string
}

export type TemplateItem =
  | InstructionItem
  | DataItem
  | { readonly kind: "label"; readonly label: number }
  | { readonly kind: "nested"; readonly slot: number }

export type DataDirective = ".byte" | ".half" | ".word" | ".dword" | ".ascii" | ".asciz" | ".space"

/** A directive as it begins a line, and the bytes of an element. */
export interface Directive {
  readonly name: DataDirective
  readonly token: Token
  readonly width: number
}

const directive = (name: DataDirective, width: number): Directive => ({ name, token: tokenOf(`${name} `), width })

export const DIRECTIVES: Readonly<Record<DataDirective, Directive>> = {
  ".byte": directive(".byte", 1),
  ".half": directive(".half", 2),
  ".word": directive(".word", 4),
  ".dword": directive(".dword", 8),
  ".ascii": directive(".ascii", 1),
  ".asciz": directive(".asciz", 1),
  ".space": directive(".space", 1),
}

/** A label's name as it is written, and with a number (`.loop_1`). */
export interface LabelName {
  readonly text: string
  readonly token: Token
  /** By number, as far as they were needed. */
  readonly numbered: Array<Token>
}

/** The parts of a template as the linker wants them: steps.ts. */
export interface Steps {
  /** Where they begin in `steps`. */
  readonly from: number
  /** What the steps refer to by number: instructions that slots may change, and data. */
  readonly instructions: ReadonlyArray<InstructionItem>
  readonly data: ReadonlyArray<DataItem>
}

export interface Template {
  readonly steps: Steps
  /** Labels that the template defines come first; the others belong to a template around it. */
  readonly labels: ReadonlyArray<{ readonly name: LabelName; readonly isData: boolean }>
  readonly ownLabels: number
}

/** A template that cannot be parsed, or a record's values do not fit it: a mistake in a task family. */
export class TemplateError extends Error {
  override readonly name = "TemplateError"
}

const labelNames = new Map<string, LabelName>()

/** The name of that text: one for each. */
export const labelName = (text: string): LabelName => {
  let name = labelNames.get(text)
  if (name === undefined) labelNames.set(text, (name = { text, token: tokenOf(text), numbered: [] }))
  return name
}

const virtualIds = new Map<string, number>()

/** The number of a virtual register's name, the same in all templates. */
const virtualId = (name: string): number => {
  let id = virtualIds.get(name)
  if (id === undefined) virtualIds.set(name, (id = virtualIds.size))
  return id
}

/** How many names of virtual registers there are so far. */
export const virtualCount = (): number => virtualIds.size

/** The operations of a name: two where a register and a label, or an immediate, make a difference. */
export const BY_NAME: ReadonlyMap<string, ReadonlyArray<Operation>> = (() => {
  const map = new Map<string, Array<Operation>>()
  const put = (name: string, row: Operation) => {
    const rows = map.get(name)
    if (rows === undefined) map.set(name, [row])
    else rows.push(row)
  }
  for (const row of OPERATIONS) {
    put(row.name, row)
    if (row.immediateName !== undefined) put(row.immediateName, row)
  }
  return map
})()

/** The opcode of a mnemonic that stands in a slot. */
export const opcodeOf = (mnemonic: string): number => {
  const row = BY_NAME.get(mnemonic)?.[0]
  if (row === undefined) throw new TemplateError(`unknown operation "${mnemonic}"`)
  return row.opcode
}

const registerOperands = new Map<string, RegisterOperand>(REGISTER_NUMBERS)

/** A register operand by its text. */
export const registerOperand = (text: string): RegisterOperand => {
  let operand = registerOperands.get(text)
  if (operand === undefined) {
    if (!text.startsWith("%")) throw new TemplateError(`"${text}" is no register`)
    registerOperands.set(text, (operand = VIRTUAL + virtualId(text.slice(1))))
  }
  return operand
}

/** The low and the high half of an immediate, as signed 32-bit integers. */
export const halves = (value: number | bigint): readonly [low: number, high: number] => {
  if (typeof value === "number" && (value | 0) === value) return [value, value >> 31]
  const wide = BigInt(value)
  if (BigInt.asIntN(64, wide) !== wide && BigInt.asUintN(64, wide) !== wide) {
    throw new TemplateError(`immediate ${value} does not fit 64 bits`)
  }
  return [Number(BigInt.asIntN(32, wide)), Number(BigInt.asIntN(32, wide >> 32n))]
}
