import { cut, shown } from "../../../domain/shown.js"
import { OPERATIONS, type Operation } from "../../../vm/isa/instructionSet.js"
import { DATA_BASE, MEMORY_SIZE } from "../../../vm/isa/limits.js"
import { REGISTER_NUMBERS } from "../../../vm/isa/registers.js"
import { MNEMONICS } from "../../../vm/isa/spellings.js"
import { type Token, tokenOf } from "../ByteWriter.js"

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
 * `%name` is a virtual register, allocated anew for each record and shared by all templates of the record; `%_name` is one
 * that this template has for itself. A slot `${…}` may hold an immediate (`-${…}` its negative), the offset of an address,
 * values of a data directive, a register (`"%x"`), a mnemonic, the address of data (`addressOf`), or, on a line of its own,
 * further templates, whose labels are their own. A template is parsed once, however often it is filled.
 */
export interface Asm {
  readonly template: Template
  readonly values: ReadonlyArray<Slot>
}

export type Slot =
  number | bigint | string | undefined | LabelAddress | Asm | ReadonlyArray<Asm> | ReadonlyArray<number | bigint>

/** The address of data as a slot holds it: `addressOf`. */
export class LabelAddress {
  constructor(
    readonly label: string,
    readonly offset: number,
  ) {}
}

/**
 * For a slot in the place of a number: the address of a label in the data section, so many bytes further on. The program
 * has it as a number, where a label by name cannot stand: `[%i + ${addressOf("values", -8)}]`, `mov %end,
 * ${addressOf("values", 8 * n)}`. The label is the template's own or one of those around it.
 */
export const addressOf = (label: string, offset = 0): LabelAddress => new LabelAddress(label, offset)

/** A slot `${…}` in the place of a number; `-${…}` is for the negative. */
export interface SlotNumber {
  readonly slot: number
  readonly isNegative: boolean
}

/** A register operand: 0–31 fixed, `PRIVATE + number`, `VIRTUAL + id`, or `SLOT_REGISTER` + slot. */
export type RegisterOperand = number
/** The registers `%_name` of a template, by their numbers in it. */
export const PRIVATE = 32
export const VIRTUAL = 64

/** What stands in an instruction's immediate. */
export const IMM_NONE = 0
export const IMM_CONSTANT = 1
/** A slot that holds a number, an address, or (in place of a register) a register. */
export const IMM_SLOT = 2
/** The address of a label. */
export const IMM_ADDRESS = 3
/** A label's distance from the instruction. */
export const IMM_TARGET = 4
/** The address of a label as a number, if it is data's: `[%i + values]`. */
export const IMM_OFFSET = 5

export interface InstructionItem {
  readonly kind: "instruction"
  readonly opcode: number
  /** The slot that holds another operation, or −1. */
  readonly operation: number
  readonly rd: RegisterOperand
  readonly rs1: RegisterOperand
  readonly rs2: RegisterOperand
  readonly imm: number
  /** Constant, or slot number. */
  readonly immediate: number | bigint
  /** Whether an immediate slot stands for the negative of what it holds. */
  readonly isNegative: boolean
  readonly label: TemplateLabel | undefined
  /** Offset added to the label's address, … */
  readonly addend: number
  /** … or the slot that holds it. */
  readonly addendSlot: SlotNumber | undefined
  /** Whether an immediate slot replaces `rs2` (else `rs1`) when it holds a number. */
  readonly either: 0 | 1 | 2
}

export interface DataItem {
  readonly kind: "data"
  readonly directive: Directive
  /** The slot that holds all values, or constants and slots. */
  readonly values: number | ReadonlyArray<number | bigint | SlotNumber> | string
  /** Where it stands in the template's text. */
  readonly at: number
}

export type TemplateItem =
  | InstructionItem
  | DataItem
  | { readonly kind: "label"; readonly label: TemplateLabel }
  | { readonly kind: "nested"; readonly slot: number }

export type DataDirective = ".byte" | ".half" | ".word" | ".dword" | ".ascii" | ".asciz" | ".space" | ".align"

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
  ".align": directive(".align", 1),
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

export interface TemplateLabel {
  readonly name: LabelName
  /** Whether the template defines it. */
  isOwn: boolean
  isData: boolean
  /** Where in the template's text it stands first. */
  readonly at: number
  /** Its number among the template's labels. */
  index: number
  /** Where it stands first as the target of a branch, a call or a spawn; −1 if nowhere. */
  target: number
}

