import { nearest } from "../../../domain/nearest.js"
import { EXTENSION_IDS } from "../../../vm/isa/extensionNames.js"
import { PC, REGISTER_NUMBERS, ZERO } from "../../../vm/isa/registers.js"
import * as M from "../../../vm/isa/spellings.js"
import { DIRECTIVE_NAMES } from "../../../vm/text/directives.js"
import {
  type Asm,
  DIRECTIVES,
  type Directive,
  IMM_ADDRESS,
  IMM_CONSTANT,
  IMM_NONE,
  IMM_SLOT,
  IMM_TARGET,
  type InstructionItem,
  type RegisterOperand,
  type Slot,
  type Template,
  type TemplateItem,
  type TemplateLabel,
  elementProblem,
  immediateProblem,
  labelName,
  registerOperand,
} from "./items.js"
import { type Operand, Reader, slotText } from "./operand.js"
import { compile } from "./steps.js"

export type { Asm } from "./items.js"

const templates = new Map<TemplateStringsArray, Template>()

/** A program, or a part of one, with the values of its slots. */
export const asm = (strings: TemplateStringsArray, ...values: ReadonlyArray<Slot>): Asm => {
  let template = templates.get(strings)
  if (template === undefined) templates.set(strings, (template = new TemplateParser(strings).parse()))
  return { template, values }
}

/** An operation in a slot is one of those that take a register and two operands: it is known when the slot is filled. */
const ANY_OPERATION = M.MNEMONICS.get("add")![0]!

type Fields = { -readonly [K in keyof Omit<InstructionItem, "kind" | "mnemonic">]: InstructionItem[K] }

const quoted = (text: string): string => `"${text}"`

const hint = (name: string, names: Iterable<string>): string => {
  const near = nearest(name, names)
  return near === undefined ? "" : `, did you mean "${near}"?`
}

class TemplateParser {
  private readonly items: Array<TemplateItem> = []
  private readonly labels: Array<TemplateLabel> = []
  private readonly source: string
  private readonly reader: Reader
  private inData = false

  constructor(strings: TemplateStringsArray) {
    // As written: an escape in a string is the assembler's to read.
    this.source = strings.raw.reduce((text, part, n) => text + slotText(n - 1) + part)
    this.reader = new Reader(this.source)
  }

  parse(): Template {
    const { reader, source } = this
    // Own labels first, so that references resolve in one pass.
    this.eachLine(
      () => reader.skipLine(),
      (name, at) => this.declare(name, at),
    )
    const ownLabels = this.labels.length
    this.inData = false
    reader.at = 0
    this.eachLine(
      () => {
        this.statement()
        reader.skipLine()
      },
      (name) => this.items.push({ kind: "label", label: this.label(name, 0) }),
    )
    return { source, steps: compile(this.items), labels: this.labels, ownLabels }
  }

  /** Goes through the lines: sections and labels are read here, and `rest` reads what else stands there. */
  private eachLine(rest: () => void, label: (name: string, at: number) => void): void {
    const { reader, source } = this
    while (reader.at < source.length) {
      if (reader.atLineEnd()) {
        reader.skipLine()
        continue
      }
      const start = reader.at
      const name = reader.name()
      reader.skipBlanks()
      if (name !== undefined && reader.peek() === ":") {
        label(name, start)
        reader.at++
        continue
      }
      const section = name === undefined ? undefined : SECTIONS.get(name.toLowerCase())
      if (section !== undefined && reader.atLineEnd()) {
        this.inData = section
        reader.skipLine()
        continue
      }
      reader.at = start
      rest()
    }
  }

  private declare(name: string, at: number): void {
    const lower = name.toLowerCase()
    const what = M.MNEMONICS.has(lower)
      ? "an operation"
      : REGISTER_NUMBERS.has(lower)
        ? "a register"
        : DIRECTIVE_NAMES.includes(lower)
          ? "a directive"
          : undefined
    if (what !== undefined) this.reader.fail(`"${name}" is ${what}, and cannot be a label`, at)
    if (this.labels.some((label) => label.name.text === name))
      this.reader.fail(`the label "${name}" is defined twice`, at)
    this.labels.push({ name: labelName(name), isData: this.inData, at })
  }

  private label(name: string, at: number): number {
    const index = this.labels.findIndex((label) => label.name.text === name)
    return index >= 0 ? index : this.labels.push({ name: labelName(name), isData: false, at }) - 1
  }

