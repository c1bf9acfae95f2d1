import { EXTENSION_IDS } from "../../vm/extensionNames.js"
import { OPERATIONS, type Operation } from "../../vm/instructionSet.js"
import { REGISTER_NUMBERS, ZERO } from "../../vm/registers.js"

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
  readonly directive: DataDirective
  /** A slot number, or constants. */
  readonly values: number | ReadonlyArray<number> | string
}

export type TemplateItem =
  | InstructionItem
  | DataItem
  | { readonly kind: "label"; readonly label: number }
  | { readonly kind: "nested"; readonly slot: number }

export type DataDirective = ".byte" | ".half" | ".word" | ".dword" | ".ascii" | ".asciz" | ".space"

export interface Template {
  readonly items: ReadonlyArray<TemplateItem>
  /** Labels that the template defines come first; the others belong to a template around it. */
  readonly labels: ReadonlyArray<{ readonly name: string; readonly own: boolean; readonly isData: boolean }>
  readonly ownLabels: number
}

/** A template that cannot be parsed, or a record's values do not fit it: a mistake in a task family. */
export class TemplateError extends Error {
  override readonly name = "TemplateError"
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

/** Branches against zero: the operation, and which operand `zero` takes. */
const ZERO_BRANCHES: ReadonlyMap<string, string> = new Map([
  ["beqz", "beq"],
  ["bnez", "bne"],
  ["bltz", "blt"],
  ["bgez", "bge"],
  ["bgtz", "bgt"],
  ["blez", "ble"],
])

const BY_NAME: ReadonlyMap<string, ReadonlyArray<Operation>> = (() => {
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

const templates = new Map<TemplateStringsArray, Template>()

/** A program, or a part of one, with the values of its slots. */
export const asm = (strings: TemplateStringsArray, ...values: ReadonlyArray<Slot>): Asm => {
  let template = templates.get(strings)
  if (template === undefined) templates.set(strings, (template = new TemplateParser(strings).parse()))
  return { template, values }
}

/** A register operand that is given in a slot. */
export const registerOperand = (text: string): RegisterOperand => {
  if (text.startsWith("%")) return VIRTUAL + virtualId(text.slice(1))
  const number = REGISTER_NUMBERS.get(text)
  if (number === undefined) throw new TemplateError(`"${text}" is no register`)
  return number
}

const SLOT = /^\u0001(\d+)\u0002$/

const numberOf = (text: string): number | undefined =>
  /^[+-]?(0x[0-9a-f]+|0b[01]+|\d+)$/i.test(text)
    ? text.startsWith("-")
      ? -Number(text.slice(1))
      : Number(text)
    : /^'.'$/.test(text)
      ? text.charCodeAt(1)
      : undefined

class TemplateParser {
  private readonly items: Array<TemplateItem> = []
  private readonly labels: Array<{ name: string; own: boolean; isData: boolean }> = []
  private inData = false
  private line = ""

  constructor(private readonly strings: TemplateStringsArray) {}

  parse(): Template {
    const source = this.strings.reduce((text, part, n) => text + (n === 0 ? "" : `\u0001${n - 1}\u0002`) + part, "")
    const lines = source.split("\n").map((line) => line.trim())
    // Own labels first, so that references resolve in one pass.
    let data = false
    for (const line of lines) {
      if (line === ".data") data = true
      const label = /^([A-Za-z_.][\w.]*):/.exec(line)
      if (label !== null) this.labels.push({ name: label[1]!, own: true, isData: data })
    }
    const ownLabels = this.labels.length
    for (const line of lines) this.statement(line)
    return { items: this.items, labels: this.labels, ownLabels }
  }

  private fail(reason: string): never {
    throw new TemplateError(`${reason} in template line: ${this.line}`)
  }

  private statement(line: string): void {
    this.line = line
    let rest = line
    const label = /^([A-Za-z_.][\w.]*):\s*/.exec(rest)
    if (label !== null) {
      this.items.push({ kind: "label", label: this.label(label[1]!) })
      rest = rest.slice(label[0].length)
    }
    if (rest === "") return
    if (rest === ".data") {
      this.inData = true
      return
    }
    const nested = SLOT.exec(rest)
    if (nested !== null) {
      this.items.push({ kind: "nested", slot: Number(nested[1]) })
      return
    }
    if (rest.startsWith(".")) this.directive(rest)
    else this.instruction(rest)
  }

  private label(name: string): number {
    const index = this.labels.findIndex((label) => label.name === name)
    return index >= 0 ? index : this.labels.push({ name, own: false, isData: false }) - 1
  }

  private directive(text: string): void {
    if (!this.inData) this.fail("data directive outside .data")
    const [, directive, argument] = /^(\.\w+)\s+(.*)$/.exec(text) ?? this.fail("malformed directive")
    const slot = SLOT.exec(argument!)
    const string = /^"(.*)"$/.exec(argument!)
    const values =
      slot !== null
        ? Number(slot[1])
        : string !== null
          ? string[1]!
          : argument!.split(",").map((value) => numberOf(value.trim()) ?? this.fail("bad value"))
    this.items.push({ kind: "data", directive: directive as DataDirective, values })
  }

  private register(text: string): RegisterOperand {
    const slot = SLOT.exec(text)
    if (slot !== null) return -1 - Number(slot[1])
    if (!text.startsWith("%") && !REGISTER_NUMBERS.has(text)) this.fail(`"${text}" is no register`)
    return registerOperand(text)
  }

  private isRegister(text: string): boolean {
    return text.startsWith("%") || REGISTER_NUMBERS.has(text)
  }

  private instruction(text: string): void {
    const [, name, operandText] = /^(\S+)\s*(.*)$/.exec(text)!
    const operands = operandText === "" ? [] : operandText!.split(",").map((operand) => operand.trim())
    const compare = ZERO_BRANCHES.get(name!)
    if (compare !== undefined) operands.splice(1, 0, "zero")
    const slot = SLOT.exec(name!)
    // A mnemonic in a slot is one of three operands, the last a register or an immediate.
    const rows = slot !== null ? BY_NAME.get("add")! : BY_NAME.get(compare ?? name!)
    if (rows === undefined) this.fail(`unknown operation "${name}"`)
    const first = operands[0]
    const row =
      rows.length > 1 && first !== undefined && this.isRegister(first) ? rows.find((r) => r.usesRs1)! : rows[0]!
    this.items.push({
      kind: "instruction",
      mnemonic: slot !== null ? { slot: Number(slot[1]) } : { opcode: row.opcode },
      ...this.operands(row, operands),
    })
  }

  private operands(row: Operation, operands: ReadonlyArray<string>): Omit<InstructionItem, "kind" | "mnemonic"> {
    const fields = { rd: 0, rs1: 0, rs2: 0, imm: IMM_NONE, immediate: 0, addend: 0, either: 0 as 0 | 1 | 2 }
    let next = 0
    // `join rs1` leaves out its first operand.
    const missing = row.operands.length - operands.length
    for (const [position, operand] of row.operands.entries()) {
      const skipFirst = row.name === "join" && missing > 0 && position === 0
      const token = skipFirst ? undefined : operands[next]
      if (token === undefined) {
        if (!operand.optional) this.fail("operand missing")
        if (operand.field === "rd" || operand.field === "rs1" || operand.field === "rs2") fields[operand.field] = ZERO
        continue
      }
      next++
      switch (operand.field) {
        case "mem": {
          this.memory(token, fields)
          break
        }
        case "target": {
          fields.imm = IMM_TARGET
          fields.immediate = this.label(token)
          break
        }
        case "ext": {
          fields.imm = IMM_CONSTANT
          fields.immediate = EXTENSION_IDS.get(token) ?? this.fail(`unknown extension "${token}"`)
          break
        }
        case "imm": {
          this.value(token, fields)
          break
        }
        default: {
          if (operand.immediate > 0 && !this.isRegister(token)) {
            this.value(token, fields)
            fields.either = operand.field === "rs1" ? 1 : 2
          } else fields[operand.field] = this.register(token)
        }
      }
    }
    if (next < operands.length) this.fail("too many operands")
    return fields
  }

  private value(token: string, fields: { imm: number; immediate: number }): void {
    const slot = SLOT.exec(token)
    const constant = numberOf(token)
    if (slot !== null) [fields.imm, fields.immediate] = [IMM_SLOT, Number(slot[1])]
    else if (constant !== undefined) [fields.imm, fields.immediate] = [IMM_CONSTANT, constant]
    else [fields.imm, fields.immediate] = [IMM_ADDRESS, this.label(token)]
  }

  /** `[%p]`, `[%p + 8]`, `[%p + ${offset}]`, `[label]`, `[label + 8]`. */
  private memory(token: string, fields: { rs1: number; imm: number; immediate: number; addend: number }): void {
    const [, base, sign, offset] =
      /^\[\s*([^\s+\]-]+)\s*(?:([+-])\s*(\S+?))?\s*\]$/.exec(token) ?? this.fail("bad memory operand")
    const scale = sign === "-" ? -1 : 1
    if (this.isRegister(base!) || SLOT.test(base!)) {
      fields.rs1 = this.register(base!)
      const slot = offset === undefined ? null : SLOT.exec(offset)
      if (slot !== null) [fields.imm, fields.immediate] = [IMM_SLOT, Number(slot[1])]
      else [fields.imm, fields.immediate] = [IMM_CONSTANT, scale * (numberOf(offset ?? "0") ?? this.fail("bad offset"))]
    } else {
      fields.rs1 = ZERO
      fields.imm = IMM_ADDRESS
      fields.immediate = this.label(base!)
      fields.addend = scale * (numberOf(offset ?? "0") ?? this.fail("bad offset"))
    }
  }
}