export interface Template {
  /** Its text, with `${0}`, `${1}`, … for the slots. */
  readonly source: string
  readonly steps: Steps
  /** Labels that the template defines come first; the others belong to a template around it. */
  readonly labels: ReadonlyArray<TemplateLabel>
  readonly ownLabels: number
  /** How many registers `%_name` there are in it. */
  readonly privates: number
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

/** The name with a number behind it, 2 or the first that gives one of its own: `r2` would be a register. */
export const numberedCopy = ({ text }: LabelName, isTaken: (token: Token) => boolean): Token => {
  for (let copy = 2; ; copy++) {
    const name = text + copy
    const lower = name.toLowerCase()
    if (REGISTER_NUMBERS.has(lower) || MNEMONICS.has(lower)) continue
    const token = tokenOf(name)
    if (!isTaken(token)) return token
  }
}

const virtualIds = new Map<string, number>()

/** The number of a virtual register's name, the same in all templates. */
const virtualId = (name: string): number => {
  let id = virtualIds.get(name)
  if (id === undefined) {
    if (virtualIds.size === MOST_VIRTUALS)
      throw new TemplateError(`"${cut(name)}": there are more than ${MOST_VIRTUALS} names of registers`)
    virtualIds.set(name, (id = virtualIds.size))
  }
  return id
}

/** Operands take 16 bits. */
const MOST_VIRTUALS = 2 ** 16 - VIRTUAL

const privateIds: Array<number> = []

/** The virtual register that is the `n`-th of those that templates of a record have for themselves. */
export const privateId = (n: number): number => (privateIds[n] ??= virtualId(`_${n}`))

/** How many names of virtual registers there are so far. */
export const virtualCount = (): number => virtualIds.size

/** The operations that a slot may hold: those of two operands and a result. */
const SLOT_OPERATIONS: ReadonlyMap<unknown, Operation> = new Map(
  OPERATIONS.filter(({ operands }) => operands.map(({ field }) => field).join() === "rd,rs1,rs2").flatMap((row) =>
    [row.name, row.immediateName].flatMap((name) => (name === undefined ? [] : [[name, row] as const])),
  ),
)

/** The operation that stands in a slot. */
export const slotOperation = (mnemonic: unknown): Operation => {
  const row = SLOT_OPERATIONS.get(mnemonic)
  if (row === undefined) throw new TemplateError(`${shown(mnemonic)} is not an operation of two operands, as "add" is`)
  return row
}

const VIRTUAL_NAME = /^%[A-Za-z_]\w*$/

const registerOperands = new Map<unknown, RegisterOperand>(REGISTER_NUMBERS)

/** A register operand by its text. */
export const registerOperand = (text: unknown): RegisterOperand => {
  let operand = registerOperands.get(text)
  if (operand === undefined) {
    if (typeof text !== "string" || !VIRTUAL_NAME.test(text))
      throw new TemplateError(`${shown(text)} is not a register, such as "%x"`)
    if (text[1] === "_")
      throw new TemplateError(`${shown(text)} is private to a template, and cannot come from a slot: write it there`)
    registerOperands.set(text, (operand = VIRTUAL + virtualId(text.slice(1))))
  }
  return operand
}

/** The low and the high half of an immediate, as signed 32-bit integers. */
export const halves = (value: number | bigint): readonly [low: number, high: number] => {
  if (typeof value === "number" && (value | 0) === value) return [value, value >> 31]
  const wide = BigInt(value)
  return [Number(BigInt.asIntN(32, wide)), Number(BigInt.asIntN(32, wide >> 32n))]
}

/** Why a number cannot stand in a template at all: a double may have been rounded before it came here. */
const inexact = (value: unknown): string | undefined => {
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return undefined
  if (typeof value !== "number") return `${shown(value)} is not a number`
  return Number.isInteger(value)
    ? `${value} is beyond 2^53, where numbers are rounded: give it as a bigint`
    : `${value} is not a whole number`
}

const I32 = [-(2 ** 31), 2 ** 31 - 1] as const

/**
 * Why a slot's value is no immediate of an operation (`undefined`: an offset) that has so many bits there, if it is not.
 * Bit patterns may use all 64 bits without a sign.
 */
export const immediateProblem = (
  value: unknown,
  operation: Operation | undefined,
  bits: 32 | 64,
): string | undefined => {
  const problem = inexact(value)
  if (problem !== undefined) return problem
  const number = value as number | bigint
  if (bits === 64) {
    return typeof number === "number" || (number >= -(2n ** 63n) && number <= 2n ** 64n - 1n)
      ? undefined
      : `${shown(number).slice(0, -1)} does not fit 64 bits`
  }
  const [least, most] = operation?.range ?? I32
  if (number >= least && number <= most) return undefined
  const name = operation === undefined ? "the offset" : `immediate of ${operation.name}`
  return number >= I32[0] && number <= I32[1]
    ? `${number}: ${name} is from ${least} to ${most}`
    : `${shown(String(number)).slice(1, -1)}: ${name} does not fit 32 bits`
}

/** Why a number is no element of a directive, if it is not. */
export const elementProblem = (value: unknown, { name, width }: Directive): string | undefined => {
  const problem = inexact(value)
  if (problem !== undefined) return problem
  const number = value as number | bigint
  if (name === ".space")
    return number >= 0 && number <= MOST_DATA ? undefined : `${number}: a length is from 0 to ${MOST_DATA}`
  if (name === ".align")
    return number >= 1 && number <= MOST_DATA ? undefined : `${number}: an alignment is from 1 to ${MOST_DATA}`
  const [least, most] = LIMITS[width]!
  return number >= least && number <= most ? undefined : `${number} does not fit ${8 * width} bits`
}

/** What a text of a record may hold: printable ASCII, and what has an escape of its own. */
const PLAIN = /^"(?:[ !#-[\]-~]|\\["\\nrt])*"$/

/** Why a text is none for a directive, if it is not. */
export const textProblem = (text: string): string | undefined =>
  PLAIN.test(JSON.stringify(text)) ? undefined : `the text ${shown(text)} is not plain ASCII`

/** Bytes of memory from where the data begins. */
export const MOST_DATA = MEMORY_SIZE - DATA_BASE

/** By width in bytes: what an element may be, with or without a sign. */
const LIMITS: Readonly<Record<number, readonly [least: bigint, most: bigint]>> = Object.fromEntries(
  [1, 2, 4, 8].map((width) => [width, [-(2n ** BigInt(8 * width - 1)), 2n ** BigInt(8 * width) - 1n]]),
)