  private statement(): void {
    const { reader } = this
    const start = reader.at
    const slot = reader.slot()
    const name = slot === undefined ? reader.name() : undefined
    const end = reader.at
    if (reader.atLineEnd() && slot !== undefined) {
      this.items.push({ kind: "nested", slot })
      return
    }
    if (slot === undefined && name === undefined) reader.fail("expected a label, a directive or an instruction", start)
    if (reader.at === end && !reader.atLineEnd())
      reader.fail(
        "an operation ends with a blank" +
          (slot !== undefined || reader.slot() !== undefined ? ": a slot stands for all of it, or for none" : ""),
        end,
      )
    if (slot !== undefined) return this.instruction(ANY_OPERATION, { slot }, reader.operands(), start)
    if (name!.startsWith(".")) return this.directive(name!, start)
    const forms = M.MNEMONICS.get(name!.toLowerCase())
    if (forms === undefined) return reader.fail(`unknown operation "${name}"${hint(name!, M.MNEMONICS.keys())}`, start)
    const operands = reader.operands()
    // A slot in the place of a target holds a register: labels are part of the text.
    const isRegister = ["register", "virtual", "slot"].includes(operands[0]?.kind ?? "")
    const form = forms.length > 1 && isRegister ? forms[1]! : forms[0]!
    this.instruction(form, { opcode: form.opcode }, operands, start)
  }

  private directive(name: string, start: number): void {
    const { reader } = this
    const directive = DATA_DIRECTIVES.get(name.toLowerCase())
    if (directive === undefined) {
      if (!DIRECTIVE_NAMES.includes(name.toLowerCase()))
        return reader.fail(`unknown directive "${name}"${hint(name, DIRECTIVE_NAMES)}`, start)
      return reader.fail(`templates do not have the directive "${name}"`, start)
    }
    if (!this.inData) reader.fail(`data directive outside .data: "${name}"`, start)
    const operands = reader.operands()
    const [first] = operands
    if (first === undefined) return reader.fail(`"${name}" needs a value`, start)
    const isText = directive.name === ".ascii" || directive.name === ".asciz"
    if ((isText || directive.name === ".space") && operands.length > 1)
      reader.fail(`"${name}" takes one value in a template`, operands[1]!.start)
    const push = (values: (TemplateItem & { readonly kind: "data" })["values"]) =>
      this.items.push({ kind: "data", directive, values })
    if (first.kind === "slot" && operands.length === 1 && !first.isNegative) return void push(first.slot)
    if (isText) {
      if (first.kind !== "string") return reader.fail(`"${name}" takes a string`, first.start)
      return void push(String.fromCharCode(...first.bytes))
    }
    push(
      operands.map((operand) => {
        if (operand.kind === "slot") return { slot: operand.slot, isNegative: operand.isNegative }
        if (operand.kind !== "number") return reader.fail("bad value: expected a number", operand.start)
        const problem = elementProblem(operand.value, directive)
        return problem === undefined ? operand.value : reader.fail(problem, operand.start)
      }),
    )
  }

  private text({ end, start }: Operand): string {
    return quoted(this.source.slice(start, end))
  }

  private register(operand: Operand, usage: string): RegisterOperand {
    if (operand.kind === "register") return operand.register
    if (operand.kind === "virtual") return registerOperand(operand.name)
    if (operand.kind === "slot" && this.source[operand.start] === "$") return -1 - operand.slot
    return this.reader.fail(`${this.text(operand)} is not a register: ${usage}`, operand.start)
  }

  private instruction(
    form: M.Form,
    mnemonic: InstructionItem["mnemonic"],
    operands: ReadonlyArray<Operand>,
    start: number,
  ): void {
    const { reader } = this
    const { slots } = form
    const usage = "slot" in mnemonic ? "${operation} rd, rs1, rs2|number" : form.usage
    const fields: Fields = {
      ...{ rd: 0, rs1: form.rs1, rs2: form.rs2, imm: IMM_NONE, immediate: 0, isNegative: false },
      ...{ addend: 0, addendSlot: undefined, either: 0 },
    }
    if (form.implied !== undefined) {
      fields.imm = IMM_CONSTANT
      fields.immediate = form.implied
    }
    let next = 0
    for (const [position, slot] of slots.entries()) {
      const left = operands.length - next
      if (slot.optional && left <= slot.requiredAfter) {
        if (slot.field === M.RD) fields.rd = ZERO
        continue
      }
      const operand = operands[next]
      if (operand === undefined) return reader.fail(`operand missing: ${usage}`, start)
      // `file.open %r, %p, 5`: the optional register before the number is left out.
      const isSkipped =
        slot.optional && slot.field <= M.RS2 && operand.kind === "number" && slots[position + 1]?.field === M.IMMEDIATE
      if (isSkipped) continue
      next++
      this.operand(form, slot, operand, fields, usage)
    }
    if (next < operands.length) reader.fail(`too many operands: ${usage}`, operands[next]!.start)
    this.items.push({ kind: "instruction", mnemonic, ...fields })
  }

