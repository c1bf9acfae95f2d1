import { EXTENSION_IDS } from "../../vm/extensionNames.js"
import type { Operation } from "../../vm/instructionSet.js"
import { REGISTER_NUMBERS, ZERO } from "../../vm/registers.js"
import {
  type Asm,
  BY_NAME,
  DIRECTIVES,
  type DataDirective,
  IMM_ADDRESS,
  IMM_CONSTANT,
  IMM_NONE,
  IMM_SLOT,
  IMM_TARGET,
  type InstructionItem,
  type LabelName,
  type RegisterOperand,
  type Slot,
  type Template,
  TemplateError,
  type TemplateItem,
  labelName,
  registerOperand,
} from "./items.js"
import { compile } from "./steps.js"

export type { Asm } from "./items.js"

/** Branches against zero: the operation, and which operand `zero` takes. */
const ZERO_BRANCHES: ReadonlyMap<string, string> = new Map([
  ["beqz", "beq"],
  ["bnez", "bne"],
  ["bltz", "blt"],
  ["bgez", "bge"],
  ["bgtz", "bgt"],
  ["blez", "ble"],
])

const templates = new Map<TemplateStringsArray, Template>()

/** A program, or a part of one, with the values of its slots. */
export const asm = (strings: TemplateStringsArray, ...values: ReadonlyArray<Slot>): Asm => {
  let template = templates.get(strings)
  if (template === undefined) templates.set(strings, (template = new TemplateParser(strings).parse()))
  return { template, values }
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

const isDirective = (text: string): text is DataDirective => text in DIRECTIVES

class TemplateParser {
  private readonly items: Array<TemplateItem> = []
  private readonly labels: Array<{ name: LabelName; isData: boolean }> = []
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
      if (label !== null) this.labels.push({ name: labelName(label[1]!), isData: data })
    }
    const ownLabels = this.labels.length
    for (const line of lines) this.statement(line)
    return { steps: compile(this.items), labels: this.labels, ownLabels }
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
    const index = this.labels.findIndex((label) => label.name.text === name)
    return index >= 0 ? index : this.labels.push({ name: labelName(name), isData: false }) - 1
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
    if (!isDirective(directive!)) this.fail(`unknown directive "${directive}"`)
    this.items.push({ kind: "data", directive: DIRECTIVES[directive], values })
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