  private operand(form: M.Form, slot: M.Slot, operand: Operand, fields: Fields, usage: string): void {
    const { reader } = this
    switch (slot.field) {
      case M.RD:
        fields.rd = this.register(operand, usage)
        if (fields.rd === PC && form.writesRd)
          reader.fail("pc cannot be written: branch or jump instead", operand.start)
        return
      case M.RS1:
      case M.RS2: {
        const field = slot.field === M.RS1 ? "rs1" : "rs2"
        const isRegister = operand.kind === "register" || operand.kind === "virtual"
        if (slot.immediate === 0 || (isRegister && !slot.onlyImmediate)) {
          fields[field] = this.register(operand, usage)
          return
        }
        // The register's field is unused if it is a number.
        fields[field] = 0
        this.immediate(form, slot.immediate, operand, fields, usage)
        if (fields.imm === IMM_SLOT && !slot.onlyImmediate && !fields.isNegative)
          fields.either = field === "rs1" ? 1 : 2
        return
      }
      case M.IMMEDIATE:
        this.immediate(form, 32, operand, fields, usage)
        return
      case M.ADDRESS:
        this.memory(operand, fields, usage)
        return
      case M.TARGET:
        if (operand.kind !== "name") return reader.fail(`${this.text(operand)} is not a label: ${usage}`, operand.start)
        fields.imm = IMM_TARGET
        fields.immediate = this.label(operand.name, operand.start)
        return
      default: {
        fields.imm = IMM_CONSTANT
        const id = operand.kind === "name" ? EXTENSION_IDS.get(operand.name) : undefined
        if (id !== undefined) fields.immediate = id
        else if (operand.kind === "number") this.immediate(form, 32, operand, fields, usage)
        else {
          const near = operand.kind === "name" ? hint(operand.name, EXTENSION_IDS.keys()) : ""
          reader.fail(`unknown extension ${this.text(operand)}${near}`, operand.start)
        }
      }
    }
  }

  private immediate(form: M.Form, bits: 32 | 64, operand: Operand, fields: Fields, usage: string): void {
    const { reader } = this
    switch (operand.kind) {
      case "slot":
        fields.imm = IMM_SLOT
        fields.immediate = operand.slot
        fields.isNegative = operand.isNegative
        return
      case "number": {
        const problem = immediateProblem(operand.value, form.operation, bits, operand.isHex)
        if (problem !== undefined) reader.fail(problem, operand.start)
        fields.imm = IMM_CONSTANT
        fields.immediate = operand.value
        return
      }
      case "name":
        // An address may be any number of 32 bits.
        if (form.range[1] < 2 ** 31 - 1) reader.fail(`${this.text(operand)} is not a number: ${usage}`, operand.start)
        fields.imm = IMM_ADDRESS
        fields.immediate = this.label(operand.name, operand.start)
        return
      default:
        reader.fail(`${this.text(operand)} is not a number: ${usage}`, operand.start)
    }
  }

  /** `[%p]`, `[%p + 8]`, `[%p - ${offset}]`, `[label]`, `[label + 8]`, `[4096]`. */
  private memory(operand: Operand, fields: Fields, usage: string): void {
    const { reader } = this
    if (operand.kind !== "memory")
      return reader.fail(`${this.text(operand)} is not an address in brackets: ${usage}`, operand.start)
    const { base, offset } = operand
    const constant = offset?.kind === "number" ? offset.value : 0
    const problem = immediateProblem(constant, undefined, 32)
    if (problem !== undefined) reader.fail(problem, offset!.start)
    if (base.kind === "name") {
      fields.rs1 = ZERO
      fields.imm = IMM_ADDRESS
      fields.immediate = this.label(base.name, base.start)
      fields.addend = Number(constant)
      if (offset?.kind === "slot") fields.addendSlot = { slot: offset.slot, isNegative: offset.isNegative }
      return
    }
    if (base.kind === "number") {
      if (offset !== undefined) reader.fail("an address is one number", offset.start)
      fields.rs1 = ZERO
      const wrong = immediateProblem(base.value, undefined, 32)
      if (wrong !== undefined) reader.fail(wrong, base.start)
      fields.imm = IMM_CONSTANT
      fields.immediate = base.value
      return
    }
    fields.rs1 = this.register(base, usage)
    fields.imm = offset?.kind === "slot" ? IMM_SLOT : IMM_CONSTANT
    fields.immediate = offset?.kind === "slot" ? offset.slot : constant
    fields.isNegative = offset?.kind === "slot" && offset.isNegative
  }
}

/** Whether the section that a line begins is the data's. */
const SECTIONS: ReadonlyMap<string, boolean> = new Map([
  [".data", true],
  [".text", false],
])

/** Directives by all their names. */
const DATA_DIRECTIVES: ReadonlyMap<string, Directive> = new Map(
  Object.entries({
    ...DIRECTIVES,
    ".quad": DIRECTIVES[".dword"],
    ".skip": DIRECTIVES[".space"],
    ".zero": DIRECTIVES[".space"],
    ".string": DIRECTIVES[".asciz"],
  }),
)
